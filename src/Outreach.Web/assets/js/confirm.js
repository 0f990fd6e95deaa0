import { fromTemplate } from './texts.js';

// Runs before the other submit listeners, so that nothing is disabled or marked as sent before the answer.
const agreed = new WeakSet();

document.addEventListener('submit', event => {
  const form = event.target, submitter = event.submitter;
  const asking = submitter?.dataset.confirm ? submitter : form.dataset.confirm ? form : null;
  if (!asking) return;
  if (agreed.delete(form)) return;
  const dialog = fromTemplate('confirm-template');
  if (!dialog?.showModal) return;

  event.preventDefault();
  event.stopImmediatePropagation();
  dialog.querySelector('.dialog-title').textContent = asking.dataset.confirm;
  const yes = dialog.querySelector('[data-confirm-yes]');
  if (submitter?.textContent.trim()) yes.textContent = submitter.textContent.trim();
  if (submitter && 'danger' in submitter.dataset) yes.classList.replace('btn-primary', 'btn-danger');
  dialog.addEventListener('close', () => {
    const go = dialog.returnValue === 'yes';
    dialog.remove();
    if (go) {
      agreed.add(form);
      form.requestSubmit(submitter ?? undefined);
    } else {
      form.dispatchEvent(new Event('confirm:no'));
      submitter?.focus();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}, true);
