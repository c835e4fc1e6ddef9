import { ENV_NAME_STRICT } from '../kubernetes/names';
import { containersOf } from '../kubernetes/pod-spec';
import { minorOf } from '../kubernetes/versions';
import { envFromKeys } from '../manifest/env-from-keys';
import type { PodRule } from './rule';

/** Later kubelets take any key. */
const LAST_TO_SKIP = '1.29';

/** The keys that `envFrom` makes variables of are names of variables. */
export const validEnvFromKey = {
  id: 'valid-env-from-key',
  says: 'The keys of what envFrom names are names of variables, up to Kubernetes 1.29',
  severity: 'warning',
  until: LAST_TO_SKIP,
  checkPod({ entry, spec, at }, report, set) {
    if (set.minor > minorOf(LAST_TO_SKIP)) return;
    for (const { container, list, index } of containersOf(spec)) {
      for (const source of envFromKeys(set, entry.namespace, container, at.down(list, index))) {
        const { kind, name, prefix, keys, nameAt } = source;
        const skipped = [...keys].filter((key) => !ENV_NAME_STRICT.test(prefix + key));
        if (skipped.length === 0) continue;
        const listed = skipped.slice(0, 3).map((key) => `"${prefix}${key}"`);
        const more = skipped.length > 3 ? ` and ${skipped.length - 3} more` : '';
        report({
          at: nameAt,
          message: `${listed.join(', ')}${more} of ${kind} "${name}" cannot name variables, so the container does not get them`,
          fix: `Write a "prefix" that starts with a letter, rename the keys, or take them one by one in "env"`,
        });
      }
    }
  },
} as const satisfies PodRule;
