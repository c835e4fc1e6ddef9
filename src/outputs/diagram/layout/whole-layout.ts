import type { Box, PodScene, Scene, Wire } from '../model/scene';
import { type PlacedPod, type PlacedScene, placedScene } from './scene-layout';
import { shelved } from './shelves';

/** Finds the place of everything in a scene of many Pods: what hangs together first, then that beside each other. */
export async function placedWhole(scene: Scene): Promise<PlacedScene> {
  const scenes = partsOf(scene);
  const parts: PlacedScene[] = [];
  for (const part of scenes) parts.push(await placedScene(part));
  // Every part has its margin.
  const { places, width, height } = shelved(parts, 0, 1.4);
  const shifted = parts.map((part, index) => shiftedScene(part, places[index] as { x: number; y: number }));
  return {
    width,
    height,
    boxes: shifted.flatMap(({ boxes }) => boxes),
    pods: shifted.flatMap(({ pods }) => pods),
    wires: shifted.flatMap(({ wires }) => wires),
  };
}

/** What hangs together in a scene, each as a scene of its own; what stands alone is the last. */
function partsOf({ pods, sources, users, others, wires }: Scene): Scene[] {
  const owner = new Map<string, string>();
  const claim = (name: string, boxes: readonly Box[]) => {
    for (const { id, rows } of boxes) for (const line of [id, ...rows.map((row) => row.id)]) owner.set(line, name);
  };
  const podName = ({ object }: PodScene) => `pod ${object}`;
  for (const pod of pods) claim(podName(pod), [pod.pod, ...pod.volumes, ...pod.containers.map(({ box }) => box)]);
  for (const box of [...sources, ...users]) claim(box.id, [box]);
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const nameOf = (id: string) => rootOf(owner.get(id) ?? id);
  for (const { from, to } of wires) {
    const [a, b] = [nameOf(from), nameOf(to)];
    if (a !== b) parents.set(a, b);
  }
  const parts = new Map<string, { pods: PodScene[]; sources: Box[]; users: Box[]; others: Box[]; wires: Wire[] }>();
  const partOf = (name: string) => {
    const root = rootOf(name);
    let part = parts.get(root);
    if (!part) {
      part = { pods: [], sources: [], users: [], others: [], wires: [] };
      parts.set(root, part);
    }
    return part;
  };
  for (const pod of pods) partOf(podName(pod)).pods.push(pod);
  for (const box of sources) partOf(box.id).sources.push(box);
  for (const box of users) partOf(box.id).users.push(box);
  for (const wire of wires) partOf(nameOf(wire.from)).wires.push(wire);
  const alone = others.map((box) => ({ pods: [], sources: [], users: [], others: [box], wires: [] }));
  return [...parts.values(), ...alone];
}

function shiftedScene(scene: PlacedScene, { x, y }: { x: number; y: number }): PlacedScene {
  const by = <T extends { readonly x: number; readonly y: number }>(thing: T): T => ({
    ...thing,
    x: thing.x + x,
    y: thing.y + y,
  });
  const pod = (placed: PlacedPod): PlacedPod => ({
    ...by(placed),
    head: by(placed.head),
    volumes: placed.volumes.map(by),
    column: by(placed.column),
    ...(placed.workload && { workload: by(placed.workload) }),
  });
  return {
    width: scene.width,
    height: scene.height,
    boxes: scene.boxes.map(by),
    pods: scene.pods.map(pod),
    wires: scene.wires.map(({ wire, points }) => ({ wire, points: points.map(by) })),
  };
}
