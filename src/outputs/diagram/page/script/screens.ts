/** Which screen is shown: the overview, or an object; and all of them on paper. */
export const SCREENS = `
const main = $('#main');
const overview = $('#overview');
const paper = $('#paper');
const links = [...document.querySelectorAll('#objects a[data-index]')];
const byHash = new Map(links.map((link) => [link.getAttribute('href').slice(1), link]));
const byIndex = new Map(links.map((link) => [link.dataset.index, link]));
const title = document.title;
let shown = overview;

function linkOf(index) {
  return byIndex.get(index);
}
function go(index) {
  const link = linkOf(index);
  if (link) location.hash = link.getAttribute('href');
}

/** A fresh screen of an object, out of its inert template. */
function screenOf(index) {
  const template = document.querySelector('template[data-screen="' + index + '"]');
  return template.content.cloneNode(true).firstElementChild;
}

/** Shows what the address says; the reader's focus goes there. */
function show(isFirst) {
  const link = byHash.get(location.hash.slice(1));
  const screen = link ? screenOf(link.dataset.index) : overview;
  // A picture that is not shown is not in the document: what it names must be found in the one that is.
  shown.replaceWith(screen);
  shown = screen;
  for (const other of document.querySelectorAll('#objects [aria-current]')) other.removeAttribute('aria-current');
  const current = link ?? $('#objects .home');
  current.setAttribute('aria-current', 'page');
  current.scrollIntoView({ block: 'nearest' });
  document.title = link ? link.dataset.label + ' – ' + title : title;
  openYaml(screen);
  openPicture(screen, link?.dataset.index);
  closeList();
  if (isFirst) return;
  scrollTo(0, 0);
  $('h1', screen).focus({ preventScroll: true });
}
addEventListener('hashchange', () => {
  // A part of a screen is no screen.
  if (!['#main', '#findings'].includes(location.hash)) show(false);
});

addEventListener('beforeprint', () => {
  const screens = [overview.cloneNode(true), ...links.map((link) => screenOf(link.dataset.index))];
  screens[0].removeAttribute('id');
  for (const screen of screens) {
    for (const svg of screen.querySelectorAll('.canvas > svg')) svg.removeAttribute('style');
  }
  paper.replaceChildren(...screens);
});
addEventListener('afterprint', () => paper.replaceChildren());
`;
