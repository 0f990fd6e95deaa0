// details[data-open-wide] stand open where there is room, and on paper; an address that names one opens it.
const folds = [...document.querySelectorAll('details[data-open-wide]')];
const open = () => folds.forEach(fold => { fold.open = true; });
if (matchMedia('(min-width: 768px)').matches) open();
else folds.find(fold => `#${fold.id}` === location.hash)?.setAttribute('open', '');
addEventListener('beforeprint', open);
