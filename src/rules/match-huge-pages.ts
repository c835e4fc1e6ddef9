import { parseQuantity } from '../kubernetes/quantity';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A volume of huge pages goes with a request for some. */
export const matchHugePages = {
  id: 'match-huge-pages',
  says: 'A volume of huge pages goes with a container that requests pages of that size',
  severity: 'error',
  checkPod(pod, report) {
    for (const [volume, index] of objectsOf(pod.spec.volumes)) {
      const medium = textOf(fieldsOf(volume.emptyDir).medium);
      const found = /^HugePages(?:-(.+))?$/.exec(medium ?? '');
      if (!found) continue;
      const size = found[1];
      const wanted = size === undefined ? undefined : parseQuantity(size);
      if (size !== undefined && wanted === undefined) continue;
      const sizes = requestedSizes([pod.spec, ...containersIn(pod).map(({ container }) => container)]);
      const of = sizes.filter((own) => wanted === undefined || parseQuantity(own)?.compare(wanted) === 0);
      const isMixed = wanted === undefined && sizes.length > 1;
      if (of.length > 0 && !isMixed) continue;
      report({
        at: pod.at.down('volumes', index, 'emptyDir', 'medium'),
        message: isMixed
          ? `The containers request huge pages of several sizes, so volume "${volume.name}" cannot be mounted`
          : `No container requests huge pages${size === undefined ? '' : ` of ${size}`}, so volume "${volume.name}" cannot be mounted`,
        fix: isMixed
          ? `Write the size too, as in "HugePages-${sizes[0]}"`
          : `Add "hugepages-${size ?? '2Mi'}" to the limits of a container, with memory`,
      });
    }
  },
} as const satisfies PodRule;

/** The sizes of huge pages that are requested; a limit is a request as well. */
function requestedSizes(owners: readonly unknown[]): string[] {
  const sizes = new Set<string>();
  for (const owner of owners) {
    const { requests, limits } = fieldsOf(fieldsOf(owner).resources);
    for (const name of [...Object.keys(fieldsOf(requests)), ...Object.keys(fieldsOf(limits))]) {
      if (name.startsWith('hugepages-')) sizes.add(name.slice('hugepages-'.length));
    }
  }
  return [...sizes];
}
