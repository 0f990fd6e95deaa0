// Builds wwwroot/dist from assets/: bundled, purged of what no page uses, minified, named by content and compressed.
// Run by Assets.targets; `node build.mjs --watch` rebuilds while someone works on the look.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const assets = path.dirname(fileURLToPath(import.meta.url));
const web = path.dirname(assets);
const dist = path.join(web, 'wwwroot', 'dist');
const modules = path.join(assets, 'node_modules');
const npmStamp = path.join(modules, '.installed');
const lock = path.join(assets, '.building');

/** Everything that decides what is built; the same set as the target's inputs. */
const read = file => fs.readFileSync(file, 'utf8');
const sha = text => createHash('sha256').update(text).digest('hex');

function walk(dir, keep, found = []) {
  if (!fs.existsSync(dir)) return found;
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (['node_modules', 'bin', 'obj', 'wwwroot', 'App_Data'].includes(entry.name)) continue;
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) walk(full, keep, found);
    else if (keep(entry.name)) found.push(full);
  }
  return found.sort();
}

/** Two builds at once (an IDE and a terminal) must not write the same files; the second waits for the first. */
async function alone(work) {
  for (let waited = 0; ; waited++) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      let running = true;
      try { process.kill(Number(read(lock)), 0); } catch (e) { running = e.code === 'EPERM'; }
      if (!running && waited > 2) { fs.rmSync(lock, { force: true }); continue; }
      if (waited > 600) throw new Error(`another asset build has held ${lock} for two minutes`);
      await new Promise(done => setTimeout(done, 200));
    }
  }
  try { return await work(); } finally { fs.rmSync(lock, { force: true }); }
}

