import type { PodRule } from './rule';

const NAMESPACES: Readonly<Record<string, string>> = {
  hostNetwork: 'the network',
  hostPID: 'the processes',
  hostIPC: 'the shared memory',
};

/** No Pod shares the network, the processes or the shared memory of its node. */
export const noHostNamespaces = {
  id: 'no-host-namespaces',
  says: 'No Pod shares the network, the processes or the shared memory of its node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod({ spec, at }, report) {
    for (const [field, what] of Object.entries(NAMESPACES)) {
      if (spec[field] !== true) continue;
      report({
        at: at.field(field),
        message: `The Pod shares ${what} of its node, which the baseline standard forbids`,
        fix: `Remove "${field}"`,
      });
    }
  },
} as const satisfies PodRule;
