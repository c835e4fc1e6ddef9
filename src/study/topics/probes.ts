import { append } from '../drafts/append';
import type { Draft, OpenContainer } from '../drafts/draft';
import { listeningPort, server, serverImage, WEB_SERVERS } from '../drafts/roles';
import type { ProbeHandler, ProbeTiming } from '../requirements/requirement';
import { PROBES_EXAMPLES } from './probes-examples';
import { PROBES_BREAKS, PROBES_MISTAKES } from './probes-mistakes';
import type { Topic } from './topic';

/** How Kubernetes finds out how a container is. */
export const PROBES: Topic = {
  id: 'probes',
  title: { en: 'Probes', ko: '프로브' },
  concept: {
    en: 'The kubelet checks each container regularly. If the `livenessProbe` fails, the container is restarted; if the `readinessProbe` fails, the Pod gets no traffic from Services until it succeeds again; until the `startupProbe` has succeeded, the other two wait. There are four ways to check: an HTTP request, good if the answer is 2xx or 3xx; a TCP connection; a command in the container, good if it ends with 0; or the health check of gRPC. `initialDelaySeconds`, `periodSeconds`, `timeoutSeconds` and `failureThreshold` say when to begin, how often to check, how long to wait for an answer and how many failures in a row count. A port is given by its number or, except for gRPC, by the name that the container gives it.',
    ko: 'kubelet은 컨테이너의 상태를 주기적으로 확인합니다. `livenessProbe` 확인이 실패하면 컨테이너를 다시 시작하고, `readinessProbe` 확인이 실패하면 다시 성공할 때까지 Service의 트래픽을 보내지 않으며, `startupProbe` 확인이 성공하기 전에는 나머지 두 프로브가 기다립니다. 확인 방법은 네 가지입니다. HTTP 요청(2xx~3xx 응답이면 정상), TCP 연결, 컨테이너 안에서 실행하는 명령(종료 코드가 0이면 정상), gRPC 상태 확인입니다. `initialDelaySeconds`, `periodSeconds`, `timeoutSeconds`, `failureThreshold` 필드로 언제부터, 얼마나 자주, 얼마나 기다리고, 몇 번 연속 실패해야 하는지를 정합니다. 포트는 번호로 쓰며, gRPC가 아니면 컨테이너에 정의한 포트 이름도 쓸 수 있습니다.',
  },
  page: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  write(draft) {
    const { draw, difficulty } = draft;
    if (difficulty === 'easy') {
      const container = watched(draft);
      const probe = draw.one(['livenessProbe', 'readinessProbe'] as const);
      ask(draft, container, probe, draw.one([byHttp, byTcp, byCommand])(draft, container));
    } else if (difficulty === 'medium') {
      const container = watched(draft);
      listeningPort(draft, container, { isNamed: draw.chance(0.5) });
      ask(draft, container, 'livenessProbe', draw.one([byHttp, byTcp])(draft, container), timing(draft, 2));
      ask(draft, container, 'readinessProbe', draw.one([byHttp, byCommand])(draft, container), timing(draft, 1));
    } else if (draw.chance(0.3)) {
      byGrpc(draft);
    } else {
      const container = watched(draft);
      listeningPort(draft, container, { isNamed: true });
      const slow = { periodSeconds: draw.one([5, 10, 15]), failureThreshold: draw.one([10, 12, 20, 30]) };
      ask(draft, container, 'startupProbe', draw.one([byHttp, byTcp])(draft, container), slow);
      ask(draft, container, 'livenessProbe', draw.one([byHttp, byTcp])(draft, container), timing(draft, 2));
      const patient = { ...timing(draft, 2), successThreshold: draw.one([2, 3]) };
      ask(draft, container, 'readinessProbe', draw.one([byHttp, byCommand])(draft, container), patient);
    }
  },
  mistakes: PROBES_MISTAKES,
  breaks: PROBES_BREAKS,
  examples: PROBES_EXAMPLES,
};

type Probe = 'livenessProbe' | 'readinessProbe' | 'startupProbe';

