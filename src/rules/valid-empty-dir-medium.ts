import { parseQuantity } from '../kubernetes/quantity';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

const MEDIA = ['Memory', 'HugePages'];

/** An empty volume is in a medium that there is. */
export const validEmptyDirMedium = {
  id: 'valid-empty-dir-medium',
  says: 'The medium of an emptyDir is Memory, HugePages, HugePages- with a size, or none',
  severity: 'error',
  checkPod({ spec, at }, report) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      const medium = textOf(fieldsOf(volume.emptyDir).medium);
      if (medium === undefined || isMedium(medium)) continue;
      const meant = MEDIA.find((known) => known.toLowerCase() === medium.toLowerCase());
      report({
        at: at.down('volumes', index, 'emptyDir', 'medium'),
        message: `There is no medium "${medium}", so volume "${volume.name}" cannot be mounted`,
        fix: meant === undefined ? 'Write "Memory", or remove "medium" for the disk of the node' : `Write "${meant}"`,
        ...(meant !== undefined && { correction: { value: meant } }),
      });
    }
  },
} as const satisfies PodRule;

function isMedium(medium: string): boolean {
  const size = /^HugePages-(.+)$/.exec(medium)?.[1];
  return size === undefined ? MEDIA.includes(medium) : parseQuantity(size) !== undefined;
}
