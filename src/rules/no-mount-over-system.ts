import { isFields, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const FOLDERS = ['bin', 'etc', 'lib', 'lib64', 'sbin', 'usr', 'usr/bin', 'usr/lib', 'usr/local/bin', 'usr/sbin'];
/** Volumes that never hold a whole system. */
const SMALL = ['configMap', 'downwardAPI', 'emptyDir', 'projected', 'secret'];

/** A volume with a few files does not hide the programs of an image. */
export const noMountOverSystem = {
  id: 'no-mount-over-system',
  says: 'No ConfigMap, Secret, downward API or empty volume is mounted over the root, the programs or /etc of an image',
  severity: 'warning',
  checkPod(pod, report) {
    const small = new Set<unknown>();
    for (const [volume] of objectsOf(pod.spec.volumes)) {
      if (SMALL.some((type) => isFields(volume[type]))) small.add(volume.name);
    }
    if (small.size === 0) return;
    for (const { container, at } of containersIn(pod)) {
      for (const [mount, index] of objectsOf(container.volumeMounts)) {
        const path = textOf(mount.mountPath);
        if (path === undefined || !small.has(mount.name)) continue;
        if (textOf(mount.subPath) !== undefined || textOf(mount.subPathExpr) !== undefined) continue;
        const folder = path.replace(/^\/+|\/+$/g, '');
        const isRoot = folder === '' && path.startsWith('/');
        if (!isRoot && !(FOLDERS.includes(folder) && path.startsWith('/'))) continue;
        report({
          at: at.down('volumeMounts', index, 'mountPath'),
          ...(isRoot && { severity: 'error' as const }),
          message: isRoot
            ? `Volume "${mount.name}" hides the whole image, so the container finds no program to start`
            : `Volume "${mount.name}" hides all that the image has in "${path}"`,
          fix: 'Mount it at a folder of its own, or a single file of it with "subPath"',
        });
      }
    }
  },
} as const satisfies PodRule;
