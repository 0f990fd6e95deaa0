// A page that is kept for everybody has no form of its own: it is fetched and sent in one press.
for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
      const form = document.importNode(page.querySelector('main form[action$="/language"]'), true);
      form.hidden = true;
      document.body.append(form);
      form.requestSubmit(form.querySelector(`[value="${link.dataset.language}"]`));
    } catch {
      location.href = link.href;
    }
  });
}
