import type { ManifestSet } from '../../../manifest/manifest-set';
import type { Box } from './scene';
import { loneServiceBox } from './service-boxes';
import { objectBox } from './sources';

/** The boxes of the objects that no Pod of the picture uses, and that lead to none. */
export function otherBoxes(set: ManifestSet, drawn: ReadonlySet<number>): Box[] {
  const hasPods = set.pods.length > 0;
  return set.entries
    .filter(({ index }) => !drawn.has(index))
    .map((entry) =>
      entry.kind === 'Service' && entry.group === '' ? loneServiceBox(entry, hasPods) : objectBox(entry),
    );
}
