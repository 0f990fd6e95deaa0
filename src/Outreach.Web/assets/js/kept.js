import { fields, fill, values } from './formvalues.js';
import { fromTemplate, texts } from './texts.js';

// A form that was sent after the sign-in had ended comes back as it was: what it held stays in this tab until the page
// that answers is no page of signing in. Files cannot be kept.
const sentKey = 'form-sent', keysKey = 'form-keys', hours = 12;
const get = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
const set = (key, value) => { try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden */ } };
const here = () => location.pathname + location.search;
const posts = () => [...document.querySelectorAll('form[method=post]:not([data-sign-out])')];
const actionOf = form => form.getAttribute('action');
const alike = form => posts().filter(f => actionOf(f) === actionOf(form)).indexOf(form);

const kept = get(sentKey);
if (kept && document.querySelector('[data-sign-in]')) {
  if (new URLSearchParams(location.search).has('ended')) set(sentKey, { ...kept, ended: true });
  if (get(sentKey).ended) for (const note of document.querySelectorAll('[data-kept-note]')) note.hidden = false;
} else if (kept && !texts.user && kept.ended) {
  // On the way: a new password, another page that is open to all.
} else if (kept) {
  const form = kept.ended && kept.user === texts.user && kept.at > Date.now() - hours * 36e5 && [kept.page, kept.action].includes(here())
    && posts().filter(f => actionOf(f) === kept.action)[kept.nth];
  if (form) {
    fill(form, kept.values);
    if (form.elements.Version && kept.version) form.elements.Version.value = kept.version;
    const note = fromTemplate('kept-template');
    form.closest('details')?.setAttribute('open', '');
    form.prepend(note);
    note.focus();
    note.scrollIntoView({ block: 'center' });
  }
  if (form || !kept.ended || kept.user !== texts.user) set(sentKey, null);
}

// A page that the browser went back to has a new key, and in some browsers the old content: saved once more it is
// recognised by the key that it was saved with.
addEventListener('pageshow', () => {
  if (performance.getEntriesByType('navigation')[0]?.type !== 'back_forward') return;
  const keys = get(keysKey) ?? {};
  for (const form of posts()) {
    const key = keys[`${here()} ${actionOf(form)} ${alike(form)}`], input = form.elements.__RequestKey;
    if (key && input && fields(form).some(e => 'defaultValue' in e && e.type !== 'checkbox' && e.type !== 'radio' && e.value !== e.defaultValue)) input.value = key;
  }
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || !texts.user || form.method !== 'post' || form.matches('[data-sign-out]') || form.target === '_blank' || fields(form).length === 0) return;
  set(sentKey, { at: Date.now(), user: texts.user, page: here(), action: actionOf(form), nth: alike(form), values: values(form), version: form.elements.Version?.value });
  if (form.elements.__RequestKey) {
    const keys = Object.entries(get(keysKey) ?? {}).slice(-20);
    set(keysKey, Object.fromEntries([...keys, [`${here()} ${actionOf(form)} ${alike(form)}`, form.elements.__RequestKey.value]]));
  }
});
document.addEventListener('submit', event => {
  if (!event.target.matches('[data-sign-out]')) return;
  set(sentKey, null);
  set(keysKey, null);
});
