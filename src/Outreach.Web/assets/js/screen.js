// Screening by keyboard: an evening of sixty applicants without the mouse. Nothing happens while somebody types.
const desk = document.querySelector('[data-screen]');

function reasons() {
  const box = desk.querySelector('[data-screen-reasons]');
  (box?.querySelector('input:checked') ?? box?.querySelector('input'))?.focus();
  box?.scrollIntoView({ block: 'nearest' });
}

function help() {
  const keys = desk.querySelector('[data-screen-keys]');
  if (!keys) return;
  keys.open = !keys.open;
  keys.querySelector('summary').focus();
}

const follow = name => document.querySelector(`[data-screen-${name}]`)?.click();
const keys = {
  j: () => follow('next'), k: () => follow('previous'), i: () => follow('in'), o: reasons, u: () => follow('back'), '?': help,
  s: () => (desk.querySelector('.score-marks input:checked') ?? desk.querySelector('.score-marks input'))?.focus(),
};

// A digit gives the mark that has the focus, and goes on to the next.
function mark(digit, box) {
  const input = box.querySelector(`input[value="${digit}"]`);
  if (!input) return;
  input.checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const next = box.nextElementSibling?.closest('.score-marks');
  (next ? next.querySelector('input:checked') ?? next.querySelector('input') : input).focus();
}

if (!desk && document.querySelector('[data-screen-back]'))
  document.addEventListener('keydown', event => {
    const plain = event.key === 'u' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select');
    if (plain && !document.querySelector('dialog[open]')) follow('back');
  });

if (desk) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (document.querySelector('dialog[open]')) return;
    // Enter among the reasons turns down, instead of the form's first button.
    if (event.key === 'Enter' && event.target.closest('[data-screen-reasons]') && event.target.matches('input')) {
      event.preventDefault();
      desk.querySelector('[data-screen-out]').click();
      return;
    }
    const typing = event.target.closest('textarea, select, [contenteditable=true]') || event.target.matches('input:not([type=radio]):not([type=checkbox])');
    const marks = event.target.closest('.score-marks');
    if (marks && /^[1-5]$/.test(event.key)) {
      event.preventDefault();
      mark(event.key, marks);
      return;
    }
    if (typing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}
