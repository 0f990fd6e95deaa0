import { fromTemplate } from './texts.js';

// While a password is typed: how far it is from being taken. The portal judges it again with the list of the most used ones.
const least = 12, walks = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv'];
const known = /p[a@4][s$5]{2}w[o0]rd|passwd|qwerty|letmein|welcome|admin|iloveyou|woaini|dragon|monkey|outreach|wailian|xueshenghui|外联部|学生会|(19|20)\d\d|(.)\2\2+|1314|520/gi;

function pointsOf(text) {
  let rest = text.toLowerCase().replace(known, '\u0001');
  for (const walk of walks.flatMap(w => [w, [...w].reverse().join('')])) {
    for (let length = walk.length; length >= 4; length--) {
      for (let i = 0; i + length <= walk.length; i++) rest = rest.replaceAll(walk.slice(i, i + length), '\u0001');
    }
  }
  return new Set(rest).size;
}

for (const input of document.querySelectorAll('input[autocomplete="new-password"]:not([name$="Again"])')) {
  const line = fromTemplate('strength-template');
  if (!line) break;
  const bar = line.querySelector('[data-strength-bar]'), word = line.querySelector('[data-strength-word]'), words = line.dataset;
  (input.closest('.shown-password') ?? input).after(line);
  const show = () => {
    const length = [...input.value].length, points = pointsOf(input.value);
    const level = length === 0 ? '' : length < least ? 'short' : points < 7 ? 'weak' : points < 12 ? 'good' : 'strong';
    line.hidden = level === '';
    bar.setAttribute('data-level', level);
    word.textContent = level === 'short' ? words.short.replace('#', least - length) : words[level] ?? '';
  };
  input.addEventListener('input', show);
  show();
}
