// The screen with the code: the ring counts down, and the code is hidden as soon as the server is not heard any more. Time is
// measured, never read: what the clock of this computer says does not matter.
const screen = document.querySelector('[data-sign-in-screen]');

if (screen) {
  const patience = 9000;
  let heard = performance.now();
  const live = () => document.getElementById('sign-live');

  // A page of another kind (somebody was signed out, a proxy answers) is no answer: the code must not stay on the screen by it.
  document.addEventListener('htmx:beforeSwap', event => {
    if (!event.detail.xhr.responseText.includes('id="sign-live"')) event.detail.shouldSwap = false;
    else if (event.detail.target.id === 'sign-live') heard = performance.now();
  });

  // What is asked about a row must still be there when it is answered.
  const asks = event => event.detail.target.id === 'sign-panel' && document.querySelector('dialog[open]');
  document.addEventListener('htmx:beforeRequest', event => { if (asks(event)) event.preventDefault(); });
  document.addEventListener('htmx:beforeSwap', event => { if (asks(event)) event.detail.shouldSwap = false; });

  const draw = () => {
    const region = live();
    if (!region) return;
    const since = performance.now() - heard;
    const left = Math.max(0, Number(region.dataset.left) - since), life = Number(region.dataset.life);
    const lost = since > patience || (since > Number(region.dataset.left) + life);
    screen.querySelector('[data-sign-lost]').hidden = !lost;
    const code = region.querySelector('[data-sign-code]');
    if (!code) return;
    // Its place stays, so that nothing jumps when it comes back.
    code.classList.toggle('is-lost', lost);
    code.querySelector('[data-sign-ring]').setAttribute('stroke-dasharray', `${Math.round(100 * left / life)} 100`);
    code.querySelector('[data-sign-seconds]').textContent = Math.ceil(left / 1000);
  };
  setInterval(draw, 250);
  draw();
}
