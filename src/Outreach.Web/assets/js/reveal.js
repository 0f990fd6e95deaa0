// input[data-reveal="Show"][data-conceal="Hide"]: a password that is typed once can be looked at.
for (const input of document.querySelectorAll('input[data-reveal]')) {
  const around = document.createElement('div'), button = document.createElement('button');
  around.className = 'shown-password';
  button.type = 'button';
  button.textContent = input.dataset.reveal;
  button.setAttribute('aria-controls', input.id);
  input.before(around);
  around.append(input, button);
  button.addEventListener('click', () => {
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? input.dataset.conceal : input.dataset.reveal;
  });
  // What is sent is a password again, so that the browser offers to keep it.
  input.form?.addEventListener('submit', () => { input.type = 'password'; });
}
