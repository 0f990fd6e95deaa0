import { announce, texts, toast } from './texts.js';

const words = 'input[type=search], input[type=text]:not([data-day], [role=combobox])';

// form[data-autosubmit]: choices at once, words after a pause (not while an input method is composing).
for (const form of document.querySelectorAll('form[data-autosubmit]')) {
  let timer;
  const send = wait => { clearTimeout(timer); timer = setTimeout(() => form.requestSubmit(), wait); };
  form.classList.add('is-automatic');
  form.addEventListener('change', event => { if (!event.target.matches(words)) send(0); });
  // Words are sent while typing only where that refreshes in place.
  if (!form.hasAttribute('hx-get') || !window.htmx) continue;
  form.addEventListener('input', event => { if (!event.isComposing && event.target.matches(words)) send(350); });
  form.addEventListener('compositionend', () => send(350));
}

// Empty filters do not belong in the address.
document.addEventListener('htmx:configRequest', event => {
  if (event.target instanceof HTMLFormElement && event.target.matches('[data-autosubmit]')) {
    // A column pressed meanwhile changed the address, not the form.
    const sort = new URLSearchParams(location.search).get('sort');
    if (sort) event.detail.formData.set('sort', sort);
    for (const [name, value] of [...event.detail.formData.entries()]) if (value === '') event.detail.formData.delete(name);
  }
});
document.addEventListener('submit', event => {
  if (event.defaultPrevented || !event.target.matches('form[data-autosubmit]:not([hx-get])')) return;
  const empty = [...event.target.elements].filter(e => e.name && e.value === '');
  for (const e of empty) e.disabled = true;
  setTimeout(() => { for (const e of empty) e.disabled = false; });
});

document.addEventListener('htmx:afterSettle', event => {
  const region = event.target.closest?.('.list-region') ?? event.target.querySelector?.('.list-region');
  if (region?.dataset.announce) announce(region.dataset.announce);
});
for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'])
  document.addEventListener(name, event => {
    // The sign-in has ended: nothing is typed in a list, so that it can be left at once.
    if (event.detail.xhr?.status === 401) { location.assign(`${texts.signInUrl}?returnUrl=${encodeURIComponent(location.pathname + location.search)}`); return; }
    if (texts.refreshFailed) toast(texts.refreshFailed);
  });
