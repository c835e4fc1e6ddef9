import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

// `/srv`, and of Windows `C:\srv`, `\\.\pipe\docker`.
const ABSOLUTE = /^(\/|[A-Za-z]:|\\)/;

/** A path of the node is an absolute one. */
export const validHostPath = {
  id: 'valid-host-path',
  says: 'The path of a hostPath volume is an absolute one',
  severity: 'warning',
  checkPod({ spec, at }, report) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      const path = textOf(fieldsOf(volume.hostPath).path);
      if (path === undefined || ABSOLUTE.test(path)) continue;
      report({
        at: at.down('volumes', index, 'hostPath', 'path'),
        message: `"${path}" is no absolute path of the node: it is not the folder of this file, and mostly the container cannot start`,
        fix: 'Write the whole path, from "/"',
      });
    }
  },
} as const satisfies PodRule;
