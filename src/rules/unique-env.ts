import { isDeepStrictEqual } from 'node:util';
import { type Fields, isFields, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A variable is set once. */
export const uniqueEnv = {
  id: 'unique-env',
  says: 'No container sets a variable twice, unless it adds to it',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      const set = new Map<string, Fields>();
      for (const [variable, index] of objectsOf(container.env)) {
        const name = textOf(variable.name);
        if (name === undefined) continue;
        const before = set.get(name);
        set.set(name, variable);
        if (!before || addsTo(name, variable)) continue;
        const isSame = isDeepStrictEqual(before, variable);
        report({
          at: isSame ? at.down('env', index) : at.down('env', index, 'name'),
          message: isSame
            ? `${called} sets the variable "${name}" twice, to the same`
            : `${called} sets the variable "${name}" twice: the last one counts, and "kubectl apply" may drop either`,
          fix: 'Remove one of them',
          ...(isSame && { correction: { remove: true } }),
        });
      }
    }
  },
} as const satisfies PodRule;

/** Whether it is made of what the variable was before. */
function addsTo(name: string, { value, valueFrom }: Fields): boolean {
  const reference = `$(${name})`;
  return !isFields(valueFrom) && typeof value === 'string' && value.includes(reference) && value !== reference;
}
