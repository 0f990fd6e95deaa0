import { texts, toast } from './texts.js';

for (const button of document.querySelectorAll('[data-dismiss]')) button.hidden = false;
for (const button of document.querySelectorAll('[data-copy], [data-copy-from]')) button.hidden = false;

document.addEventListener('click', async event => {
  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) {
    dismiss.closest('[data-dismissable]')?.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
    return;
  }
  const copy = event.target.closest('[data-copy], [data-copy-from]');
  if (!copy) return;
  const source = copy.dataset.copyFrom && document.querySelector(copy.dataset.copyFrom);
  await write(source ? source.value ?? source.textContent.trim() : copy.dataset.copy);
});

// <details data-copies><summary>…</summary><textarea>: opening it copies the text, and selects it for where that is not allowed.
document.addEventListener('toggle', event => {
  const text = event.target.open && event.target.matches('details[data-copies]') ? event.target.querySelector('textarea') : null;
  if (!text) return;
  text.select();
  write(text.value);
}, true);

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(texts.copied);
  } catch {
    toast(texts.copyFailed);
  }
}
