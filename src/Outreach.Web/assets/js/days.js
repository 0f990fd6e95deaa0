// button[data-set-day="input's id"][data-day="2026-11-22"] fills a day in with one press.
for (const button of document.querySelectorAll('[data-set-day]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const input = document.getElementById(button.dataset.setDay);
    input.value = button.dataset.day;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
