import { announce, fromTemplate, texts } from './texts.js';

// input[data-day="day|moment|time"] is a text, so that a day can be pasted as people write it; the server reads the same forms.
// A button beside it opens the browser's own picker, and what was typed is shown as it was read.
const pad = n => String(n).padStart(2, '0');
const iso = d => `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
export const momentText = d => `${iso(d)} ${pad(d.getHours())}:${pad(d.getMinutes())}`;

const words = { 大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3, yesterday: -1, today: 0, tomorrow: 1 };
const numbers = '〇一二三四五六七八九十';
const count = text => /^\d+$/.test(text) ? Number(text) : text === '两' ? 2 : text.length === 1 ? numbers.indexOf(text) : NaN;

/** A day counted from today, such as 明天, 周五, 下周三, 3天后, 下月5号, 月底; null when it is none. The server knows a few more. */
function fromToday(text) {
  const now = new Date(), at = (days, month = now.getMonth(), day = now.getDate()) => new Date(now.getFullYear(), month, day + days);
  const plain = text.replaceAll(' ', '').toLowerCase();
  if (plain in words) return at(words[plain]);
  const week = /^(下下个?|下个?|上上个?|上个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(plain);
  if (week) {
    const today = (now.getDay() + 6) % 7, day = '一二三四五六日'.indexOf(week[2].replace('天', '日'));
    return at(day - today + (week[1] ? 7 * (week[1].split('下').length - week[1].split('上').length) : day < today ? 7 : 0));
  }
  const ahead = /^过?(\d{1,3}|[一二两三四五六七八九十])(天|日|周|个?星期|个?礼拜)(以后|之后|后|以前|之前|前)$/.exec(plain);
  if (ahead) return at(count(ahead[1]) * (/[天日]/.test(ahead[2]) ? 1 : 7) * (ahead[3].endsWith('前') ? -1 : 1));
  const end = /^(下个?|上个?|本|这个?)?月底$/.exec(plain);
  return end ? at(0, now.getMonth() + 1 + (/^下/.test(end[1] ?? '') ? 1 : /^上/.test(end[1] ?? '') ? -1 : 0), 0) : null;
}

/** The day as yyyy-mm-dd; null when it is none. A day without a year is the one nearest to today. */
function readDay(text) {
  const near = fromToday(text.normalize('NFKC').trim());
  if (near) return iso(near);
  const plain = text.normalize('NFKC').trim().replace(/\s*\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$/, '');
  const valid = (y, m, d) => {
    const day = new Date(y, m - 1, d);
    return day.getFullYear() === y && day.getMonth() === m - 1 && day.getDate() === d ? day : null;
  };
  const full = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号]?$/.exec(plain);
  if (full) { const day = valid(Number(full[1]), Number(full[2]), Number(full[3])); return day && iso(day); }
  const part = /^(\d{1,2})(?:\s*月\s*(\d{1,2})\s*[日号]|[/.](\d{1,2}))$/.exec(plain);
  if (!part) return null;
  const now = new Date(), days = [-1, 0, 1].map(n => valid(now.getFullYear() + n, Number(part[1]), Number(part[2] ?? part[3]))).filter(Boolean);
  days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return days.length ? iso(days[0]) : null;
}

/** The moment as yyyy-mm-dd hh:mm; null when it is none. */
export function readMoment(text) {
  const match = /^(.*?[^\s,T])[\s,T]*(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})\s*(?::\s*(\d\d)(?::\d\d(?:\.\d+)?)?|[点时]\s*(?:(半)|(\d{1,2})\s*分?|整)?)\s*([AaPp][Mm])?$/
    .exec(text.normalize('NFKC').trim());
  const day = match && readDay(match[1]);
  if (!day) return null;
  const time = clock(match[3], match[5] ? 30 : match[4] ?? match[6] ?? 0, (match[2] ?? '') + (match[7] ?? '').toUpperCase());
  return time && `${day} ${time}`;
}

/** The time of day as hh:mm; null when it is none. */
function readTime(text) {
  const match = /^(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})\s*(?:[:.]\s*(\d\d)(?::\d\d(?:\.\d+)?)?|[点时]\s*(?:(半)|(\d{1,2})\s*分?|整)?|(?=[AaPp][Mm]))\s*([AaPp][Mm])?$/
    .exec(text.normalize('NFKC').trim());
  return match && clock(match[2], match[4] ? 30 : match[3] ?? match[5] ?? 0, (match[1] ?? '') + (match[6] ?? '').toUpperCase());
}

function clock(hours, minutes, word) {
  let hour = Number(hours);
  const minute = Number(minutes);
  if (hour < 12 && (/下午|傍晚|晚上|PM/.test(word) || (word === '中午' && hour < 6))) hour += 12;
  else if (hour === 12 && /凌晨|AM/.test(word)) hour = 0;
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}

const kinds = { day: [readDay, 'date'], moment: [readMoment, 'datetime-local'], time: [readTime, 'time'] };
const read = input => kinds[input.dataset.day][0](input.value);
const tell = input => { for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true })); };

function dress(root) {
  for (const input of root.querySelectorAll('input[data-day]')) {
    if (input.parentElement.classList.contains('day-entry') || input.readOnly || !HTMLInputElement.prototype.showPicker) continue;
    const entry = fromTemplate('day-template');
    if (!entry) return;
    const button = entry.querySelector('button'), label = input.labels[0]?.firstChild?.textContent.trim() ?? input.getAttribute('aria-label') ?? '';
    button.setAttribute('aria-label', texts.chooseDay.replace('#', label));
    entry.querySelector('input').type = kinds[input.dataset.day][1];
    input.replaceWith(entry);
    entry.prepend(input);
  }
}

// Delegated, as rows of a form are copied.
document.addEventListener('click', event => {
  const button = event.target.closest?.('.day-entry > button');
  if (!button) return;
  const [input, picker] = button.closest('.day-entry').querySelectorAll('input');
  [picker.min, picker.max] = [input.dataset.min ?? '', input.dataset.max ?? ''];
  picker.value = (read(input) ?? '').replace(' ', 'T');
  picker.showPicker();
});
document.addEventListener('change', event => {
  if (event.target.matches('.day-entry > input:not([data-day])')) {
    event.stopPropagation();
    const input = event.target.closest('.day-entry').querySelector('[data-day]');
    if (!event.target.value) return;
    input.value = event.target.value.replace('T', ' ');
    tell(input);
  } else if (event.target.matches('input[data-day]')) {
    const text = read(event.target);
    if (!text || text === event.target.value) return;
    event.target.value = text;
    announce(text);
  }
}, true);
// What is typed takes the place of what stood there, such as an end that followed the start.
document.addEventListener('focusin', event => { if (event.target.matches('input[data-day]')) event.target.select(); });
document.addEventListener('htmx:afterSettle', () => dress(document));
dress(document);

// button[data-set-days='{"input's id": "2026-11-22"}'] fills days in with one press; also one that came with an answer.
for (const button of document.querySelectorAll('[data-set-days]')) button.hidden = false;
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-set-days]');
  if (!button) return;
  // Which of several was taken, where they say so.
  if (button.hasAttribute('aria-pressed'))
    for (const other of button.closest('ul').querySelectorAll('[data-set-days][aria-pressed]')) other.setAttribute('aria-pressed', String(other === button));
  for (const [id, value] of Object.entries(JSON.parse(button.dataset.setDays))) {
    const input = document.getElementById(id);
    input.value = value.replace('T', ' ');
    tell(input);
  }
});
