import { fields, fill, values } from './formvalues.js';
import { fromTemplate, texts } from './texts.js';

// form[data-draft="key"] keeps what is typed on this device until it was saved; form[data-unsaved] only warns.
const prefix = 'draft:', pendingKey = 'draft-sent', days = 7;
const store = {
  get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the form still works */ } },
  remove: key => { try { localStorage.removeItem(key); } catch { /* as above */ } },
  keys: () => { try { return Object.keys(localStorage).filter(k => k.startsWith(prefix)); } catch { return []; } },
};
const session = {
  get: () => { try { return JSON.parse(sessionStorage.getItem(pendingKey)); } catch { return null; } },
  set: value => { try { value === null ? sessionStorage.removeItem(pendingKey) : sessionStorage.setItem(pendingKey, JSON.stringify(value)); } catch { /* as above */ } },
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

for (const key of store.keys()) if (!(store.get(key)?.at > Date.now() - days * 864e5)) store.remove(key);

// What was kept goes when the portal has confirmed that very form, and not because some page came.
const pending = session.get();
if (pending?.request && (texts.saved ?? '').split(' ').includes(pending.request.replaceAll('-', '').toLowerCase())) {
  session.set(null);
  store.remove(pending.key);
}

for (const form of document.querySelectorAll('form[data-draft], form[data-unsaved]')) {
  const original = values(form);
  const key = form.dataset.draft && `${prefix}${form.dataset.draft}`;
  let timer, leaving = false;

  form.addEventListener('input', () => {
    if (!key) return;
    clearTimeout(timer);
    timer = setTimeout(() => store.set(key, { at: Date.now(), user: texts.user, values: values(form) }), 400);
  });
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    leaving = true;
    if (!key) return;
    clearTimeout(timer);
    store.set(key, { at: Date.now(), user: texts.user, values: values(form) });
    session.set({ key, request: form.elements.__RequestKey?.value });
  });
  addEventListener('beforeunload', event => {
    if (!leaving && form.isConnected && !same(values(form), original)) event.preventDefault();
  });
  addEventListener('pageshow', event => { if (event.persisted) leaving = false; });

  const kept = key && store.get(key);
  if (!kept || kept.user !== texts.user || same(kept.values, original) || document.querySelector('.error-summary, #main [data-refilled]')) continue;
  const offer = fromTemplate('draft-template');
  if (!offer) continue;
  const when = offer.querySelector('[data-draft-time]');
  when.dateTime = new Date(kept.at).toISOString();
  when.textContent = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  offer.querySelector('[data-draft-restore]').addEventListener('click', () => {
    fill(form, kept.values);
    offer.remove();
    fields(form)[0]?.focus();
  });
  offer.querySelector('[data-draft-discard]').addEventListener('click', () => { store.remove(key); offer.remove(); fields(form)[0]?.focus(); });
  form.prepend(offer);
}

// The next person at this device must not find them.
document.addEventListener('submit', event => {
  if (event.target.matches('[data-sign-out]')) store.keys().forEach(store.remove);
});
