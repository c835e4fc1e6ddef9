import { fieldsOf } from '../manifest/fields';
import { containersIn, quoted } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** A container that must not be root is not told to be. */
export const matchRunAsUser = {
  id: 'match-run-as-user',
  says: 'No container must run as another user than root and as the user 0 at once',
  severity: 'error',
  checkPod(pod, report) {
    if (fieldsOf(pod.spec.os).name === 'windows') return;
    const shared = fieldsOf(pod.spec.securityContext);
    const byPod: string[] = [];
    for (const { container, at, name } of containersIn(pod)) {
      const own = fieldsOf(container.securityContext);
      if ((own.runAsNonRoot ?? shared.runAsNonRoot) !== true || (own.runAsUser ?? shared.runAsUser) !== 0) continue;
      if (own.runAsUser === 0) report({ at: at.down('securityContext', 'runAsUser'), ...refusal([name]) });
      else byPod.push(name);
    }
    if (byPod.length > 0) report({ at: pod.at.down('securityContext', 'runAsUser'), ...refusal(byPod) });
  },
} as const satisfies PodRule;

function refusal(names: readonly string[]) {
  const who = names.length > 1 ? `Containers ${quoted(names)} run` : `Container ${quoted(names)} runs`;
  return {
    message: `${who} as root and must not: "runAsNonRoot" is true, so the kubelet does not start ${names.length > 1 ? 'them' : 'it'}`,
    fix: 'Write the number of another user, as in "runAsUser: 1000"',
  };
}
