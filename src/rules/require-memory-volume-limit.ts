import { fieldsOf, objectsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A volume in memory has a limit. */
export const requireMemoryVolumeLimit = {
  id: 'require-memory-volume-limit',
  says: 'A volume in memory has a sizeLimit, or every container has a memory limit',
  severity: 'note',
  checkPod(pod, report) {
    for (const [volume, index] of objectsOf(pod.spec.volumes)) {
      const { medium, sizeLimit } = fieldsOf(volume.emptyDir);
      if (medium !== 'Memory' || (sizeLimit ?? 0) !== 0) continue;
      const isLimited = (owner: unknown): boolean => fieldsOf(fieldsOf(owner).limits).memory !== undefined;
      if (isLimited(pod.spec.resources) || containersIn(pod).every(({ container }) => isLimited(container.resources)))
        continue;
      report({
        at: pod.at.down('volumes', index, 'emptyDir'),
        message: `Volume "${volume.name}" may take half of the memory of its node`,
        fix: 'Write a "sizeLimit"',
      });
    }
  },
} as const satisfies PodRule;