/** What a probe asks, as it is written and as it is asked for: the first may name the port. */
interface Question {
  readonly written: Readonly<Record<string, unknown>>;
  readonly handler: ProbeHandler;
}

/** A server that answers over HTTP and has no probes yet. */
function watched(draft: Draft): OpenContainer {
  const first = server(draft, WEB_SERVERS);
  if (!hasProbe(first)) return first;
  const free = draft.containers.find(
    (container) => container.command === undefined && container.args === undefined && !hasProbe(container),
  );
  const name = draft.names.fresh(['second-server', 'admin', 'docs', 'status', 'portal']);
  return free ?? draft.addContainer('container', name, serverImage(draft, WEB_SERVERS));
}

function hasProbe(container: OpenContainer): boolean {
  return Object.keys(container).some((field) => field.endsWith('Probe'));
}

function ask(draft: Draft, container: OpenContainer, probe: Probe, question: Question, timing?: ProbeTiming): void {
  container[probe] = { ...question.written, ...timing };
  const { handler } = question;
  const withTiming = timing === undefined ? {} : { timing };
  draft.require({ sort: 'probe', target: draft.target, container: container.name, probe, handler, ...withTiming });
}

function byHttp(draft: Draft, container: OpenContainer): Question {
  const { port, name } = listeningPort(draft, container);
  const path = draft.draw.one([
    '/',
    '/live',
    '/ready',
    '/healthz',
    '/health',
    '/status',
    '/ping',
    '/index.html',
    '/up',
  ]);
  return { written: { httpGet: { path, port: name ?? port } }, handler: { httpGet: { path, port } } };
}

function byTcp(draft: Draft, container: OpenContainer): Question {
  const { port, name } = listeningPort(draft, container);
  return { written: { tcpSocket: { port: name ?? port } }, handler: { tcpSocket: { port } } };
}

function byCommand({ draw }: Draft): Question {
  const file = draw.one(['/tmp/ready', '/tmp/healthy', '/tmp/alive', '/run/app/ready', '/var/run/app.pid']);
  const exec = draw.one([
    ['cat', file],
    ['test', '-f', file],
    ['ls', file],
    ['grep', '-q', 'ok', file],
  ]);
  return { written: { exec: { command: exec } }, handler: { exec } };
}

/** Servers that speak gRPC only. */
const GRPC_SERVERS = ['greeter', 'orders', 'payments', 'inventory', 'routes', 'prices'];

/** A server that speaks gRPC, with both probes. */
function byGrpc(draft: Draft): void {
  const { draw, names, target } = draft;
  const service = names.fresh(GRPC_SERVERS);
  const image = `registry.example.com/${service}:${draw.integer(1, 4)}.${draw.integer(0, 9)}`;
  const container = draft.addContainer('container', `${service}-grpc`, image);
  const port = [50_051, 50_052, 9090, 50_053, 50_054].find((one) => names.fresh([`port ${one}`]) === `port ${one}`);
  const containerPort = port ?? listeningPort(draft, container).port;
  if (port !== undefined) {
    append(container, 'ports', { containerPort });
    draft.require({ sort: 'port', target, container: container.name, port });
  }
  const ready = { grpc: { port: containerPort, service } };
  ask(draft, container, 'readinessProbe', { written: ready, handler: ready }, timing(draft, 1));
  const alive = { grpc: { port: containerPort } };
  ask(draft, container, 'livenessProbe', { written: alive, handler: alive }, timing(draft, 2));
}

/** Some of the times, away from their defaults. */
function timing({ draw }: Draft, count: number): ProbeTiming {
  const times = {
    initialDelaySeconds: draw.one([3, 5, 8, 12, 15, 20]),
    periodSeconds: draw.one([3, 5, 6, 15, 20, 30]),
    timeoutSeconds: draw.one([2, 3, 4, 5]),
    failureThreshold: draw.one([2, 4, 5, 6]),
  };
  return Object.fromEntries(draw.some(Object.entries(times), count));
}
