import type { PlacedScene } from '../layout/scene-layout';
import type { Scene, Wire } from '../model/scene';
import type { PlacedFinding } from '../subject';
import { drawBox } from './draw-box';
import { drawFrames, drawPod } from './draw-pod';
import { drawWire } from './draw-wire';

/** The markup of a scene. */
export function drawScene(scene: Scene, placed: PlacedScene): string {
  const wrong = wrongBoxes(scene.wires);
  return [
    ...placed.pods.map(drawFrames),
    ...placed.wires.map(drawWire),
    ...placed.boxes.map(({ sized, x, y }) => drawBox(sized, x, y, { wrong })),
    ...placed.pods.map(drawPod),
  ].join('\n');
}

/** What is wrong with the wires from each thing. */
function wrongBoxes(wires: readonly Wire[]): Map<string, PlacedFinding[]> {
  const wrong = new Map<string, PlacedFinding[]>();
  for (const { from, findings } of wires) {
    if (findings.length > 0) wrong.set(from, [...(wrong.get(from) ?? []), ...findings]);
  }
  return wrong;
}
