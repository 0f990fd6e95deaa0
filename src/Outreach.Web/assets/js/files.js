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

// Photos of a phone are made smaller before they are sent, so that many fit into one request.
const longest = 2000;
const smaller = async file => {
  if (!/^image\/(png|jpeg|webp)$/.test(file.type) || file.size < 800000) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.82));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
};
for (const input of document.querySelectorAll('input[type=file][data-shrink]')) {
  input.addEventListener('change', async () => {
    const files = [...input.files];
    const made = await Promise.all(files.map(smaller));
    // Chosen anew meanwhile: the newer choice counts.
    if (made.every((file, i) => file === files[i]) || files.some((file, i) => input.files[i] !== file)) return;
    const all = new DataTransfer();
    for (const file of made) all.items.add(file);
    input.files = all.files;
  });
}
