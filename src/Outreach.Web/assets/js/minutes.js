// form[data-minutes] is one item of the minutes, saved as one types. Its answer brings the new version; when somebody else
// has written on the item meanwhile, both texts are shown with three buttons. Without this script the Save button does the same.
import { fromTemplate } from './texts.js';

const forms = [...document.querySelectorAll('form[data-minutes]')].map(form => {
  const status = form.querySelector('[data-minutes-status]');
  const said = form.elements.Said;
  // After a conflict, or a press that was refused, what stands in the field is not yet stored. A conflict waits for a choice.
  let timer, running = null, stopped = form.dataset.minutes === 'met', kept = form.dataset.minutes === 'saved' ? content() : null;

  function content() { return JSON.stringify([said.value, form.elements.IsDeferred?.checked]); }
  const tell = (text, tone) => { status.textContent = text; status.dataset.tone = tone; };

  function meet(answer) {
    stopped = true;
    form.elements.Version.value = answer.version;
    form.querySelector('[data-minutes-conflict]')?.remove();
    const block = fromTemplate('minutes-conflict');
    block.querySelector('[data-minutes-met]').textContent = answer.message;
    block.querySelector('[data-minutes-stored]').textContent = answer.stored || '—';
    said.closest('.field').after(block);
    block.focus();
    tell('', '');
  }

  async function save() {
    clearTimeout(timer);
    if (running) return running;
    if (stopped || content() === kept) return null;
    const sent = content(), text = said.value;
    const data = new FormData(form);
    for (const name of ['__RequestKey', 'Decision', 'OwnerId', 'DueOn', 'Keep']) data.delete(name);
    tell(form.dataset.textSaving, '');
    running = (async () => {
      try {
        const answer = await fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'application/json' } });
        const body = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
        if (answer.ok && body.version) {
          kept = sent;
          form.elements.Version.value = body.version;
          form.elements.Before.value = text;
          tell(body.message, 'success');
        } else if (answer.status === 409 && body.version) {
          meet(body);
        } else {
          tell(body.message || form.dataset.textFailed, 'danger');
          if (answer.status !== 422) timer = setTimeout(save, 10000);
        }
      } catch {
        tell(form.dataset.textFailed, 'danger');
        timer = setTimeout(save, 5000);
      } finally {
        running = null;
      }
    })();
    await running;
    return null;
  }

  form.addEventListener('input', event => {
    if (event.target !== said && event.target.name !== 'IsDeferred') return;
    clearTimeout(timer);
    timer = setTimeout(save, 900);
  });
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const undecided = () => ['Decision', 'OwnerId', 'DueOn'].some(name => form.elements[name]?.value);
  function remind() {
    form.querySelector('[data-minutes-fold]').open = true;
    form.elements.Decision.focus();
    tell(form.dataset.textUndecided, 'danger');
  }
  return { form, save, undecided, remind, busy: () => running, isDirty: () => stopped || content() !== kept, pause: () => clearTimeout(timer) };
});

// On a phone the row for a decision is a tap away; where there is room it stands open.
if (matchMedia('(min-width: 640px)').matches)
  for (const fold of document.querySelectorAll('details[data-minutes-fold]')) fold.open = true;

if (forms.length) {
  let leaving = false;
  // What stands in the other items is saved before the page goes, and a save under way arrives first.
  document.addEventListener('submit', event => {
    if (event.target.method !== 'post') return;
    const mine = forms.find(f => f.form === event.target);
    const met = forms.find(f => f !== mine && f.form.querySelector('[data-minutes-conflict]'));
    if (met) {
      event.preventDefault();
      event.stopImmediatePropagation();
      met.form.querySelector('[data-minutes-conflict]').focus();
      return;
    }
    // A decision is stored with its own item's button alone: it would be gone with the page.
    const undecided = forms.find(f => f !== mine && f.undecided());
    if (undecided) {
      event.preventDefault();
      event.stopImmediatePropagation();
      undecided.remind();
      return;
    }
    mine?.pause();
    const waiting = forms.filter(f => f.busy() || (f !== mine && f.isDirty()));
    if (leaving || waiting.length === 0) { leaving = true; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target, submitter } = event;
    Promise.all(waiting.map(f => f.busy() ?? f.save())).then(() => { leaving = true; target.requestSubmit(submitter ?? undefined); });
  }, true);
  addEventListener('beforeunload', event => { if (!leaving && forms.some(f => f.busy() || f.isDirty() || f.undecided())) event.preventDefault(); });
  addEventListener('pageshow', event => { if (event.persisted) leaving = false; });
}
