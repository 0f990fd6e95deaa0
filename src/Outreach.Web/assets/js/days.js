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
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
});
