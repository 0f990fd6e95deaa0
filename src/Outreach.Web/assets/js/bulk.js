// The bar of bulk actions shows while something is chosen. Everything is found anew at each event, as lists are
// refreshed in place.
function refresh(form) {
  const bar = form.querySelector('[data-bulk-bar]');
  if (!bar) return;
  const items = [...form.elements].filter(e => e.matches('[data-bulk-item]'));
  const chosen = items.filter(i => i.checked).length;
  bar.classList.add('is-enhanced');
  bar.classList.toggle('is-open', chosen > 0);
  const count = bar.querySelector('[data-bulk-count]');
  count.textContent = chosen ? count.dataset.bulkCount.replace('#', chosen) : '';
  const all = [...form.elements].find(e => e.matches('[data-bulk-all]'));
  if (all) {
    all.checked = chosen > 0 && chosen === items.length;
    all.indeterminate = chosen > 0 && chosen < items.length;
  }
}
const refreshAll = () => { for (const bar of document.querySelectorAll('[data-bulk-bar]')) if (bar.closest('form')) refresh(bar.closest('form')); };

document.addEventListener('change', event => {
  const { target } = event;
  if (!target.form || !target.matches('[data-bulk-item],[data-bulk-all]')) return;
  if (target.matches('[data-bulk-all]'))
    for (const item of target.form.elements) if (item.matches('[data-bulk-item]:not(:disabled)')) item.checked = target.checked;
  refresh(target.form);
});
addEventListener('pageshow', refreshAll);
document.addEventListener('htmx:afterSettle', refreshAll);
refreshAll();