function installPackages() {
  const wanted = sha(read(path.join(assets, 'package-lock.json')));
  if (fs.existsSync(npmStamp) && read(npmStamp) === wanted) return;
  console.log('assets: npm ci');
  const npm = spawnSync('npm ci --no-audit --no-fund --ignore-scripts --loglevel=error', { cwd: assets, shell: true, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(`npm ci failed: ${npm.error?.message ?? npm.stderr.trim()}`);
  fs.writeFileSync(npmStamp, wanted);
}

// Words in quotes that name an icon of the set but mean something else wherever they stand here.
const notIcons = new Set(`
  article atom badges category code contract currency decimal disabled file filters frame ghost id label language logs map
  menu note notes number password pick placeholder quote radio receipt restore scan script select share
  svg tag tags target timeline tools zip`.trim().split(/\s+/));

/**
 * The icons that views and classes name, as one file of symbols, which pages refer to. An icon attribute names one, and so
 * does a quoted word that is an icon's name, `notIcons` excepted. An icon attribute that names none fails the build.
 */
function icons(sources) {
  const folder = path.join(modules, '@tabler', 'icons', 'icons');
  const filled = name => name.endsWith('-filled');
  const file = name => filled(name)
    ? path.join(folder, 'filled', `${name.slice(0, -7)}.svg`)
    : path.join(folder, 'outline', `${name}.svg`);
  const names = new Set(), unknown = [];
  for (const source of sources) {
    const text = read(source);
    for (const [, icon, attribute] of text.matchAll(/<icon\s[^>]*?\bname="([a-z0-9-]+)"|\sicon="([a-z0-9-]+)"/g)) {
      if (!source.endsWith('.cshtml')) continue;
      const name = icon ?? attribute;
      if (fs.existsSync(file(name))) names.add(name);
      else unknown.push(`${path.relative(web, source)}: no icon "${name}"`);
    }
    for (const [name] of text.matchAll(/(?<=")[a-z][a-z0-9-]*(?=")/g)) {
      if (!notIcons.has(name) && !names.has(name) && fs.existsSync(file(name))) names.add(name);
    }
  }
  if (unknown.length) throw new Error(unknown.join('\n'));
  const drawing = name => read(file(name)).replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '')
    .replace('<path stroke="none" d="M0 0h24v24H0z" fill="none"/>', '').replace(/\s*\n\s*/g, '').trim();
  const sorted = [...names].sort();
  // Strokes are inherited from the page (.icon), so that a page can draw them thicker.
  const symbols = sorted.map(name => `<symbol id="${name}" viewBox="0 0 24 24"${filled(name) ? ' fill="currentColor" stroke="none"' : ''}>${drawing(name)}</symbol>`);
  return { names: sorted, sprite: `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>` };
}

/** `data-bs-theme="auto"` follows the system without a script: each dark rule again, under the media query. */
function followSystem(root, postcss) {
  root.walkRules(rule => {
    if (!rule.selector.includes('[data-bs-theme=dark]') || rule.parent.params === '(prefers-color-scheme: dark)') return;
    const copy = rule.clone();
    copy.selectors = rule.selectors
      .filter(s => s.includes('[data-bs-theme=dark]') && !s.includes('[data-bs-theme=light]'))
      .map(s => s.replaceAll('[data-bs-theme=dark]', '[data-bs-theme=auto]'));
    const media = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
    media.append(copy);
    rule.after(media);
  });
}

/** `@narrow { … }` becomes the same rules for a narrow window and for a narrow list region beside the navigation. */
function narrow(css, postcss) {
  const root = postcss.parse(css);
  root.walkAtRules('narrow', rule => {
    for (const [name, params] of [['media', '(max-width: 639.98px)'], ['container', 'list (max-width: 639.98px)']]) {
      rule.before(postcss.atRule({ name, params, nodes: rule.clone().nodes }));
    }
    rule.remove();
  });
  return root.toString();
}

async function build() {
  installPackages();
  const cshtml = walk(path.join(web, 'Features'), n => n.endsWith('.cshtml'));
  const code = walk(web, n => n.endsWith('.cs'));
  const helpers = code.filter(f => f.includes(`${path.sep}TagHelpers${path.sep}`) || f.endsWith('StateStyle.cs'));
  const scripts = walk(path.join(assets, 'js'), n => n.endsWith('.js'));
  const styles = walk(path.join(assets, 'css'), n => n.endsWith('.css'));

  const iconSet = icons([...cshtml, ...code]);
  const words = files => [...new Set(files.flatMap(f => read(f).match(/[A-Za-z][\w-]*/g) ?? []))].sort().join(' ');

  // A folder is public when one of its views says so; the shared partials count for both, the portal's frame does not.
  const publicFolders = new Set(cshtml.filter(f => /"_(Public|Narrow)Layout"/.test(read(f))).map(f => path.dirname(f)));
  const publicViews = cshtml.filter(f => publicFolders.has(path.dirname(f))
    || (f.includes(`${path.sep}Shared${path.sep}`) && !/[\\/](_Layout|_Navigation|_BottomBar)\.cshtml$/.test(f)));
  const portalWords = words([...cshtml, ...helpers, ...scripts]);
  const publicWords = words([...publicViews, ...helpers, ...scripts.filter(f => !/[\\/](board|portal|bulk|search)\.js$/.test(f))]);

  const key = sha([iconSet.sprite, portalWords, publicWords, ...[...scripts, ...styles, fileURLToPath(import.meta.url), path.join(assets, 'package-lock.json')].map(read)].join('\0'));
  const manifestFile = path.join(dist, 'manifest.json');
  if (fs.existsSync(manifestFile)) {
    const old = JSON.parse(read(manifestFile));
    if (old.key === key && Object.values(old.files).every(f => fs.existsSync(path.join(dist, f)))) return;
  }

  const esbuild = await import('esbuild');
  const { PurgeCSS } = await import('purgecss');
  const { default: postcss } = await import('postcss');
  const target = ['chrome100', 'safari15.4', 'firefox102'];
  const output = { 'icons.svg': iconSet.sprite };

  const tabler = read(path.join(modules, '@tabler', 'core', 'dist', 'css', 'tabler.css')).replace('@charset "UTF-8";', '');
  const css = async (name, parts, raw, base = tabler) => {
    const [purged] = await new PurgeCSS().purge({
      content: [{ raw, extension: 'html' }],
      css: [{ raw: base + narrow(parts.map(p => read(path.join(assets, 'css', p))).join('\n'), postcss) }],
      defaultExtractor: content => content.match(/[A-Za-z][\w-]*/g) ?? [],
      safelist: { standard: ['html', 'body', /^tone-/, /^htmx-/, /^sortable-/], greedy: [] },
      keyframes: true,
      variables: true,
    });
    const root = postcss.parse(purged.css);
    followSystem(root, postcss);
    output[`${name}.css`] = (await esbuild.transform(root.toString(), { loader: 'css', minify: true, target, legalComments: 'none' })).code;
  };
  const js = async name => {
    const built = await esbuild.build({
      entryPoints: [path.join(assets, 'js', `${name}.js`)], bundle: true, minify: true, format: 'esm', target, write: false, legalComments: 'none',
    });
    output[`${name}.js`] = built.outputFiles[0].text;
  };
  await Promise.all([
    css('portal', ['theme.css', 'components.css', 'portal.css', 'deals.css', 'tasks.css', 'minutes.css', 'slots.css', 'periods.css', 'contracts.css', 'reviews.css', 'fulfilment.css', 'students.css', 'postings.css', 'screening.css', 'sign-in.css', 'budgets.css', 'surveys.css', 'print.css'], portalWords),
    css('public', ['theme.css', 'components.css', 'public.css', 'jobs.css', 'activities.css', 'fulfilment.css', 'students.css', 'employer.css', 'surveys.css', 'print.css'], publicWords),
    // Papers look as papers do, not as the portal.
    css('paper', ['paper.css'], portalWords, ''),
    js('portal'), js('public'), js('board'), js('paper'),
  ]);

  const staging = `${dist}.new`;
  fs.rmSync(staging, { recursive: true, force: true });
  fs.mkdirSync(staging, { recursive: true });
  const files = {};
  for (const [name, text] of Object.entries(output).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ext = path.extname(name);
    const file = `${path.basename(name, ext)}.${sha(text).slice(0, 12)}${ext}`;
    const bytes = Buffer.from(text);
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    fs.writeFileSync(path.join(staging, file), bytes);
    fs.writeFileSync(path.join(staging, `${file}.br`), br);
    fs.writeFileSync(path.join(staging, `${file}.gz`), gzipSync(bytes, { level: 9 }));
    files[name] = file;
    console.log(`assets: ${file}  ${(bytes.length / 1024).toFixed(1)} KB, ${(br.length / 1024).toFixed(1)} KB compressed`);
  }
  fs.writeFileSync(path.join(staging, 'manifest.json'), JSON.stringify({ key, files, icons: iconSet.names }, null, 2));
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(staging, dist);
}

try {
  await alone(build);
  if (process.argv.includes('--watch')) {
    let timer;
    const again = () => { clearTimeout(timer); timer = setTimeout(() => alone(build).catch(e => console.error(e.message)), 150); };
    for (const dir of ['assets/css', 'assets/js', 'Features', 'Infrastructure']) fs.watch(path.join(web, dir), { recursive: true }, again);
  }
} catch (error) {
  // The form that MSBuild shows as an error of its own.
  console.error(`assets/build.mjs(1,1): error OUT0001: ${error.message}`);
  process.exitCode = 1;
}
