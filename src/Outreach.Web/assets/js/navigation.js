// The menu is longer than a small window: where one is comes into view.
const menu = document.querySelector('.sidenav');
const here = menu?.querySelector('[aria-current="page"]');
if (here && here.offsetTop + here.offsetHeight > menu.clientHeight) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
