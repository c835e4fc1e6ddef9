import { type Fields, fieldsOf, isFields, itemsOf, numberOf, objectsOf, textOf } from '../../manifest/fields';
import type { Words } from '../language';
import type { ProbeHandler, ProbeTiming, RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { absolutePath, either, listOf, name, oneOf, optional, portNumber, shape, text, wholeNumber } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, commandCode, containerOf, words } from './wording';

type ProbeRequirement = RequirementOf<'probe'>;
type Handler<Field extends string> = Extract<ProbeHandler, Readonly<Record<Field, unknown>>>;

const seconds = optional(wholeNumber(0, 86_400));
const times = optional(wholeNumber(1, 1_000));

const SHAPE = shape<ProbeRequirement>({
  sort: oneOf('probe'),
  target: TARGET,
  container: name,
  probe: oneOf('livenessProbe', 'readinessProbe', 'startupProbe'),
  handler: either({
    exec: shape<Handler<'exec'>>({ exec: listOf(text) }),
    httpGet: shape<Handler<'httpGet'>>({
      httpGet: shape<Handler<'httpGet'>['httpGet']>({ path: absolutePath, port: portNumber }),
    }),
    tcpSocket: shape<Handler<'tcpSocket'>>({
      tcpSocket: shape<Handler<'tcpSocket'>['tcpSocket']>({ port: portNumber }),
    }),
    grpc: shape<Handler<'grpc'>>({
      grpc: shape<Handler<'grpc'>['grpc']>({ port: portNumber, service: optional(text) }),
    }),
  }),
  timing: optional(
    shape<ProbeTiming>({
      initialDelaySeconds: seconds,
      periodSeconds: seconds,
      timeoutSeconds: seconds,
      successThreshold: times,
      failureThreshold: times,
    }),
  ),
});

/** A probe of a container. */
export const probe: RequirementSort<'probe'> = {
  sort: 'probe',
  problem: (value) => SHAPE(value, ''),
  asks({ target, container, probe, handler, timing }, language) {
    const it = containerOf(target, container);
    const does = handlerWords(handler);
    const when = timingWords(timing ?? {});
    return {
      en: `Add a ${NAMES[probe].en} to ${it.en}: ${[does.en, ...when.map(({ en }) => en)].join(', ')}.`,
      ko: `${it.ko}에 ${NAMES[probe].ko}를 추가하세요: ${[does.ko, ...when.map(({ ko }) => ko)].join(', ')}.`,
    }[language];
  },
  grade({ target, container, probe, handler, timing }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }) => {
      const it = words(
        `The ${NAMES[probe].en} of container ${code(container)}`,
        `컨테이너 ${code(container)}의 ${NAMES[probe].ko}`,
      );
      if (!isFields(fields[probe])) {
        return words(`Container ${code(container)} has no ${NAMES[probe].en} yet`, `${it.ko} 설정이 아직 없습니다`);
      }
      const written = fieldsOf(fields[probe]);
      const wrong = handlerProblem(written, handler, fields) ?? timingProblem(written, timing ?? {});
      return wrong && words(`${it.en} ${wrong.en}`, `${it.ko}: ${wrong.ko}`);
    });
  },
};

const NAMES = {
  livenessProbe: words('liveness probe', '활성 프로브(liveness probe)'),
  readinessProbe: words('readiness probe', '준비성 프로브(readiness probe)'),
  startupProbe: words('startup probe', '스타트업 프로브(startup probe)'),
} as const;

function handlerWords(handler: ProbeHandler): Words {
  if ('exec' in handler) {
    const run = commandCode(handler.exec);
    return words(`run ${run} in the container`, `컨테이너 안에서 ${run} 실행`);
  }
  if ('httpGet' in handler) {
    const { path, port } = handler.httpGet;
    return words(`HTTP GET ${code(path)} on port ${port}`, `포트 ${port}번의 ${code(path)} 경로로 HTTP GET 요청`);
  }
  if ('tcpSocket' in handler) {
    const { port } = handler.tcpSocket;
    return words(`TCP connection to port ${port}`, `포트 ${port}번으로 TCP 연결`);
  }
  const { port, service } = handler.grpc;
  const of = service ? words(` of the service ${code(service)}`, `(서비스 ${code(service)})`) : words('', '');
  return words(`gRPC health check${of.en} on port ${port}`, `포트 ${port}번으로 gRPC 상태 검사${of.ko}`);
}

