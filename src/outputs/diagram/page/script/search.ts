/** The search: it leaves of the list what has all the words. */
export const SEARCH = String.raw`
const list = $('#objects');
const listButton = $('#list-button');
const input = $('#search');
const found = $('#found');
const groups = [...document.querySelectorAll('#objects .kind, #objects .group')];
const words = links.map((link) => link.dataset.words.toLowerCase());
const all = found.textContent;

function search() {
  const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  links.forEach((link, i) => {
    const isFound = wanted.every((word) => words[i].includes(word));
    link.parentElement.hidden = !isFound;
    if (isFound) count += 1;
  });
  for (const group of groups) {
    const left = group.querySelectorAll('li:not([hidden])').length;
    group.hidden = left === 0;
    const total = $(':scope > h3 .total', group);
    if (total) total.textContent = String(left);
  }
  found.textContent = wanted.length === 0 ? all : count === 0 ? 'Nothing found' : count + ' of ' + all;
  list.scrollTop = 0;
}
function clearSearch() {
  if (input.value === '') return;
  input.value = '';
  search();
}
function visible() {
  return links.filter((link) => !link.parentElement.hidden);
}
function openList() {
  list.classList.add('is-open');
  listButton.setAttribute('aria-expanded', 'true');
}
function closeList() {
  list.classList.remove('is-open');
  listButton.setAttribute('aria-expanded', 'false');
}

input.addEventListener('input', () => { openList(); search(); });
listButton.addEventListener('click', () => {
  if (list.classList.contains('is-open')) closeList();
  else openList();
});
list.addEventListener('click', (event) => {
  // The same address again makes no other screen, but the list gives way to it.
  if (event.target instanceof Element && event.target.closest('a')) closeList();
});

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const from = target instanceof Element ? target.closest('#objects a') : null;
  if (key === 'Escape') {
    if (list.classList.contains('is-open') && input.value === '') closeList();
    if (target === input || from) {
      clearSearch();
      if (from) input.focus();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === '/' && !isTyping) {
    event.preventDefault();
    input.focus();
    input.select();
  } else if (key === 'Enter' && target === input) {
    const [first] = visible();
    if (first) location.hash = first.getAttribute('href');
  } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (target === input || from)) {
    event.preventDefault();
    const near = visible();
    const place = from ? near.indexOf(from) : -1;
    const next = near[place + (key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    else if (key === 'ArrowUp') input.focus();
  } else if (!isTyping && picture && (key === '+' || key === '=' || key === '-' || key === '0')) {
    if (key === '0') fit();
    else zoomTo(key === '-' ? picture.scale / STEP : picture.scale * STEP);
  }
});
`;
