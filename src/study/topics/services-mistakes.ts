import { fieldsOf, numberOf, objectsOf, textEntriesOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { type BreakSite, ofKind } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with Services. */
export const SERVICES_MISTAKES: Readonly<Record<string, Words>> = {
  'match-service-selector': {
    en: 'No Pod carries the labels of the selector; one letter too many is enough. The API server accepts the Service, but it leads nowhere: `kubectl get endpoints` shows none, and every call fails.',
    ko: '`selector`의 레이블을 가진 Pod가 없습니다. 글자 하나만 달라도 맞지 않습니다. API 서버는 Service를 받아들이지만 연결된 Pod가 없어서, `kubectl get endpoints` 결과가 비어 있고 모든 호출이 실패합니다.',
  },
  'match-target-port': {
    en: 'The `targetPort` names a port that no container of the chosen Pods declares. The API server accepts the Service, but it has no endpoint for this port.',
    ko: '`targetPort` 값이 선택된 Pod의 컨테이너에 정의된 포트 이름이 아닙니다. API 서버는 Service를 받아들이지만 이 포트에 연결되는 엔드포인트가 없습니다.',
  },
  'decode-type': {
    en: 'A value has another shape than the API wants: `ports` of a Service is a list, and its selector a plain map of labels, while `matchLabels` belongs to the selectors of Deployments. The API server cannot read the object and refuses it.',
    ko: '값의 형태가 API가 요구하는 것과 다릅니다. Service의 `ports` 필드는 목록이고, `selector` 아래에는 레이블을 바로 씁니다. `matchLabels` 필드는 Deployment의 selector에 쓰는 것입니다. API 서버가 오브젝트를 읽지 못하고 거부합니다.',
  },
  'svc-ports-required': {
    en: 'A Service must say at which port it is called. Without `ports` the API server refuses it, unless it is headless.',
    ko: 'Service는 어느 포트로 호출하는지 써야 합니다. 헤드리스가 아니라면 `ports` 없이는 API 서버가 거부합니다.',
  },
  'svc-port-name-required': {
    en: 'A Service of several ports has a name for each, by which they are told apart. The API server refuses it where one is missing.',
    ko: '포트가 여러 개인 Service는 서로 구분할 수 있도록 포트마다 이름이 있어야 합니다. 하나라도 빠지면 API 서버가 거부합니다.',
  },
  'svc-node-port-type': {
    en: 'Only a Service of type `NodePort` or `LoadBalancer` has ports on the nodes; without a type it is a `ClusterIP`. The API server refuses a `nodePort` there.',
    ko: '노드의 포트는 `NodePort`, `LoadBalancer` 타입만 가질 수 있고, 타입을 쓰지 않으면 `ClusterIP` 타입입니다. 그런 Service에 `nodePort` 필드가 있으면 API 서버가 거부합니다.',
  },
  'valid-node-port': {
    en: 'The port on the nodes is outside of 30000 to 32767, the range that a cluster hands out unless it is set up otherwise. The API server then refuses the Service.',
    ko: '노드의 포트가 30000~32767 범위를 벗어납니다. 클러스터가 따로 설정되지 않았다면 이 범위만 쓸 수 있으며, 벗어나면 API 서버가 Service를 거부합니다.',
  },
  'svc-type': {
    en: 'There is no such type; upper and lower case count: it is `NodePort`, and a headless Service is no type but `clusterIP: None`. The API server refuses the Service.',
    ko: '그런 타입은 없습니다. 대소문자를 구분하므로 `NodePort` 그대로 써야 하고, 헤드리스는 타입이 아니라 `clusterIP: None` 설정입니다. API 서버가 Service를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place: it is `selector`, `ports`, and `targetPort` with a capital P; `containerPort` belongs to containers. `kubectl` refuses the manifest.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. Service에는 `selector`, `ports`, 대문자 P를 쓰는 `targetPort` 필드를 씁니다. `containerPort` 필드는 컨테이너의 것입니다. kubectl이 매니페스트를 거부합니다.',
  },
  'match-headless-port': {
    en: 'A headless Service does not pass traffic on: callers get the addresses of the Pods and call them at `port` directly. Where the Pods listen on another port, the call fails.',
    ko: '헤드리스 Service는 트래픽을 중계하지 않습니다. 호출하는 쪽은 Pod의 IP를 받아 `port` 번호로 직접 접속하므로, Pod가 다른 포트에서 들으면 접속에 실패합니다.',
  },
  'svc-port-number': {
    en: 'A port is a number from 1 to 65535. The API server refuses any other.',
    ko: '포트는 1부터 65535까지의 번호입니다. 범위를 벗어나면 API 서버가 거부합니다.',
  },
};

/** The slips that people make with Services. */
export const SERVICES_BREAKS = breaking(
  mutationGroup(ofKind('Service'), {
    *'match-service-selector'({ fields }) {
      for (const [key, value] of textEntriesOf(fieldsOf(fields.spec).selector)) {
        if (isHeadless(fields)) continue;
        yield put(['spec', 'selector', key], value.endsWith('s') ? value.slice(0, -1) : `${value}s`);
      }
    },
    *'decode-type'({ fields }) {
      yield put(['spec', 'selector'], { matchLabels: fieldsOf(fields.spec).selector });
    },
    *'svc-ports-required'({ fields }) {
      if (!isHeadless(fields)) yield drop(['spec', 'ports']);
    },
    *'svc-port-name-required'({ fields }) {
      const ports = portsOf(fields);
      if (ports.length > 1) for (const [, index] of ports) yield drop(['spec', 'ports', index, 'name']);
    },
    *'svc-node-port-type'({ fields }) {
      if (portsOf(fields).some(([{ nodePort }]) => nodePort !== undefined)) yield drop(['spec', 'type']);
    },
    *'valid-node-port'({ fields }) {
      for (const [{ nodePort }, index] of portsOf(fields)) {
        if (nodePort !== undefined)
          for (const port of [3080, 40_080]) yield put(['spec', 'ports', index, 'nodePort'], port);
      }
    },
    *'svc-type'({ fields }) {
      const { type } = fieldsOf(fields.spec);
      if (type === 'NodePort') for (const slip of ['Nodeport', 'nodePort']) yield put(['spec', 'type'], slip);
      if (isHeadless(fields)) yield [drop(['spec', 'clusterIP']), put(['spec', 'type'], 'Headless')];
    },
    *'svc-port-number'({ fields }) {
      for (const [{ targetPort }, index] of portsOf(fields)) {
        if (targetPort !== undefined) yield put(['spec', 'ports', index, 'port'], 80_800);
      }
    },
    *'match-headless-port'({ fields }) {
      if (!isHeadless(fields)) return;
      for (const [{ port }, index] of portsOf(fields)) {
        const number = numberOf(port) ?? 0;
        const other = number === 80 ? 8080 : 80;
        yield [put(['spec', 'ports', index, 'port'], other), put(['spec', 'ports', index, 'targetPort'], number)];
      }
    },
    *'match-target-port'({ fields }) {
      for (const [{ targetPort }, index] of portsOf(fields)) {
        const name = textOf(targetPort);
        if (name !== undefined)
          yield put(['spec', 'ports', index, 'targetPort'], `${name}-port`.slice(0, 15).replace(/-$/, ''));
      }
    },
    *'decode-unknown-field'({ fields }) {
      for (const [{ port, targetPort }, index] of portsOf(fields)) {
        const path = ['spec', 'ports', index];
        yield put([...path, 'containerPort'], targetPort ?? port);
        if (targetPort !== undefined) yield [drop([...path, 'targetPort']), put([...path, 'targetport'], targetPort)];
      }
    },
  }),
);

function isHeadless({ spec }: BreakSite['fields']): boolean {
  return fieldsOf(spec).clusterIP === 'None';
}

function portsOf({ spec }: BreakSite['fields']) {
  return objectsOf(fieldsOf(spec).ports);
}
