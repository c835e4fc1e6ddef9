import { isFields } from '../manifest/fields';
import type { PodRule } from './rule';

/** The overhead of a Pod is that of its RuntimeClass. */
export const noOverheadWithoutClass = {
  id: 'no-overhead-without-class',
  says: 'Only a Pod that names a RuntimeClass has an overhead',
  severity: 'error',
  checkPod({ spec: { overhead, runtimeClassName }, at }, report) {
    if (!isFields(overhead) || (runtimeClassName !== undefined && runtimeClassName !== null)) return;
    report({
      at: at.field('overhead'),
      message: 'The Pod has an overhead and names no RuntimeClass that it could be of, so it is refused',
      fix: 'Remove "overhead", or name the RuntimeClass that has it as "runtimeClassName"',
    });
  },
} as const satisfies PodRule;
