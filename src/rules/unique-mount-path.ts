import { objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A path of a container is one volume. */
export const uniqueMountPath = {
  id: 'unique-mount-path',
  says: 'No two volumes of a container are mounted at paths that are the same but for slashes and dots',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      const taken = new Map<string, string>();
      for (const [mount, index] of objectsOf(container.volumeMounts)) {
        const written = textOf(mount.mountPath);
        if (written === undefined) continue;
        const path = plain(written);
        const first = taken.get(path);
        // That the very same path is there twice is the API server's to say.
        if (first === undefined) taken.set(path, written);
        else if (first !== written) {
          report({
            at: at.down('volumeMounts', index, 'mountPath'),
            message: `"${written}" is the same folder as "${first}", so ${called.charAt(0).toLowerCase()}${called.slice(1)} sees one of the two volumes only`,
            fix: 'Write another path, or remove one of them',
          });
        }
      }
    }
  },
} as const satisfies PodRule;

function plain(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
