/** YAML in lines with numbers and a little colour, and what is done with it. */
export const YAML = String.raw`
const KEY = /^(\s*(?:- +)*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"{}[\]-][^#]*?|-[^\s#][^#]*?))(:)(?=\s|$)/;

/** The pieces of a line, each with its sort. */
function piecesOf(line, block) {
  const indent = line.search(/\S/);
  if (block.indent !== undefined) {
    if (indent < 0 || indent > block.indent) return [['s', line]];
    block.indent = undefined;
  }
  const pieces = [];
  let rest = line;
  const key = KEY.exec(rest);
  if (key) {
    pieces.push(['', key[1]], ['k', key[2]], ['', key[3]]);
    rest = rest.slice(key[0].length);
  } else {
    const dashes = /^\s*(?:- +)*/.exec(rest)[0];
    pieces.push(['', dashes]);
    rest = rest.slice(dashes.length);
  }
  const comment = /(^|\s)#.*$/.exec(rest.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (text) => 'x'.repeat(text.length)));
  const value = comment ? rest.slice(0, comment.index + comment[1].length) : rest;
  const text = value.trim();
  if (/^[|>][+-]?\d?[+-]?$/.test(text)) {
    // The lines of a block are further in than the line that begins it, or than its item.
    block.indent = Math.max(0, key ? key[1].length : indent);
  }
  pieces.push([/^(?:[-+]?[\d.][\d_.]*(?:e[-+]?\d+)?|0[xo][\da-f]+|true|false|null|~)$/i.test(text) ? 'n' : 's', value]);
  if (comment) pieces.push(['c', rest.slice(value.length)]);
  return pieces;
}

/** Turns the text of a screen's YAML into lines. */
function openYaml(screen) {
  const code = $('.yaml code', screen);
  if (!code || code.classList.contains('is-numbered')) return;
  const marks = new Map((code.dataset.marks ?? '').split(' ').filter(Boolean).map((mark) => mark.split(':')));
  const block = {};
  const lines = code.textContent.replace(/\n$/, '').split('\n').map((line, i) => {
    const row = document.createElement('span');
    row.className = ('line ' + (marks.get(String(i + 1)) ?? '')).trim();
    row.dataset.number = String(i + 1);
    for (const [sort, text] of piecesOf(line, block)) {
      if (text === '') continue;
      const piece = document.createElement('span');
      piece.className = sort;
      piece.textContent = text;
      row.append(sort === '' ? text : piece);
    }
    row.append('\n');
    return row;
  });
  code.replaceChildren(...lines);
  code.classList.add('is-numbered');
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : root;
  const toLine = target.closest('.to-line');
  if (toLine) {
    const line = $('.yaml .line[data-number="' + toLine.dataset.line + '"]', toLine.closest('.screen'));
    if (!line) return;
    line.tabIndex = -1;
    line.focus();
    line.scrollIntoView({ block: 'center', behavior: calm() });
  }
  const copy = target.closest('.copy');
  if (copy) void copyText($('.yaml code', copy.closest('.screen')).textContent, copy);
});

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

async function copyText(text, button) {
  let isDone = false;
  try {
    await navigator.clipboard.writeText(text);
    isDone = true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    isDone = document.execCommand('copy');
    area.remove();
    button.focus();
  }
  const label = $('span', button);
  label.textContent = isDone ? 'Copied' : 'Not copied';
  setTimeout(() => { label.textContent = 'Copy'; }, 2000);
}
`;
