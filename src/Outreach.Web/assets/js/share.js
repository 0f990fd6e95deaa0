// A job as a picture, to be saved and forwarded: drawn here, with the letters that the phone has.
const place = document.querySelector('[data-share-picture]');

if (place) {
  const { title, pay, unit, facts, from, scan, never, code, codeSize, name } = place.dataset;
  const width = 720, margin = 48, inner = width - 2 * margin;
  const font = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  const canvas = document.createElement('canvas'), pen = canvas.getContext('2d');

  // Chinese breaks anywhere, a word of letters between words.
  const lines = (text, style, room) => {
    pen.font = style;
    const found = [];
    for (const part of text.split('\n')) {
      let line = '';
      for (const piece of part.match(/[\u0021-\u024f]+|[\s\S]/gu) ?? []) {
        if (line && pen.measureText(line + piece).width > room) { found.push(line.trim()); line = ''; }
        line += piece;
      }
      found.push(line.trim());
    }
    return found;
  };
  const draw = () => {
    const heads = lines(title, `700 46px ${font}`, inner).slice(0, 3);
    const rows = facts.split('\n').map(fact => lines(fact, `30px ${font}`, inner - 28));
    const warned = lines(never, `26px ${font}`, inner);
    const qr = 260;
    const height = 132 + heads.length * 60 + 96 + rows.flat().length * 44 + rows.length * 8 + 28 + qr + 56 + warned.length * 36 + 12;
    canvas.width = width * 2;
    canvas.height = height * 2;
    pen.scale(2, 2);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = '#0b6b5d';
    pen.fillRect(0, 0, width, 88);
    pen.textBaseline = 'middle';
    pen.fillStyle = '#fff';
    pen.font = `600 28px ${font}`;
    pen.fillText(lines(from, pen.font, inner)[0], margin, 44);
    pen.textBaseline = 'top';
    let y = 124;
    const put = (text, style, colour, step) => { pen.font = style; pen.fillStyle = colour; pen.fillText(text, margin, y); y += step; };
    for (const head of heads) put(head, `700 46px ${font}`, '#16211f', 60);
    y += 8;
    pen.font = `700 64px ${font}`;
    pen.fillStyle = '#0a6154';
    pen.fillText(pay, margin, y);
    const after = margin + pen.measureText(pay).width + 12;
    pen.font = `30px ${font}`;
    pen.fillText(unit, after, y + 30);
    y += 88;
    for (const row of rows) {
      pen.fillStyle = '#0a6154';
      pen.fillRect(margin, y + 12, 10, 10);
      pen.font = `30px ${font}`;
      pen.fillStyle = '#16211f';
      for (const line of row) { pen.fillText(line, margin + 28, y); y += 44; }
      y += 8;
    }
    y += 28;
    pen.save();
    pen.translate((width - qr) / 2, y);
    pen.scale(qr / codeSize, qr / codeSize);
    pen.fillStyle = '#000';
    pen.fill(new Path2D(code));
    pen.restore();
    y += qr + 4;
    pen.textAlign = 'center';
    pen.font = `600 28px ${font}`;
    pen.fillStyle = '#16211f';
    pen.fillText(scan, width / 2, y);
    y += 52;
    pen.font = `26px ${font}`;
    pen.fillStyle = '#5b6b68';
    for (const line of warned) { pen.fillText(line, width / 2, y); y += 36; }
  };

  draw();
  canvas.toBlob(blob => {
    if (!blob) return;
    const file = new File([blob], name, { type: 'image/png' });
    const address = URL.createObjectURL(blob), image = place.querySelector('img'), save = place.querySelector('[data-share-save]'), send = place.querySelector('[data-share-send]');
    image.src = address;
    image.width = canvas.width / 4;
    image.height = canvas.height / 4;
    save.href = address;
    save.download = name;
    if (navigator.canShare?.({ files: [file] })) {
      send.hidden = false;
      send.addEventListener('click', () => navigator.share({ files: [file], title }).catch(() => { /* called off */ }));
    }
    place.hidden = false;
    document.querySelector('.share-card')?.classList.add('share-spoken');
  }, 'image/png');
}
