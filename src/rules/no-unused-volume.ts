import { FieldPath } from '../kubernetes/field-path';
import { KINDS } from '../kubernetes/kinds';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const CLAIMS = FieldPath.of('spec', 'volumeClaimTemplates');

/** A volume is there to be mounted. */
export const noUnusedVolume = {
  id: 'no-unused-volume',
  says: 'Every volume of a Pod is mounted by one of its containers',
  severity: 'warning',
  checkPod(pod, report) {
    const used = new Set<unknown>();
    for (const { container } of containersIn(pod)) {
      for (const [mount] of objectsOf(container.volumeMounts)) used.add(mount.name);
      for (const [device] of objectsOf(container.volumeDevices)) used.add(device.name);
    }
    const { kind, manifest } = pod.entry;
    const claims = kind === KINDS.StatefulSet.kind ? objectsOf(fieldsOf(manifest.spec).volumeClaimTemplates) : [];
    for (const [claim, index] of claims) {
      const name = textOf(fieldsOf(claim.metadata).name);
      if (name === undefined || used.has(name)) continue;
      report({
        at: CLAIMS.down(index, 'metadata', 'name'),
        message: `No container mounts "${name}": each Pod claims the storage, and nothing is stored in it`,
        fix: 'Mount it in a container, or remove it',
      });
    }
    for (const [volume, index] of objectsOf(pod.spec.volumes)) {
      const name = textOf(volume.name);
      if (name === undefined || used.has(name)) continue;
      report({
        at: pod.at.down('volumes', index, 'name'),
        message: `No container mounts volume "${name}"`,
        fix: 'Mount it in a container, or remove it',
      });
    }
  },
} as const satisfies PodRule;
