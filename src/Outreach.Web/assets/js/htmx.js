import htmx from 'htmx.org';

// Settling copies the attributes of what was there before; a style attribute is against the policy of the pages.
htmx.config.attributesToSettle = ['class', 'width', 'height'];
window.htmx = htmx;
