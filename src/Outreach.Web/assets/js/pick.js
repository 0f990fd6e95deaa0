import { texts } from './texts.js';

// select[data-pick] of many records is typed into: by a part of the name, or by its pinyin, which the server gives option by
// option. The select stays what is sent. div.choices[data-pick] of many boxes gets a field that narrows them.
const plain = text => text.normalize('NFKC').toLowerCase().replace(/[\s·,，()（）-]/g, '');
const fits = (option, keys, words) => !words || plain(option).includes(words) || keys.split(' ').some(key => key.startsWith(words) || (words.length > 2 && key.includes(words)));
const chosen = select => (select.value === '' ? '' : select.selectedOptions[0]?.text ?? '');
const partsOf = pick => [pick.querySelector('select'), pick.querySelector('input'), pick.querySelector('ul')];

function show(pick, words) {
  const [select, input, list] = partsOf(pick), keys = select.dataset.pick.split('|');
  list.replaceChildren();
  [...select.options].forEach((option, at) => {
    if (option.disabled || !fits(option.text, keys[at] ?? '', words)) return;
    const item = document.createElement('li');
    item.id = `${list.id}-${at}`;
    item.setAttribute('role', 'option');
    item.dataset.at = at;
    item.textContent = option.text;
    item.setAttribute('aria-selected', String(option.selected));
    list.append(item);
  });
  if (!list.children.length) {
    const none = document.createElement('li');
    none.className = 'pick-none';
    none.textContent = texts.nothingFits;
    list.append(none);
  }
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  list.scrollIntoView({ block: 'nearest' });
  go(pick, list.querySelector('[aria-selected="true"]') ?? (words ? list.querySelector('[role=option]') : null));
}

function go(pick, item) {
  const [, input, list] = partsOf(pick);
  list.querySelector('.is-active')?.classList.remove('is-active');
  if (!item) { input.removeAttribute('aria-activedescendant'); return; }
  item.classList.add('is-active');
  input.setAttribute('aria-activedescendant', item.id);
  item.scrollIntoView({ block: 'nearest' });
}

function close(pick) {
  const [select, input, list] = partsOf(pick);
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
  input.value = chosen(select);
}

function take(pick, at) {
  const [select] = partsOf(pick), before = select.selectedIndex;
  select.selectedIndex = at;
  close(pick);
  if (at !== before) for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
}

function dress() {
  for (const select of document.querySelectorAll('select[data-pick]')) {
    if (select.parentElement.classList.contains('combo')) continue;
    const pick = document.createElement('div'), input = document.createElement('input'), list = document.createElement('ul');
    pick.className = 'combo';
    input.type = 'text';
    input.className = select.className;
    input.id = `${select.id}-pick`;
    list.id = `${select.id}-list`;
    const of = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off', placeholder: select.options[0]?.value === '' ? select.options[0].text : texts.typeToFind };
    for (const name of ['aria-required', 'aria-invalid', 'aria-describedby', 'aria-label']) if (select.hasAttribute(name)) of[name] = select.getAttribute(name);
    for (const [name, value] of Object.entries(of)) input.setAttribute(name, value);
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    const label = select.labels[0];
    if (label) { label.htmlFor = input.id; list.setAttribute('aria-label', label.firstChild?.textContent.trim() ?? ''); }
    select.replaceWith(pick);
    pick.append(select, input, list);
    select.tabIndex = -1;
    select.setAttribute('aria-hidden', 'true');
    input.value = chosen(select);
  }
  for (const list of document.querySelectorAll('.choices[data-pick]')) {
    if (list.previousElementSibling?.classList.contains('pick-narrow')) continue;
    const input = document.createElement('input');
    input.type = 'search';
    input.className = 'form-control pick-narrow';
    input.placeholder = texts.typeToFind;
    input.setAttribute('aria-label', `${texts.typeToFind}: ${list.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent.trim() ?? ''}`);
    list.before(input);
  }
}

document.addEventListener('input', event => {
  if (event.target.matches('.combo > input')) show(event.target.closest('.combo'), plain(event.target.value));
  else if (event.target.matches('.pick-narrow')) {
    const list = event.target.nextElementSibling, keys = list.dataset.pick.split('|'), words = plain(event.target.value);
    [...list.children].forEach((choice, at) => { choice.hidden = !fits(choice.textContent, keys[at] ?? '', words) && !choice.querySelector('input').checked; });
  }
});
document.addEventListener('focusin', event => {
  const pick = event.target.closest?.('.combo');
  if (!pick) return;
  const [select, input] = partsOf(pick);
  if (event.target === select) input.focus();
  else input.select();
});
document.addEventListener('focusout', event => {
  const pick = event.target.matches?.('.combo > input') && event.target.closest('.combo');
  if (!pick) return;
  const [select, input, list] = partsOf(pick), words = plain(input.value);
  const found = list.hidden ? [] : [...list.querySelectorAll('[role=option]')];
  if (list.hidden) { close(pick); return; }
  // What was typed and fits one is meant; nothing is no choice, where there may be none.
  if (words === '' && select.options[0]?.value === '') take(pick, 0);
  else if (words !== plain(chosen(select)) && found.length === 1) take(pick, Number(found[0].dataset.at));
  else close(pick);
});
document.addEventListener('mousedown', event => {
  const item = event.target.closest?.('.combo [role=option]'), input = event.target.closest?.('.combo > input');
  if (event.target.closest?.('.combo > ul')) event.preventDefault();
  if (item) take(item.closest('.combo'), Number(item.dataset.at));
  else if (input) { const pick = input.closest('.combo'); if (partsOf(pick)[2].hidden) show(pick, ''); }
});
document.addEventListener('keydown', event => {
  if (!event.target.matches?.('.combo > input') || event.isComposing) return;
  const pick = event.target.closest('.combo'), [, , list] = partsOf(pick);
  const items = [...list.querySelectorAll('[role=option]')], at = items.findIndex(i => i.classList.contains('is-active'));
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) show(pick, '');
    else go(pick, items[Math.max(0, Math.min(items.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]);
  } else if (event.key === 'Enter' && !list.hidden) {
    event.preventDefault();
    if (items[at]) take(pick, Number(items[at].dataset.at));
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close(pick);
  }
});
// Chosen by another script, or put back.
document.addEventListener('change', event => {
  if (event.target.matches?.('.combo > select')) close(event.target.closest('.combo'));
});
document.addEventListener('reset', event => setTimeout(() => { for (const pick of event.target.querySelectorAll('.combo')) close(pick); }));
document.addEventListener('htmx:afterSettle', dress);
dress();
