import { legendOf } from './layout/legend';
import { placedScene } from './layout/scene-layout';
import { placedWhole } from './layout/whole-layout';
import { otherBoxes } from './model/other-boxes';
import { podScene, sceneOf } from './model/pod-scene';
import type { Scene } from './model/scene';
import { indexOf } from './model/subject-index';
import { sceneText } from './model/words';
import { drawnOverview } from './overview/draw-overview';
import type { Picture, Subject } from './subject';
import { pictureOf } from './svg/document';
import { drawLegend } from './svg/draw-legend';
import { drawScene } from './svg/draw-scene';
import { counted } from './text/counted';

/**
 * The inside of the Pod that an object is or makes, with what is around it: the workload, the Services that select it,
 * the ConfigMaps, Secrets, claims and the ServiceAccount that it uses.
 * @param object the place of the object among the manifests
 * @returns nothing where the object makes no Pods
 */
export async function podPicture(subject: Subject, object: number): Promise<Picture | undefined> {
  const scene = podScene(subject, object);
  if (!scene) return undefined;
  const [pod] = scene.pods;
  const { label = '', title = '' } = pod?.workload ?? pod?.pod ?? {};
  return scenePicture(scene, `${label} ${title}`);
}

async function scenePicture(scene: Scene, title: string): Promise<Picture> {
  const placed = scene.pods.length === 1 ? await placedScene(scene) : await placedWhole(scene);
  const legend = legendOf(scene, placed.width);
  const markup = [drawScene(scene, placed), drawLegend(legend, placed.height)].join('\n');
  return pictureOf(placed.width, placed.height + legend.height, title, sceneText(scene), markup);
}

/** All objects as small boxes, by namespace, and the lines between those that name or select each other. */
export async function overviewPicture(subject: Subject): Promise<Picture> {
  return drawnOverview(indexOf(subject));
}

/** Everything in one picture: each Pod from inside with what is around it, and the other objects beside them. */
export async function wholePicture(subject: Subject): Promise<Picture> {
  const { set } = indexOf(subject);
  if (set.pods.length > MOST_PODS || set.entries.length > MOST_OBJECTS) return overviewPicture(subject);
  const scene = sceneOf(subject, set.pods, (drawn) => otherBoxes(set, drawn));
  return scenePicture(scene, counted(set.entries.length, 'object'));
}

/** More than these nobody would find their way through: they are shown as small boxes. */
const MOST_PODS = 30;
const MOST_OBJECTS = 200;
