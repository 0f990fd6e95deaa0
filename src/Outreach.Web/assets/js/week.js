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

// A day's or a part's name in the grid ticks, or clears, its column or row. A whole day is morning and afternoon: the evening
// is ticked by itself, and cleared with the rest.
for (const grid of document.querySelectorAll('[data-week-all]')) {
  const rows = [...grid.tBodies[0].rows];
  const boxesOf = name => name.closest('thead') ? rows.map(row => row.cells[name.cellIndex].querySelector('input')) : [...name.parentElement.querySelectorAll('input')];
  for (const name of grid.querySelectorAll('th')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'week-all';
    button.textContent = name.textContent;
    button.title = (name.closest('thead') ? grid.dataset.weekDay : grid.dataset.weekAll).replace('#', name.textContent.trim());
    name.replaceChildren(button);
    button.addEventListener('click', () => {
      const boxes = boxesOf(name);
      const whole = name.closest('thead') ? boxes.slice(0, 2) : boxes;
      const tick = whole.some(box => !box.checked);
      for (const box of tick ? whole : boxes) box.checked = tick;
      boxes[0].dispatchEvent(new Event('input', { bubbles: true }));
      boxes[0].dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
}
