import { podScene } from '../../../src/outputs/diagram/model/pod-scene';
import { boxesOf, type Row, type Scene } from '../../../src/outputs/diagram/model/scene';
import type { Subject } from '../../../src/outputs/diagram/subject';

/** What is in the picture of the first object of a kind. */
export function sceneOf(subject: Subject, kind: string): Scene {
  const object = subject.manifests.findIndex((manifest) => manifest.kind === kind);
  return podScene(subject, object) as Scene;
}

/** The text of a line. */
export const textOf = ({ parts }: Row) => parts.map(({ text }) => text).join('');

/** The wires in words: the texts of both ends. */
export function wiresOf(scene: Scene): string[] {
  const texts = new Map<string, string>();
  for (const { id, title, rows } of boxesOf(scene)) {
    texts.set(id, title);
    for (const row of rows) texts.set(row.id, `${title}/${textOf(row)}`);
  }
  return scene.wires.map(({ sort, from, to }) => `${sort}: ${texts.get(from)} -> ${texts.get(to)}`);
}
