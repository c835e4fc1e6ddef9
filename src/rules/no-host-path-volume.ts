import { isFields, objectsOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** No volume is a path of the node. */
export const noHostPathVolume = {
  id: 'no-host-path-volume',
  says: 'No volume is a path of the node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod({ spec, at }, report) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      if (!isFields(volume.hostPath)) continue;
      report({
        at: at.down('volumes', index, 'hostPath'),
        message: `Volume "${volume.name}" is a path of the node, which the baseline standard forbids`,
        fix: 'Use a volume that is not of the node: emptyDir, persistentVolumeClaim, configMap',
      });
    }
  },
} as const satisfies PodRule;
