import { fields, fill, values } from './formvalues.js';
import { fromTemplate, texts } from './texts.js';

// What a form held stays in this tab until the portal has confirmed that very form (data-saved): the sign-in may have ended,
// the network, the portal or the database may be gone. On the form's own page it is filled in again. Files cannot be kept.
const sentKey = 'forms-sent', keysKey = 'form-keys', hours = 12, most = 8;
const get = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
const set = (key, value) => { try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden */ } };
const here = () => location.pathname + location.search;
const posts = () => [...document.querySelectorAll('form[method=post]:not([data-sign-out])')];
const actionOf = form => form.getAttribute('action');
const alike = form => posts().filter(f => actionOf(f) === actionOf(form)).indexOf(form);
const plain = key => key?.replaceAll('-', '').toLowerCase();

const saved = (texts.saved ?? '').split(' ');
let sent = (get(sentKey) ?? []).filter(s => s.at > Date.now() - hours * 36e5 && !(s.key && saved.includes(plain(s.key))));
if (document.querySelector('[data-sign-in]')) {
  // Sent just now, and led here: its page comes back after signing in. What was sent before keeps its own reason.
  if (new URLSearchParams(location.search).has('ended') && sent.length) sent.at(-1).ended = true;
  if (sent.some(s => s.ended)) for (const note of document.querySelectorAll('[data-kept-note]')) note.hidden = false;
} else if (texts.user) {
  // Another person's go; on the way to signing in again (a new password, a page that is open to all) they stay.
  sent = sent.filter(s => s.user === texts.user);
  // Somebody else was faster, which this page says: the form's own page holds what stands by now.
  if (document.querySelector('[data-stale]') && sent.length) sent.at(-1).stale = true;
  // A form that comes back with what is wrong holds what was typed, and so does the page of a conflict.
  const answered = document.querySelector('.error-summary, [data-conflict]');
  for (const kept of [...sent].reverse()) {
    if (![kept.page, kept.action].includes(here()) || !(kept.ended || kept.key)) continue;
    const form = !answered && posts().filter(f => actionOf(f) === kept.action)[kept.nth];
    sent = sent.filter(s => s !== kept);
    if (!form) continue;
    fill(form, kept.values);
    if (form.elements.Version && kept.version && !kept.stale) form.elements.Version.value = kept.version;
    // With its own key it is recognised if it was saved all the same.
    if (form.elements.__RequestKey && kept.key && !kept.ended && !kept.stale) form.elements.__RequestKey.value = kept.key;
    const note = fromTemplate(kept.ended ? 'kept-template' : 'unsent-template');
    form.closest('details')?.setAttribute('open', '');
    form.dataset.refilled = '';
    form.prepend(note);
    note.focus();
    note.scrollIntoView({ block: 'center' });
    break;
  }
  // Without a key nothing ever confirms it: the page that came instead of signing in has answered.
  sent = sent.filter(s => s.key || s.ended);
}
set(sentKey, sent.length ? sent : null);

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
  const one = { at: Date.now(), user: texts.user, page: here(), action: actionOf(form), nth: alike(form), values: values(form), version: form.elements.Version?.value,
    key: form.matches('[data-download]') ? undefined : form.elements.__RequestKey?.value };
  set(sentKey, [...(get(sentKey) ?? []).filter(s => s.page !== one.page || s.action !== one.action || s.nth !== one.nth), one].slice(-most));
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
