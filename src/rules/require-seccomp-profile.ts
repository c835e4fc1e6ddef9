import { fieldsOf, textOf } from '../manifest/fields';
import { containersIn, quoted } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Every container has a seccomp profile; of one that is wrong the baseline standard tells. */
export const requireSeccompProfile = {
  id: 'require-seccomp-profile',
  says: 'The Pod or each of its containers sets a seccomp profile',
  severity: 'error',
  podSecurity: 'restricted',
  checkPod(pod, report) {
    const { spec, at } = pod;
    if (fieldsOf(spec.os).name === 'windows' || hasProfile(spec.securityContext)) return;
    const wanting = containersIn(pod).filter(({ container }) => !hasProfile(container.securityContext));
    if (wanting.length === 0) return;
    const names = wanting.map(({ name }) => name);
    const who = names.length > 1 ? `Containers ${quoted(names)} have` : `Container ${quoted(names)} has`;
    report({
      at: at.down('securityContext', 'seccompProfile', 'type'),
      message: `${who} no seccomp profile, which the restricted standard asks for`,
      fix: 'Write "seccompProfile: { type: RuntimeDefault }" in the security context of the Pod',
    });
  },
} as const satisfies PodRule;

function hasProfile(context: unknown): boolean {
  return textOf(fieldsOf(fieldsOf(context).seccompProfile).type) !== undefined;
}
