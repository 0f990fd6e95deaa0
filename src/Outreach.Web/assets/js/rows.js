// [data-rows] holds [data-row]s of a form's list. Without this script the buttons send the form, and it comes back with
// a row more or less; with it nothing is sent. A row taken out is emptied and hidden, as the server skips empty rows and
// needs the numbers without gaps.
for (const list of document.querySelectorAll('[data-rows]')) {
  const rows = () => [...list.querySelectorAll('[data-row]')];
  const add = list.querySelector('[data-row-add]');
  const number = () => {
    const shown = rows().filter(r => !r.hidden);
    shown.forEach((row, i) => {
      const title = row.querySelector('[data-row-title]');
      title.textContent = title.dataset.rowTitle.replace('#', i + 1);
      const out = row.querySelector('[data-row-remove]');
      if (out) out.setAttribute('aria-label', out.dataset.rowRemove.replace('#', title.textContent));
    });
    if (add) add.hidden = rows().length >= Number(list.dataset.rowsMost);
  };
  const clear = row => {
    for (const field of row.querySelectorAll('input, select, textarea')) {
      field.value = '';
      field.removeAttribute('aria-invalid');
      field.classList.remove('is-invalid');
    }
    for (const more of row.querySelectorAll('details')) more.open = false;
    for (const said of row.querySelectorAll('.field-error, .review-comment')) said.remove();
    for (const hint of row.querySelectorAll('[data-room]')) hint.textContent = '';
    for (const field of row.querySelectorAll('.field-invalid')) field.classList.remove('field-invalid');
  };
  const changed = () => list.closest('form').dispatchEvent(new Event('input', { bubbles: true }));

  list.addEventListener('click', event => {
    const remove = event.target.closest('[data-row-remove]');
    if (remove) {
      event.preventDefault();
      const row = remove.closest('[data-row]');
      clear(row);
      row.hidden = true;
      number();
      changed();
      (rows().find(r => !r.hidden)?.querySelector('input, select') ?? add)?.focus();
    } else if (add && event.target.closest('[data-row-add]')) {
      const all = rows();
      // Of an empty list the server makes the first row.
      if (!all.length) return;
      event.preventDefault();
      const row = all[all.length - 1].cloneNode(true);
      const [from, to] = [all.length - 1, all.length];
      for (const element of row.querySelectorAll('[id], [name], [for], [aria-describedby]')) {
        for (const attribute of ['id', 'name', 'for', 'aria-describedby']) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, value.replaceAll(`[${from}]`, `[${to}]`).replaceAll(`_${from}__`, `_${to}__`));
        }
      }
      clear(row);
      row.hidden = false;
      all[all.length - 1].after(row);
      number();
      changed();
      row.querySelector('select, input').focus();
    }
  });
}
