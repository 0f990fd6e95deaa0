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

// One at a time: the latest is what counts. With an action it stays longer, so that there is time to press it.
export function toast(text, action) {
  const note = fromTemplate('toast-template');
  if (!note) return;
  note.textContent = text;
  if (action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'toast-action';
    button.textContent = action.text;
    button.addEventListener('click', () => { note.remove(); action.run(); });
    note.append(' ', button);
  }
  document.getElementById('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), action ? 8000 : 4000);
}
