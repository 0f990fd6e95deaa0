import { texts } from './texts.js';

// form[data-contract-draft] is saved as one types: its answer brings the new revision, the keys of new rows and the
// findings of the clause check. Without this script the Save button does the same with a page in between.
const form = document.querySelector('form[data-contract-draft]');
if (form) {
  const url = form.dataset.contractDraft;
  const status = form.querySelector('[data-draft-status]');
  const panel = document.querySelector('[data-check-panel]');
  const version = form.elements.Version;
  let timer, running = null, dirty = false, stopped = false, leaving = false, retry = 900;

  const tell = (text, tone) => { status.textContent = text; status.dataset.tone = tone; };
  const clearErrors = () => {
    for (const error of form.querySelectorAll('.field-error[data-live]')) {
      const field = document.getElementById(error.dataset.live);
      field?.removeAttribute('aria-invalid');
      field?.classList.remove('is-invalid');
      error.remove();
    }
  };
  const showErrors = errors => {
    for (const [name, message] of Object.entries(errors)) {
      const field = form.elements[name];
      if (!field?.id) continue;
      field.setAttribute('aria-invalid', 'true');
      field.classList.add('is-invalid');
      const error = document.createElement('div');
      error.className = 'field-error';
      error.dataset.live = field.id;
      error.textContent = message;
      field.closest('.field').append(error);
    }
  };
  const showCheck = html => {
    // Nobody's reason is swept away while it is being typed.
    if (panel.contains(document.activeElement) && document.activeElement.matches('textarea')) return;
    const kept = [...panel.querySelectorAll('textarea')].map(t => [t.id, t.value]);
    const open = panel.querySelector('details')?.open;
    panel.innerHTML = html;
    const details = panel.querySelector('details');
    if (details && open !== undefined) details.open = open;
    for (const [id, value] of kept) { const now = document.getElementById(id); if (now) now.value = value; }
  };

  const save = async () => {
    clearTimeout(timer);
    if (running || stopped || !dirty) return running;
    dirty = false;
    const data = new FormData(form);
    data.delete('__RequestKey');
    tell(form.dataset.textSaving, '');
    running = (async () => {
      try {
        const answer = await fetch(url, { method: 'POST', body: data, headers: { Accept: 'application/json' } });
        const body = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
        clearErrors();
        retry = 900;
        if (answer.ok) {
          version.value = body.revision;
          for (const [name, id] of Object.entries(body.ids)) {
            const field = form.elements[name];
            if (!field) continue;
            field.value = id;
            const row = field.closest('[data-row]');
            row.id = `clause-${row.dataset.rowKind}${id}`;
          }
          const capitals = form.querySelector('[data-capitals]');
          if (capitals) capitals.textContent = body.capitals ?? '';
          for (const hint of form.querySelectorAll('[data-room]')) hint.textContent = body.room[hint.closest('[data-row]').querySelector('[data-place]')?.name] ?? '';
          showCheck(body.check);
          tell(body.message, 'success');
        } else if (answer.status === 422) {
          showErrors(body.errors);
          tell(body.message, 'danger');
        } else if (answer.status === 401) {
          // Signed in again in another window, it goes on by itself.
          tell(body.message, 'danger');
          const link = document.createElement('a');
          [link.href, link.target, link.textContent] = [texts.signInUrl, '_blank', form.dataset.textSignIn];
          status.append(' ', link);
          dirty = true;
          retry = 10000;
        } else {
          // Another text has been saved: the Save button shows the difference.
          stopped = true;
          tell(body.message ?? form.dataset.textFailed, 'danger');
        }
      } catch {
        dirty = true;
        tell(form.dataset.textFailed, 'danger');
        timer = setTimeout(save, 5000);
      } finally {
        running = null;
        if (dirty && !stopped) { clearTimeout(timer); timer = setTimeout(save, retry); }
      }
    })();
    return running;
  };

  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, 900);
  });
  // A kind brings its usual unit along, unless another was typed.
  const units = JSON.parse(form.dataset.units);
  form.addEventListener('change', event => {
    if (!event.target.matches('[data-kind]')) return;
    const unit = event.target.closest('[data-row]').querySelector('[data-unit]');
    if (unit.value === '' || Object.values(units).includes(unit.value)) unit.value = units[event.target.value] ?? unit.value;
  });
  // A place that does not take the kind is not offered for it; one that was chosen before stays.
  const kinds = JSON.parse(form.dataset.kinds);
  const offer = row => {
    const kind = row.querySelector('[data-kind]')?.value;
    for (const option of row.querySelectorAll('[data-place] option')) {
      const fits = !kind || !option.value || (kinds[option.value] ?? []).includes(kind);
      option.hidden = option.disabled = !fits && !option.selected;
    }
  };
  form.addEventListener('change', event => { const row = event.target.closest('[data-row]'); if (row && event.target.matches('[data-kind], [data-place]')) offer(row); });
  for (const row of form.querySelectorAll('[data-row-kind=d]')) offer(row);
  // A save under way would make the form stale before it arrives.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    leaving = true;
    if (!running) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    running.then(() => { dirty = false; form.requestSubmit(event.submitter ?? undefined); });
  }, true);
  addEventListener('beforeunload', event => { if (!leaving && (dirty || running)) event.preventDefault(); });
  addEventListener('pageshow', event => { if (event.persisted) leaving = false; });
  // Where it stands above the text it is folded, also once a window has become narrow or a tablet was turned.
  const narrow = matchMedia('(max-width: 1099.98px)');
  const fold = () => { if (narrow.matches) panel.querySelector('details').open = false; };
  fold();
  narrow.addEventListener('change', fold);
}
