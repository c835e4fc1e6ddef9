import type { Draft } from '../drafts/draft';
import { podField } from '../drafts/fields';
import { worker } from '../drafts/roles';
import { runShell } from './companions';
import { RESTART_POLICY_EXAMPLES } from './restart-policy-examples';
import { RESTART_POLICY_BREAKS, RESTART_POLICY_MISTAKES } from './restart-policy-mistakes';
import type { Topic } from './topic';

/** What happens when a container ends. */
export const RESTART_POLICY: Topic = {
  id: 'restart-policy',
  title: { en: 'Restart policies', ko: '재시작 정책' },
  concept: {
    en: 'When a container ends, the kubelet looks at the `restartPolicy` of its Pod. `Always`, the default, starts it again even if it ended well, which suits a server. `OnFailure` starts it again only if its exit code is not 0, which suits work that has to be done once. `Never` leaves it as it is. The policy counts for all containers of the Pod; they are started again on the same node, after pauses that grow up to five minutes (`CrashLoopBackOff`). The Pods of a Deployment are always started again, those of a Job never with `Always`. `activeDeadlineSeconds` ends a Pod after a time, however often it was restarted.',
    ko: '컨테이너가 끝나면 kubelet은 Pod의 `restartPolicy` 값을 봅니다. 기본값인 `Always` 정책은 정상 종료해도 다시 시작하므로 서버에 알맞습니다. `OnFailure` 정책은 종료 코드가 0이 아닐 때만 다시 시작하므로 한 번 끝내면 되는 작업에 알맞습니다. `Never` 정책은 다시 시작하지 않습니다. 정책은 Pod의 모든 컨테이너에 적용되고, 컨테이너는 같은 노드에서 최대 5분까지 점점 늘어나는 간격(`CrashLoopBackOff`)을 두고 재시작됩니다. Deployment의 Pod에는 `Always` 정책만, Job의 Pod에는 나머지 둘만 쓸 수 있습니다. `activeDeadlineSeconds` 필드를 쓰면 재시작 횟수와 상관없이 정해진 시간 뒤에 Pod가 끝납니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy',
  host: 'Pod',
  write(draft) {
    const { difficulty, draw, target, spec, host } = draft;
    const container = worker(draft);
    const there = spec.restartPolicy;
    const policy = host === 'Deployment' ? 'Always' : draw.one(['OnFailure', 'OnFailure', 'Never', 'Always'] as const);
    if (there === undefined) {
      spec.restartPolicy = policy;
      draft.require({ sort: 'restart-policy', target, policy });
    }
    runShell(draft, container, work(draft, String(spec.restartPolicy)));
    if (difficulty === 'easy') return;
    if (spec.restartPolicy !== 'Always') podField(draft, 'activeDeadlineSeconds', draw.integer(1, 40) * 30);
    else podField(draft, 'terminationGracePeriodSeconds', draw.integer(1, 24) * 5);
    if (difficulty === 'hard') {
      podField(draft, 'terminationGracePeriodSeconds', draw.integer(1, 24) * 5);
      const name = draft.names.fresh(['second-worker', 'checker', 'reporter', 'cleaner', 'archiver']);
      const image = draw.one(['busybox:1.36', 'alpine:3.20']);
      runShell(draft, draft.addContainer('container', name, image), work(draft, String(spec.restartPolicy)));
    }
  },
  mistakes: RESTART_POLICY_MISTAKES,
  breaks: RESTART_POLICY_BREAKS,
  examples: RESTART_POLICY_EXAMPLES,
};

/** A script that fits with what happens when it ends. */
function work({ draw }: Draft, policy: string): string {
  const subject = draw.one(['orders', 'invoices', 'images', 'reports', 'mails', 'prices', 'users', 'logs']);
  const seconds = draw.one([2, 5, 10, 20, 30, 60]);
  if (policy === 'Always') return `while true; do echo checking ${subject}; sleep ${seconds}; done`;
  if (policy === 'Never') return `echo migrating ${subject}; sleep ${seconds}; exit ${draw.integer(0, 3)}`;
  return draw.one([
    `echo importing ${subject}; sleep ${seconds}; test -d /tmp`,
    `wget -q -O /tmp/${subject}.csv http://data/${subject}.csv`,
    `echo packing ${subject}; tar -cf /tmp/${subject}.tar /etc; sleep ${seconds}`,
  ]);
}
