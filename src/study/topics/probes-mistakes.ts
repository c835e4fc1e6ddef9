import { fieldsOf, isFields, itemsOf, numberOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with probes. */
export const PROBES_MISTAKES: Readonly<Record<string, Words>> = {
  'probe-handler-required': {
    en: 'A probe must say how to check: by `httpGet`, `tcpSocket`, `exec` or `grpc`. With times alone there is nothing to check, and the API server refuses the Pod.',
    ko: '프로브에는 `httpGet`, `tcpSocket`, `exec`, `grpc` 중 하나로 확인 방법을 적어야 합니다. 시간만 있으면 확인할 것이 없어 API 서버가 Pod를 거부합니다.',
  },
  'probe-handler-single': {
    en: 'A probe checks in one way only; here it has two. The API server refuses the Pod; two questions belong in two probes, or in one command.',
    ko: '프로브 하나에는 확인 방법을 하나만 쓸 수 있는데 둘이 있습니다. API 서버가 Pod를 거부합니다. 두 가지를 확인하려면 프로브를 나누거나 명령 하나로 합칩니다.',
  },
  'match-probe-port': {
    en: 'The probe names a port, and its container declares none of that name. The API server accepts the Pod, but every call fails: with liveness, the container is restarted again and again; with readiness, it never gets traffic.',
    ko: '프로브가 가리키는 이름의 포트가 컨테이너에 없습니다. API 서버는 받아들이지만 확인이 항상 실패합니다. livenessProbe라면 컨테이너가 계속 재시작되고, readinessProbe라면 트래픽을 받지 못합니다.',
  },
  'probe-port': {
    en: 'A port is a number from 1 to 65535, or the name of a port of the container. A larger number is refused by the API server, and so is a number in quotes, which would be a name.',
    ko: '포트는 1부터 65535까지의 숫자이거나 컨테이너 포트의 이름입니다. 더 큰 수나 따옴표로 감싼 숫자(이름으로 읽힘)는 API 서버가 거부합니다.',
  },
  'probe-nonnegative': {
    en: 'Times and counts are 0 or more. A negative one has no meaning, and the API server refuses the Pod.',
    ko: '시간과 횟수는 0 이상이어야 합니다. 음수는 의미가 없으므로 API 서버가 Pod를 거부합니다.',
  },
  'probe-success-threshold': {
    en: 'For a liveness and a startup probe one success is enough, so `successThreshold` can only be 1. Only a readiness probe may ask for more; the API server refuses the Pod.',
    ko: 'livenessProbe와 startupProbe는 한 번만 성공하면 되므로 `successThreshold` 값은 1이어야 합니다. 더 큰 값은 readinessProbe에만 쓸 수 있으며, 여기서는 API 서버가 Pod를 거부합니다.',
  },
  'probe-http-scheme': {
    en: 'The scheme is `HTTP` or `HTTPS`, in capital letters. The API server refuses it in lower case.',
    ko: '`scheme` 값은 대문자로 쓴 `HTTP` 또는 `HTTPS`입니다. 소문자로 쓰면 API 서버가 거부합니다.',
  },
  'probe-exec-command': {
    en: 'A probe by `exec` runs a command in the container, and here it has none. The API server refuses the Pod.',
    ko: '`exec` 프로브는 컨테이너 안에서 명령을 실행하는데 명령이 비어 있습니다. API 서버가 Pod를 거부합니다.',
  },
  'valid-command': {
    en: 'The command of the probe stands in one item, so a program with spaces in its name is looked for. The API server accepts it, but the probe always fails: each word belongs in an item of its own.',
    ko: '프로브의 명령 전체를 항목 하나에 썼기 때문에 공백까지 포함한 이름의 프로그램을 찾습니다. API 서버는 받아들이지만 프로브가 항상 실패합니다. 단어마다 항목을 나누어 씁니다.',
  },
  'decode-unknown-field': {
    en: 'A field is misspelt: `httpGet`, `livenessProbe` and `periodSeconds` have capitals inside, and the path stands below `httpGet`. `kubectl` refuses it; unchecked, the container would run without the probe.',
    ko: '필드 철자가 틀렸습니다. `httpGet`, `livenessProbe`, `periodSeconds` 모두 중간에 대문자가 있고, 경로는 `httpGet` 아래에 씁니다. `kubectl` 명령은 거부하며, 검사를 끄면 프로브 없이 실행됩니다.',
  },
  'decode-string-in-number': {
    en: 'Times and counts stand without quotes. In quotes they are text, which the API server cannot read as a number, so it refuses the Pod.',
    ko: '시간과 횟수는 따옴표 없이 숫자로 씁니다. 따옴표로 감싸면 문자열이 되어 API 서버가 읽지 못하고 Pod를 거부합니다.',
  },
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;

/** The probes of each container. */
function* probes(manifest: Manifest, all: readonly Manifest[]) {
  for (const { path, fields } of containersIn(manifest, all)) {
    for (const name of PROBES) {
      const probe = fields[name];
      if (!isFields(probe)) continue;
      const handler = HANDLERS.find((one) => isFields(probe[one]));
      const site = { path: [...path, name], containerPath: path, container: fields, name, probe };
      if (handler) yield { ...site, handler, action: fieldsOf(probe[handler]) };
    }
  }
}

/** The slips that people make with probes. */
export const PROBES_BREAKS = breaking(
  mutationGroup(probes, {
    *'probe-handler-required'({ path, probe, handler }) {
      const { [handler]: _removed, ...times } = probe;
      if (Object.keys(times).length > 0) yield put(path, times);
    },
    *'probe-handler-single'({ path, handler, action }) {
      const { port } = action;
      if (handler === 'httpGet') yield put([...path, 'tcpSocket'], { port });
      if (handler === 'tcpSocket') yield put([...path, 'httpGet'], { path: '/', port });
    },
    *'match-probe-port'({ path, handler, action }) {
      const port = textOf(action.port);
      if (port !== undefined) yield put([...path, handler, 'port'], port === 'http' ? 'https' : `${port}-1`.slice(-15));
    },
    *'probe-port'({ path, handler, action }) {
      if (handler === 'exec' || handler === 'grpc' || numberOf(action.port) === undefined) return;
      yield put([...path, handler, 'port'], String(action.port));
      yield put([...path, handler, 'port'], Number(action.port) * 1000);
    },
    *'probe-nonnegative'({ path, probe }) {
      for (const field of ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds']) {
        if (numberOf(probe[field])) yield put([...path, field], -Number(probe[field]));
      }
    },
    *'probe-success-threshold'({ path, name }) {
      if (name !== 'readinessProbe') yield put([...path, 'successThreshold'], 2);
    },
    *'probe-http-scheme'({ path, handler, action }) {
      if (handler === 'httpGet') yield put([...path, handler, 'scheme'], String(action.scheme ?? 'HTTP').toLowerCase());
    },
    *'probe-exec-command'({ path, handler }) {
      if (handler === 'exec') yield put([...path, 'exec', 'command'], []);
    },
    *'valid-command'({ path, handler, action }) {
      const words = itemsOf(action.command).map(String);
      if (handler !== 'exec' || words.length < 2 || words.includes('-c')) return;
      yield put([...path, 'exec', 'command'], [words.join(' ')]);
    },
    *'decode-unknown-field'({ path, containerPath, name, probe, handler, action }) {
      const { [handler]: _removed, ...times } = probe;
      if (handler !== handler.toLowerCase()) yield put(path, { [handler.toLowerCase()]: action, ...times });
      yield [drop(path), put([...containerPath, name.toLowerCase()], probe)];
      if (handler === 'httpGet') {
        const { path: page, ...others } = action;
        yield put(path, { path: page, httpGet: others, ...times });
      }
    },
    *'decode-string-in-number'({ path, probe }) {
      for (const field of ['initialDelaySeconds', 'periodSeconds', 'failureThreshold']) {
        if (numberOf(probe[field]) !== undefined) yield put([...path, field], String(probe[field]));
      }
    },
  }),
);
