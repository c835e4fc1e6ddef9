import { fieldsOf, numberOf, textOf } from '../manifest/fields';
import type { ManifestSet } from '../manifest/manifest-set';
import type { PodRule } from './rule';

/** The priority of a Pod is that of its priority class. */
export const noManualPriority = {
  id: 'no-manual-priority',
  says: 'A Pod has no priority and no preemption policy of its own, other than those of its priority class',
  severity: 'error',
  checkPod({ spec, at }, report, set) {
    const { priorityClassName, priority, preemptionPolicy } = spec;
    if (priority === undefined && preemptionPolicy === undefined) return;
    const name = priorityClassName ?? '';
    const own = typeof name === 'string' ? classOf(name, set) : undefined;
    if (own === undefined) return;
    const whose = name === '' ? 'a Pod without a priority class' : `the priority class "${name}"`;
    if (typeof priority === 'number' && priority !== own.value) {
      report({
        at: at.field('priority'),
        message: `The priority of ${whose} is ${own.value}, not ${priority}, so the Pod is refused`,
        fix: 'Remove "priority", and name a priority class that has this number as "priorityClassName"',
      });
    }
    if (POLICIES.includes(preemptionPolicy) && preemptionPolicy !== own.preemptionPolicy) {
      report({
        at: at.field('preemptionPolicy'),
        message: `The preemption policy of ${whose} is "${own.preemptionPolicy}", not "${preemptionPolicy}", so the Pod is refused`,
        fix: 'Remove "preemptionPolicy", and name a priority class that has it as "priorityClassName"',
      });
    }
  },
} as const satisfies PodRule;

const PREEMPTING = 'PreemptLowerPriority';
const POLICIES: readonly unknown[] = [PREEMPTING, 'Never'];

interface PriorityClass {
  readonly value: number;
  readonly preemptionPolicy: string;
}

/** The classes that every cluster has, and what counts where there is none. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['system-cluster-critical', 2_000_000_000],
  ['system-node-critical', 2_000_001_000],
]);

/** The class of that name, or the one for Pods that name none; undefined where nothing is known of it. */
function classOf(name: string, set: ManifestSet): PriorityClass | undefined {
  const classes = set.ofKind('PriorityClass');
  // Of what is wrong in itself nobody knows whether it is the default.
  if (name === '' && classes.some((entry) => set.refusedIn(entry).length > 0)) return undefined;
  const written =
    name === '' ? classes.find(({ manifest }) => manifest.globalDefault === true) : set.find('PriorityClass', '', name);
  if (written === undefined) {
    const value = BUILT_IN.get(name);
    return value === undefined ? undefined : { value, preemptionPolicy: PREEMPTING };
  }
  // What is wrong in itself says nothing.
  if (set.refusedIn(written).length > 0) return undefined;
  const { value, preemptionPolicy } = fieldsOf(written.manifest);
  return { value: numberOf(value) ?? 0, preemptionPolicy: textOf(preemptionPolicy) ?? PREEMPTING };
}
