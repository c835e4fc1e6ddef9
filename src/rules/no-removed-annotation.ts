import { fieldsOf, isFields } from '../manifest/fields';
import type { PodRule } from './rule';

const SECCOMP = /^(container\.)?seccomp\.security\.alpha\.kubernetes\.io\//;
const REPLACED: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'sysctls',
};

/** What annotations said once is said by fields. */
export const noRemovedAnnotation = {
  id: 'no-removed-annotation',
  says: 'Pods have no annotations that Kubernetes does not read any more',
  severity: 'warning',
  checkPod({ spec, metadata, metadataAt }, report) {
    for (const key of Object.keys(fieldsOf(metadata.annotations))) {
      const isSeccomp = SECCOMP.test(key);
      if (isSeccomp && isFields(fieldsOf(spec.securityContext).seccompProfile)) continue;
      const field = isSeccomp ? 'seccompProfile' : Object.hasOwn(REPLACED, key) ? REPLACED[key] : undefined;
      if (field === undefined) continue;
      report({
        at: metadataAt.field('annotations').key(key),
        message: `Kubernetes does not read the annotation "${key}" any more, so it has no effect`,
        fix: `Use the field "${field}"`,
      });
    }
  },
} as const satisfies PodRule;
