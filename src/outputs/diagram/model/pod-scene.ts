import { fieldsOf, numberOf } from '../../../manifest/fields';
import type { PodEntry } from '../../../manifest/manifest-set';
import type { Subject } from '../subject';
import { containersOfPod } from './container-boxes';
import { placeFindings } from './place-findings';
import { podBox, workloadBox } from './pod-facts';
import type { Box, PodScene, Scene } from './scene';
import { SceneDraft } from './scene-draft';
import { servicesOf } from './service-boxes';
import { Sources } from './sources';
import { indexOf } from './subject-index';
import { volumesOf } from './volume-boxes';

/** What is in the picture of one Pod; nothing where the object makes none. */
export function podScene(subject: Subject, object: number): Scene | undefined {
  const pod = indexOf(subject).set.entries[object]?.pod;
  return pod && sceneOf(subject, [pod], () => []);
}

/** What is in the picture of several Pods, and of what else there is. */
export function sceneOf(
  subject: Subject,
  pods: readonly PodEntry[],
  others: (drawn: ReadonlySet<number>) => readonly Box[],
): Scene {
  const { set, findings } = indexOf(subject);
  const draft = new SceneDraft(set);
  const sources = new Sources(draft);
  const inside = pods.map((pod) => insideOf(pod, draft, sources));
  sources.finish();
  const used = draft.sharedBoxes;
  for (const pod of pods) servicesOf(pod, draft);
  const users = draft.sharedBoxes.slice(used.length);
  const drawn = new Set([...draft.sharedBoxes, ...inside.map(({ pod }) => pod)].flatMap(({ object = [] }) => object));
  const ids = new Set(
    [...used, ...users, ...inside.flatMap(boxesIn)].flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]),
  );
  // What is shown in short has no line to lead to.
  const wires = draft.wires.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const scene: Scene = { pods: inside, sources: used, users, others: others(drawn), wires };
  placeFindings(scene, findings);
  return scene;
}

function boxesIn({ pod, workload, volumes, containers }: PodScene): Box[] {
  return [pod, ...(workload ? [workload] : []), ...volumes, ...containers.map(({ box }) => box)];
}

function insideOf(pod: PodEntry, draft: SceneDraft, sources: Sources): PodScene {
  const { entry } = pod;
  const volumes = volumesOf(pod, draft, sources);
  const { replicas } = fieldsOf(entry.manifest.spec);
  return {
    object: entry.index,
    ...(pod.isTemplate && { workload: workloadBox(entry) }),
    isMany: pod.isTemplate && ((numberOf(replicas) ?? 1) > 1 || entry.kind === 'DaemonSet'),
    pod: podBox(pod, draft, sources),
    volumes: volumes.boxes,
    containers: containersOfPod(pod, draft, sources, volumes),
  };
}
