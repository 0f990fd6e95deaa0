// What a form holds, as a list of names and values, and back again. Passwords and files are never kept.
export const fields = form => [...form.elements].filter(e => e.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(e.type));
export const values = form => fields(form).map(e => [e.name, e.type === 'checkbox' || e.type === 'radio' ? `${e.value}=${e.checked}`
  : e.multiple ? [...e.selectedOptions].map(o => o.value) : e.value]);

/** Rows that were added while filling in are added again. */
function addRows(form, names) {
  for (const name of names) {
    const list = /^(.+)\[\d+\]/.exec(name)?.[1];
    for (let i = 0; list && !form.elements[name] && i < 50; i++) {
      const add = form.querySelector(`[name^="${CSS.escape(list)}\\["]`)?.closest('[data-rows]')?.querySelector('[data-row-add]');
      if (!add || add.hidden) break;
      add.click();
    }
  }
}

export function fill(form, kept) {
  addRows(form, kept.filter(([, value]) => value !== '').map(([name]) => name));
  const left = [...kept];
  for (const field of fields(form)) {
    const choice = field.type === 'checkbox' || field.type === 'radio';
    const at = left.findIndex(([name, value]) => name === field.name && (!choice || String(value).startsWith(`${field.value}=`)));
    if (at < 0) continue;
    const [[, value]] = left.splice(at, 1);
    if (choice) field.checked = value === `${field.value}=true`;
    else if (field.multiple) for (const option of field.options) option.selected = value.includes(option.value);
    else field.value = value;
    if (field.matches('select')) field.dispatchEvent(new Event('change', { bubbles: true }));
    // A folded part that holds something is shown.
    if (!choice && value.length) field.closest('details')?.setAttribute('open', '');
  }
}
