// [data-when="Kind=A,B"] is shown, and [data-unless="Kind=A,B"] is not, while the form's field has one of these values. What is
// not shown is not sent.
for (const part of document.querySelectorAll('form [data-when], form [data-unless]')) {
  const form = part.closest('form'), [name, values] = (part.dataset.when ?? part.dataset.unless).split('=');
  const field = form.elements[name];
  if (!field) continue;
  const show = () => {
    const shown = values.split(',').includes(field.value) === (part.dataset.when !== undefined);
    part.hidden = !shown;
    for (const input of part.querySelectorAll('input, select, textarea')) input.disabled = !shown;
  };
  field.addEventListener('change', show);
  show();
}
