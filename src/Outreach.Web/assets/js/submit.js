// A form is sent once, however often its button is pressed. The button is disabled after the browser has read the
// form, as a disabled button's own name and value would not be sent.
const sent = new WeakSet();

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') return;
  if (sent.has(form)) { event.preventDefault(); return; }
  sent.add(form);
  setTimeout(() => {
    if (event.defaultPrevented) { sent.delete(form); return; }
    for (const button of form.querySelectorAll('button[type=submit], button:not([type])')) {
      if (button.disabled) continue;
      button.disabled = true;
      button.dataset.disabledBySubmit = '';
    }
    event.submitter?.classList.add('is-sending');
    form.setAttribute('aria-busy', 'true');
  });
});

function restore(form) {
  sent.delete(form);
  form.removeAttribute('aria-busy');
  for (const button of form.querySelectorAll('[data-disabled-by-submit]')) {
    button.disabled = false;
    button.classList.remove('is-sending');
    delete button.dataset.disabledBySubmit;
  }
}

// Back to a page that the browser kept as it was, or a request that htmx made in the page's stead.
addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form').forEach(restore); });
document.addEventListener('htmx:afterRequest', event => { if (event.target instanceof HTMLFormElement) restore(event.target); });
// A download answers without leaving the page.
for (const form of document.querySelectorAll('form[data-download]')) form.addEventListener('submit', () => setTimeout(() => restore(form), 2000));
