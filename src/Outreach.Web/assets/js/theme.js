// The cookie is what the server reads, so the next page comes in the right colours at once.
const root = document.documentElement;

for (const menu of document.querySelectorAll('[data-theme-menu]')) {
  menu.hidden = false;
  menu.addEventListener('click', event => {
    const button = event.target.closest('[data-theme-value]');
    if (!button) return;
    const value = button.dataset.themeValue;
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `theme=${value};path=/;max-age=31536000;samesite=lax${secure}`;
    root.dataset.bsTheme = value;
    const scheme = document.querySelector('meta[name=color-scheme]');
    if (scheme) scheme.content = value === 'auto' ? 'light dark' : value;
    for (const other of menu.querySelectorAll('[data-theme-value]')) other.setAttribute('aria-pressed', String(other === button));
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}
