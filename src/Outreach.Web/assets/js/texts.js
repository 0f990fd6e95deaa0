// Words come from the server, in the person's language: _ClientTexts.cshtml.
export const texts = document.getElementById('texts')?.dataset ?? {};

export function fromTemplate(id) {
  return document.getElementById(id)?.content.firstElementChild?.cloneNode(true);
}

export function announce(text) {
  const place = document.getElementById('announcer');
  if (!place) return;
  place.textContent = '';
  // The same words twice are said twice only when the region was empty in between.
  setTimeout(() => { place.textContent = text; }, 50);
}

export function toast(text) {
  const note = fromTemplate('toast-template');
  if (!note) return;
  note.textContent = text;
  document.getElementById('toasts').append(note);
  setTimeout(() => note.remove(), 4000);
}
