// The form of an application: says at once whether the ticked times fit the job's.
document.addEventListener('change', event => {
  const week = event.target.closest?.('[data-week-work]');
  const fits = week?.querySelector('[data-week-fits]'), misses = week?.querySelector('[data-week-misses]');
  if (!fits || !misses) return;
  const work = Number(week.dataset.weekWork);
  let free = 0;
  for (const box of week.querySelectorAll('input:checked')) free |= Number(box.value);
  const fit = week.dataset.weekFixed === 'true' ? (work & free) === work : (work & free) !== 0;
  fits.hidden = !fit;
  misses.hidden = fit;
});
