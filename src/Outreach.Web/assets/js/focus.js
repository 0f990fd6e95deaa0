// The summary of errors takes the focus; its links go to the control, or into the group of controls.
document.querySelector('[data-focus]')?.focus();

document.addEventListener('click', event => {
  const link = event.target.closest('.error-summary a[href^="#"]');
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  const control = target.matches('fieldset') ? target.querySelector('input,select,textarea') ?? target : target;
  control.focus({ preventScroll: true });
  (control.closest('.field') ?? control).scrollIntoView({ block: 'center' });
});
