/** A picture: its size and place in the window, and the ways from what is drawn to its objects. */
export const PICTURE = `
const LEAST_READABLE = { one: 0.75, all: 0.6 };
const SMALLEST = 0.05;
const LARGEST = 4;
const STEP = 1.25;
let picture;

/** Shows the picture of a screen; own is the place of the object that it is of. */
function openPicture(screen, own) {
  const canvas = $('.canvas', screen);
  const svg = canvas && $('svg', canvas);
  picture = undefined;
  if (!svg) return;
  const width = Number(canvas.dataset.width) || 1;
  const height = Number(canvas.dataset.height) || 1;
  picture = { canvas, svg, width, height, scale: 1, label: $('.zoom', screen) };
  linkObjects(svg, own);
  const least = canvas.classList.contains('of-all') ? LEAST_READABLE.all : LEAST_READABLE.one;
  zoomTo(Math.min(1, Math.max(least, roomOf(canvas) / width)));
  // Where little of it is seen at once, what it is of comes before what is around.
  const isWide = own !== undefined && width * picture.scale > 1.6 * roomOf(canvas);
  const frame = isWide && $('[data-object="' + own + '"]', svg);
  const middle = frame && frame.getBoundingClientRect().width > 1.6 * roomOf(canvas) ? $('.box.init, .box.sidecar, .box.container', svg) ?? frame : frame;
  canvas.scrollTo(middle ? middle.getBoundingClientRect().left - canvas.getBoundingClientRect().left + canvas.scrollLeft - 16 : 0, 0);
}

function roomOf(canvas) {
  const style = getComputedStyle(canvas);
  return canvas.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
}

/** Gives the picture a size; what is at the point of the window stays there. */
function zoomTo(wanted, x, y) {
  if (!picture) return;
  const { canvas, svg, width, height, label } = picture;
  const scale = Math.min(LARGEST, Math.max(SMALLEST, wanted));
  const before = svg.getBoundingClientRect();
  const frame = canvas.getBoundingClientRect();
  const [atX, atY] = [x ?? frame.left + frame.width / 2, y ?? frame.top + frame.height / 2];
  const [partX, partY] = [(atX - before.left) / before.width, (atY - before.top) / before.height];
  picture.scale = scale;
  svg.style.width = width * scale + 'px';
  svg.style.height = height * scale + 'px';
  const after = svg.getBoundingClientRect();
  canvas.scrollLeft += after.left + partX * after.width - atX;
  canvas.scrollTop += after.top + partY * after.height - atY;
  canvas.classList.toggle('can-drag', canvas.scrollWidth > canvas.clientWidth + 1 || canvas.scrollHeight > canvas.clientHeight + 1);
  label.textContent = Math.round(scale * 100) + ' %';
}

function fit() {
  if (picture) zoomTo(Math.min(1, roomOf(picture.canvas) / picture.width));
}

/** What stands for another object leads to it. One of them is reached by Tab, the others by arrows. */
function linkObjects(svg, own) {
  const links = [];
  for (const node of svg.querySelectorAll('[data-object]')) {
    const { object } = node.dataset;
    const link = linkOf(object);
    if (object === own || !link || node.parentElement.closest('[data-object="' + object + '"]') || node.matches('.wire')) continue;
    node.setAttribute('role', 'link');
    node.setAttribute('tabindex', links.length === 0 ? '0' : '-1');
    node.setAttribute('aria-label', link.dataset.label);
    links.push(node);
  }
  picture.links = links;
}

function linkedNode(event) {
  return event.target instanceof Element ? event.target.closest('.canvas [role="link"]') : null;
}

/** The nearest other link in the direction of an arrow. */
function neighbour(node, key) {
  const from = node.getBoundingClientRect();
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  let best;
  let least = Infinity;
  for (const other of picture.links) {
    if (other === node) continue;
    const to = other.getBoundingClientRect();
    const dx = to.left + to.width / 2 - from.left - from.width / 2;
    const dy = to.top + to.height / 2 - from.top - from.height / 2;
    const ahead = (isAcross ? dx : dy) * sign;
    if (ahead <= 1) continue;
    const distance = ahead + 2.5 * Math.abs(isAcross ? dy : dx);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

let drag;
document.addEventListener('pointerdown', (event) => {
  drag = undefined;
  const canvas = event.target instanceof Element && event.target.closest('.canvas.can-drag');
  if (!canvas || event.button !== 0 || event.pointerType !== 'mouse') return;
  drag = { canvas, x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop, isMoved: false };
});
document.addEventListener('pointermove', (event) => {
  if (!drag || event.buttons === 0) return;
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.isMoved && Math.hypot(dx, dy) < 4) return;
  drag.isMoved = true;
  drag.canvas.classList.add('is-dragged');
  drag.canvas.scrollLeft = drag.left - dx;
  drag.canvas.scrollTop = drag.top - dy;
});
document.addEventListener('pointerup', () => drag?.canvas.classList.remove('is-dragged'));
document.addEventListener('click', (event) => {
  const node = linkedNode(event);
  if (node && !drag?.isMoved) go(node.dataset.object);
  const tool = event.target instanceof Element && event.target.closest('[data-zoom]');
  if (!tool || !picture) return;
  const { zoom } = tool.dataset;
  if (zoom === 'fit') fit();
  else zoomTo(zoom === 'in' ? picture.scale * STEP : zoom === 'out' ? picture.scale / STEP : 1);
});
document.addEventListener('wheel', (event) => {
  if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element) || !event.target.closest('.canvas')) return;
  event.preventDefault();
  if (picture) zoomTo(picture.scale * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
}, { passive: false });
document.addEventListener('keydown', (event) => {
  const node = linkedNode(event);
  if (node && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    go(node.dataset.object);
  } else if (node && event.key.startsWith('Arrow')) {
    const next = neighbour(node, event.key);
    event.preventDefault();
    if (!next) return;
    node.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
});
`;
