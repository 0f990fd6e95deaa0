// [data-count-of] below an input that ends at its maxlength without a word: how much of it is used.
function show(place) {
  const input = document.getElementById(place.dataset.countOf);
  if (!input || !(input.maxLength > 0)) return;
  place.textContent = `${input.value.length} / ${input.maxLength}`;
  place.classList.toggle('is-full', input.value.length >= input.maxLength);
}
for (const place of document.querySelectorAll('[data-count-of]')) show(place);
document.addEventListener('input', event => {
  const place = event.target.id && document.querySelector(`[data-count-of="${CSS.escape(event.target.id)}"]`);
  if (place) show(place);
});
