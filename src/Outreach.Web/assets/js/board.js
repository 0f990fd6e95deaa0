import Sortable from 'sortablejs';
import { announce, toast } from './texts.js';

// Boards: [data-board] > … [data-board-column="stage"] > [data-card]; those that may be moved carry data-board-card.
// A card is dragged, or moved with Shift and an arrow; both post what the card's menu would post, with the version that
// the person saw. A refused card goes back, with the reason in words.
const flows = () => [...document.querySelectorAll('[data-board-column]')];
const cardsOf = column => [...column.querySelectorAll('[data-card]')];

async function move(card, from, before, stage, isUndo = false) {
  const board = card.closest('[data-board]');
  const form = document.getElementById('board-move');
  const back = text => {
    from.insertBefore(card, before);
    card.focus();
    toast(text);
    announce(text);
  };
  if (stage === 'Lost') {
    location.assign(new URL(`deals/${card.dataset.card}/lose`, document.baseURI.replace(/deals.*$/, '')));
    return;
  }
  // The version guards against a second post; the form's key would make the second card's move look like the first's.
  const fields = new URLSearchParams(new FormData(form));
  fields.delete('__RequestKey');
  fields.set('to', stage);
  fields.set('version', card.dataset.version);
  card.setAttribute('aria-busy', 'true');
  try {
    const url = `${location.pathname.replace(/\/$/, '')}/${card.dataset.card}/move`;
    const answer = await fetch(url, { method: 'POST', body: fields, headers: { Accept: 'application/json' } });
    const said = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
    if (!answer.ok) { back(said.message ?? board.dataset.failed); return; }
    card.dataset.version = said.version;
    announce(said.message);
    const undo = () => {
      const [now, there] = [document.getElementById(card.id), document.querySelector(`[data-board-column="${from.dataset.boardColumn}"]`)];
      if (!now || !there) return;
      const [column, next] = [now.closest('[data-board-column]'), now.nextElementSibling];
      there.prepend(now);
      move(now, column, next, there.dataset.boardColumn, true);
    };
    toast(said.message, isUndo ? null : { text: board.dataset.undo, run: undo });
    // Counts, menus and marks as the server sees them now; the focus stays with the card.
    if (window.htmx) {
      const id = card.id;
      await window.htmx.ajax('GET', location.href, { target: '#board', select: '#board', swap: 'outerHTML' });
      document.getElementById(id)?.focus({ preventScroll: true });
    }
  } catch {
    back(board.dataset.failed);
  } finally {
    card.removeAttribute('aria-busy');
  }
}

function start() {
  for (const board of document.querySelectorAll('[data-board]:not(.is-live)')) {
    board.classList.add('is-live');
    for (const column of board.querySelectorAll('[data-board-column]')) {
      Sortable.create(column, {
        group: 'board',
        draggable: '[data-board-card]',
        filter: 'button, select, input, summary',
        preventOnFilter: false,
        sort: false,
        delay: 150,
        delayOnTouchOnly: true,
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
        ghostClass: 'is-ghost',
        dragClass: 'is-dragged',
        onStart({ item }) { item.nextCard = item.nextElementSibling; },
        onEnd({ item, from, to }) { if (from !== to) move(item, from, item.nextCard, to.dataset.boardColumn); },
      });
    }
  }
}

document.addEventListener('keydown', event => {
  const card = event.target.matches?.('[data-card], [data-card] > a') ? event.target.closest('[data-card]') : null;
  if (!card || event.ctrlKey || event.altKey || event.metaKey) return;
  const columns = flows(), column = card.closest('[data-board-column]'), at = columns.indexOf(column);
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === 'Enter') {
    if (event.target === card) card.querySelector('a')?.click();
  } else if (event.shiftKey && side) {
    event.preventDefault();
    const to = columns[at + side];
    if (!to || !card.hasAttribute('data-board-card')) return;
    const before = card.nextElementSibling;
    to.prepend(card);
    card.focus();
    move(card, column, before, to.dataset.boardColumn);
  } else if (!event.shiftKey && side) {
    event.preventDefault();
    for (let i = at + side; columns[i]; i += side) {
      const other = cardsOf(columns[i]);
      if (other.length) { other[Math.min(cardsOf(column).indexOf(card), other.length - 1)].focus(); break; }
    }
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = cardsOf(column), next = all[all.indexOf(card) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  }
});

document.addEventListener('htmx:afterSettle', start);
start();
