import { momentText, readMoment } from './days.js';

// form[data-span="StartsAt EndsAt 60"]: the end follows the start, by the length that it had or the minutes that are usual.
const moment = text => new Date(readMoment(text)?.replace(' ', 'T') ?? NaN);

for (const form of document.querySelectorAll('form[data-span]')) {
  const [from, to, minutes] = form.dataset.span.split(' ');
  const start = form.elements[from], end = form.elements[to];
  if (!start || !end) continue;
  let before = start.value;
  start.addEventListener('change', () => {
    const begins = moment(start.value), had = moment(end.value) - moment(before);
    before = start.value;
    // What was typed of the end and fits is left alone.
    if (isNaN(begins) || (end.value && !(had > 0))) return;
    end.value = momentText(new Date(begins.getTime() + (had > 0 ? had : minutes * 60000)));
    end.dispatchEvent(new Event('input', { bubbles: true }));
  });
  end.addEventListener('change', () => { before = start.value; });
}
