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

// Nothing that has the focus lies under a bar that stays in the window. The page's own scrolling keeps clear of the bars
// of every page; what it misses is put right here.
const bars = '.topbar, .bottombar, .draft-bar, .decide-bar, .bulk-bar.is-enhanced, .check-aside, .job-apply, #cosign-many, .paper-tools';
function uncover(target) {
  const at = target.getBoundingClientRect();
  if (at.height === 0) return;
  for (const bar of document.querySelectorAll(bars)) {
    if (bar.contains(target) || !['fixed', 'sticky'].includes(getComputedStyle(bar).position)) continue;
    const over = bar.getBoundingClientRect();
    if (over.height === 0 || over.bottom <= at.top || over.top >= at.bottom || over.right <= at.left || over.left >= at.right) continue;
    const below = over.top + over.height / 2 > innerHeight / 2;
    scrollBy({ top: below ? at.bottom - over.top + 12 : at.top - over.bottom - 12, behavior: 'instant' });
  }
}
document.addEventListener('focusin', event => requestAnimationFrame(() => { if (event.target === document.activeElement) uncover(event.target); }));