/** What a field is if nobody says so, and what it says. */
const TIMINGS: Readonly<
  Record<keyof ProbeTiming, { readonly none: number; readonly say: (value: number) => Words; readonly noun: Words }>
> = {
  initialDelaySeconds: {
    none: 0,
    say: (value) => words(`first check after ${value} s`, `컨테이너 시작 ${value}초 뒤에 첫 검사`),
    noun: words('begins at another time', '첫 검사 시점이 다릅니다'),
  },
  periodSeconds: {
    none: 10,
    say: (value) => words(`every ${value} s`, `${value}초마다 검사`),
    noun: words('is repeated after another time', '검사 주기가 다릅니다'),
  },
  timeoutSeconds: {
    none: 1,
    say: (value) => words(`timeout ${value} s`, `응답 제한 시간 ${value}초`),
    noun: words('leaves another time to answer', '응답 제한 시간이 다릅니다'),
  },
  successThreshold: {
    none: 1,
    say: (value) =>
      words(
        `passed after ${value} ${value === 1 ? 'success' : 'successes in a row'}`,
        `${value === 1 ? '' : '연속 '}${value}번 성공하면 통과`,
      ),
    noun: words('is passed after another number of successes', '통과에 필요한 성공 횟수가 다릅니다'),
  },
  failureThreshold: {
    none: 3,
    say: (value) =>
      words(
        `failed after ${value} ${value === 1 ? 'failure' : 'failures in a row'}`,
        `${value === 1 ? '' : '연속 '}${value}번 실패하면 실패 처리`,
      ),
    noun: words('is failed after another number of failures', '실패로 처리되는 횟수가 다릅니다'),
  },
};

const TIMING_FIELDS = Object.keys(TIMINGS) as (keyof ProbeTiming)[];

function timingWords(timing: ProbeTiming): Words[] {
  return TIMING_FIELDS.flatMap((field) => {
    const value = timing[field];
    return value === undefined ? [] : TIMINGS[field].say(value);
  });
}

function timingProblem(written: Fields, timing: ProbeTiming): Words | undefined {
  const wrong = TIMING_FIELDS.find((field) => {
    const { none } = TIMINGS[field];
    // The API takes zero for absent.
    return timing[field] !== undefined && (numberOf(written[field]) || none) !== (timing[field] || none);
  });
  return wrong && TIMINGS[wrong].noun;
}

function handlerProblem(written: Fields, handler: ProbeHandler, container: Fields): Words | undefined {
  const [field] = Object.keys(handler);
  if (!isFields(written[field as string])) {
    return words('checks in another way than asked for', '검사 방식이 문제와 다릅니다');
  }
  const asked = fieldsOf(written[field as string]);
  if ('exec' in handler) {
    const run = itemsOf(asked.command);
    const isSame = run.length === handler.exec.length && handler.exec.every((word, index) => run[index] === word);
    return isSame ? undefined : words('runs another command', '실행하는 명령이 다릅니다');
  }
  const wanted = Object.values(handler)[0] as { readonly port: number };
  const port = portOf(asked.port, container);
  if (port === undefined && typeof asked.port === 'string') {
    return words('names a port that the container does not have', '컨테이너 포트에 없는 이름의 포트를 검사합니다');
  }
  if (port !== wanted.port) return words('checks another port', '검사하는 포트가 다릅니다');
  if (textOf(asked.host) !== undefined) {
    return words('checks another host than the Pod', '검사 대상이 Pod가 아닌 다른 호스트입니다');
  }
  if ('httpGet' in handler) {
    if ((textOf(asked.scheme) ?? 'HTTP') !== 'HTTP')
      return words('does not ask by plain HTTP', 'HTTP가 아닌 방식으로 검사합니다');
    const path = textOf(asked.path) ?? '/';
    return (path.startsWith('/') ? path : `/${path}`) === handler.httpGet.path
      ? undefined
      : words('checks another path', '검사하는 경로가 다릅니다');
  }
  if ('grpc' in handler && (textOf(asked.service) ?? '') !== (handler.grpc.service ?? '')) {
    return words('checks another service', '검사하는 서비스가 다릅니다');
  }
  return undefined;
}

/** The number of a port that may be written by its name. */
function portOf(written: unknown, container: Fields): number | undefined {
  if (typeof written !== 'string') return numberOf(written);
  const [declared] = objectsOf(container.ports).find(([{ name }]) => name === written) ?? [];
  return numberOf(declared?.containerPort);
}
