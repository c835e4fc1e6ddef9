import type { ObjectRule } from './rule';

/** The first version whose API server checks the template and the claims of a StatefulSet. */
const CHECKED = 34;
const UNCHECKED = /^spec\.(?:template|volumeClaimTemplates)\b/;

/** The Pods and claims that a StatefulSet makes are such as the API server takes. */
export const validStatefulSetTemplate = {
  id: 'valid-stateful-set-template',
  says: 'The Pods and the claims of a StatefulSet are such as the API server takes',
  severity: 'error',
  until: '1.33',
  kinds: ['StatefulSet'],
  checkObject(entry, report, set) {
    if (set.minor >= CHECKED || entry.group !== 'apps') return;
    const known = new Set(set.admission(entry, set.minor).map(({ id, at }) => `${id} ${at}`));
    for (const { id, at, message, fix, mark } of set.admission(entry, CHECKED)) {
      if (known.has(`${id} ${at}`) || !UNCHECKED.test(at.toString())) continue;
      report({ at, message: `${message}; the StatefulSet is taken all the same, and then makes no Pods`, fix, mark });
    }
  },
} as const satisfies ObjectRule;
