// input[type=file] shows what was chosen: name, size, and the picture itself.
for (const input of document.querySelectorAll('input[type=file]')) {
  const list = document.createElement('ul');
  list.className = 'file-list';
  input.after(list);
  input.addEventListener('change', () => {
    list.replaceChildren(...[...input.files].map(file => {
      const row = document.createElement('li');
      if (/^image\/(png|jpeg|gif|webp)$/.test(file.type) && file.size < 15e6) {
        const reader = new FileReader();
        reader.addEventListener('load', () => {
          const picture = document.createElement('img');
          picture.src = reader.result;
          picture.alt = '';
          row.prepend(picture);
        });
        reader.readAsDataURL(file);
      }
      const size = file.size < 1048576 ? `${Math.max(1, Math.round(file.size / 1024))} KB` : `${(file.size / 1048576).toFixed(1)} MB`;
      row.append(Object.assign(document.createElement('span'), { textContent: file.name }), Object.assign(document.createElement('small'), { textContent: size }));
      return row;
    }));
  });
}
