import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, objectsOf } from './fields';
import type { PodEntry } from './manifest-set';
import { containersIn } from './pod-containers';

/** Something that a variable or a file takes from the Pod itself. */
export interface DownwardItem {
  readonly fieldRef: Fields;
  readonly resourceFieldRef: Fields;
  /** Where both of them are. */
  readonly at: FieldPath;
  /** What gets it: `Variable "X"`, `File "x"`. */
  readonly called: string;
}

/** All that the variables and the volumes of a Pod take from the Pod itself. */
export function* downwardItems(pod: PodEntry): Iterable<DownwardItem> {
  for (const { container, at } of containersIn(pod)) {
    for (const [variable, index] of objectsOf(container.env)) {
      if (variable.valueFrom === undefined) continue;
      yield item(fieldsOf(variable.valueFrom), at.down('env', index, 'valueFrom'), `Variable "${variable.name}"`);
    }
  }
  for (const [volume, index] of objectsOf(pod.spec.volumes)) {
    if (volume.downwardAPI === undefined && volume.projected === undefined) continue;
    const at = pod.at.down('volumes', index);
    yield* files(volume.downwardAPI, at.field('downwardAPI'));
    for (const [source, place] of objectsOf(fieldsOf(volume.projected).sources)) {
      yield* files(source.downwardAPI, at.down('projected', 'sources', place, 'downwardAPI'));
    }
  }
}

function* files(source: unknown, at: FieldPath): Iterable<DownwardItem> {
  for (const [file, index] of objectsOf(fieldsOf(source).items)) {
    yield item(file, at.down('items', index), `File "${file.path}"`);
  }
}

function item({ fieldRef, resourceFieldRef }: Fields, at: FieldPath, called: string): DownwardItem {
  return { fieldRef: fieldsOf(fieldRef), resourceFieldRef: fieldsOf(resourceFieldRef), at, called };
}
