// The button of the board's filters says how many jobs they leave, before it is pressed.
const form = document.querySelector('form[data-count-at]'), button = form?.querySelector('[data-count-here]');

if (button) {
  let timer, asked = 0;
  const ask = async () => {
    const mine = ++asked;
    try {
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
      const answer = await fetch(`${form.dataset.countAt}?${query}`, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.ok && mine === asked) button.textContent = await answer.text();
    } catch { /* without an answer it is a button all the same */ }
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 300); });
}
