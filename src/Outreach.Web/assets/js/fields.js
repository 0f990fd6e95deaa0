// A field that is filled in anew is no longer red: what was wrong with it is looked at again when the form is sent.
document.addEventListener('input', event => {
  const field = event.target.closest?.('.field-invalid, .field');
  if (!field || !(field.classList.contains('field-invalid') || event.target.getAttribute('aria-invalid') === 'true')) return;
  field.classList.remove('field-invalid');
  for (const input of field.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const input of field.querySelectorAll('.is-invalid')) input.classList.remove('is-invalid');
  for (const error of field.querySelectorAll('.field-error')) error.hidden = true;
});
// [data-into-view] that is swapped in shows itself where it is below the window.
document.addEventListener('htmx:afterSettle', event => {
  document.getElementById(event.detail.target?.id)?.closest('[data-into-view]')?.scrollIntoView({ block: 'nearest' });
});
