import type { PlacedFinding } from '../subject';
import { boxesOf, type Marked, type Scene } from './scene';

/** Puts each finding where it shows: at the deepest thing in the picture that its place is in. */
export function placeFindings(scene: Scene, findings: ReadonlyMap<number, readonly PlacedFinding[]>): void {
  const marks = new Map<number, Marked[]>();
  const add = (mark: Marked) => {
    if (mark.object === undefined || mark.path === undefined) return;
    const same = marks.get(mark.object);
    if (same) same.push(mark);
    else marks.set(mark.object, [mark]);
  };
  for (const box of boxesOf(scene)) {
    add(box);
    box.rows.forEach(add);
  }
  for (const [object, ofObject] of marks) {
    for (const finding of findings.get(object) ?? []) {
      let deepest: Marked | undefined;
      for (const mark of ofObject) {
        if (covers(mark.path as string, finding.path) && (mark.path as string).length > (deepest?.path?.length ?? -1))
          deepest = mark;
      }
      deepest?.findings.push(finding);
    }
  }
  for (const wire of scene.wires) {
    for (const finding of findings.get(wire.object) ?? []) {
      if (covers(wire.path, finding.path)) wire.findings.push(finding);
    }
  }
}

/** Whether a place is this one, or in it. */
function covers(path: string, place: string): boolean {
  return path === '' || place === path || (place.startsWith(path) && /[.[]/.test(place[path.length] as string));
}
