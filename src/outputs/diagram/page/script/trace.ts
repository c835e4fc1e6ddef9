/** What the pointer or the focus is on in a picture: its wires stay, and the others fade. */
export const TRACE = `
let traced;

/** The thing whose wires are meant: a line of a box if it has any, or else the box. */
function idsOf(target, wires) {
  const row = target.closest('.row[data-id]');
  const hasWire = (id) => wires.some(({ dataset }) => dataset.from === id || dataset.to === id);
  if (row && hasWire(row.dataset.id)) return [row.dataset.id];
  const box = target.closest('.box[data-id]');
  if (!box) return [];
  return [box, ...box.querySelectorAll('[data-id]')].map(({ dataset }) => dataset.id).filter(hasWire);
}

function trace(target) {
  const svg = target instanceof Element ? target.closest('.canvas > svg') : null;
  const wires = svg ? [...svg.querySelectorAll('path.wire')] : [];
  const ids = svg ? idsOf(target, wires) : [];
  if (traced && (traced !== svg || ids.length === 0)) traced.classList.remove('is-traced');
  traced = ids.length > 0 ? svg : undefined;
  if (!traced) return;
  for (const wire of wires) {
    wire.parentElement.classList.toggle('is-on', ids.includes(wire.dataset.from) || ids.includes(wire.dataset.to));
  }
  traced.classList.add('is-traced');
}

document.addEventListener('pointerover', (event) => trace(event.target));
document.addEventListener('focusin', (event) => trace(event.target));
`;
