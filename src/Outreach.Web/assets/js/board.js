import Sortable from 'sortablejs';

// Boards: cards are dragged between columns and posted by the card's own form, the same one that its menu uses:
//   [data-board] > … [data-board-column="stage"] > [data-board-card] containing form[data-board-form] with
//   a control [data-board-target] that takes the column's value.
for (const board of document.querySelectorAll('[data-board]')) {
  for (const column of board.querySelectorAll('[data-board-column]')) {
    Sortable.create(column, {
      group: 'board',
      draggable: '[data-board-card]',
      filter: 'a, button, select, input, summary',
      preventOnFilter: false,
      delay: 150,
      delayOnTouchOnly: true,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
      ghostClass: 'is-ghost',
      dragClass: 'is-dragged',
      onEnd({ item, from, to, oldDraggableIndex }) {
        if (from === to) return;
        const form = item.querySelector('[data-board-form]');
        const target = form?.querySelector('[data-board-target]');
        if (!target) return;
        target.value = to.dataset.boardColumn;
        form.requestSubmit();
        // A refused confirmation leaves the card where it was.
        form.addEventListener('confirm:no', () => from.insertBefore(item, from.querySelectorAll('[data-board-card]')[oldDraggableIndex] ?? null), { once: true });
      },
    });
  }
}
