import { RESTRICTED_VOLUMES } from '../kubernetes/pod-security';
import { isFields, objectsOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** Volumes are of the types that need nothing of the node; of paths of the node the baseline standard tells. */
export const validVolumeType = {
  id: 'valid-volume-type',
  says: 'Volumes are of the types that the restricted standard allows',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod({ spec, at }, report) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      const types = Object.keys(volume).filter((field) => isFields(volume[field]));
      const wrong = types.find((type) => type !== 'hostPath' && !RESTRICTED_VOLUMES.includes(type));
      if (wrong === undefined) continue;
      report({
        at: at.down('volumes', index, wrong),
        message: `Volume "${volume.name}" is of the type "${wrong}", which the restricted standard forbids`,
        fix: 'Claim the storage by a "persistentVolumeClaim"',
      });
    }
  },
} as const satisfies PodRule;
