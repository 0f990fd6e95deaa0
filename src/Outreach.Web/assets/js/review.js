// The review desk by keyboard. Nothing happens while somebody types or a dialog is open.
const desk = document.querySelector('[data-review]');

function step(by) {
  const clauses = [...desk.querySelectorAll('[data-clause]')];
  const at = clauses.findIndex(c => c.contains(document.activeElement));
  const next = clauses[at < 0 ? (by > 0 ? 0 : clauses.length - 1) : Math.min(Math.max(at + by, 0), clauses.length - 1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

function comment() {
  const box = document.activeElement.closest('[data-clause]')?.querySelector('.desk-comment');
  if (!box) return;
  box.open = true;
  box.querySelector('textarea').focus();
}

function reason() {
  const box = desk.querySelector('[data-decide-reason]');
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'center' });
}

function help() {
  const keys = desk.querySelector('[data-review-keys]');
  if (!keys) return;
  keys.open = !keys.open;
  keys.querySelector('summary').focus();
}

const keys = {
  j: () => step(1), k: () => step(-1), c: comment, r: reason, '?': help,
  a: () => desk.querySelector('[data-decide-approve]')?.click(),
};

if (desk) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && event.key !== 'j' && event.key !== 'k') return;
    if (event.target.closest('input, textarea, select, [contenteditable=true], dialog') || document.querySelector('dialog[open]')) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  desk.querySelector('[data-decide-reason-link]')?.addEventListener('click', event => { event.preventDefault(); reason(); });
}
