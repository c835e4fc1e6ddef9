import { matchesLabels } from '../../kubernetes/label-selector';
import { type Fields, fieldsOf, numberOf, objectsOf, textOf } from '../../manifest/fields';
import type { Entry } from '../../manifest/manifest-set';
import { containersIn } from '../../manifest/pod-containers';
import { type Answer, namespaceOf } from '../grading/answer';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, optional, portNumber, shape } from './shape';
import { gradeObject, TARGET } from './subject';
import { objectOf, words } from './wording';

const SHAPE = shape<RequirementOf<'service-port'>>({
  sort: oneOf('service-port'),
  target: TARGET,
  port: portNumber,
  targetPort: portNumber,
  nodePort: optional(portNumber),
  protocol: optional(oneOf('TCP', 'UDP')),
});

/** A port of a Service, and where it leads. */
export const servicePort: RequirementSort<'service-port'> = {
  sort: 'service-port',
  problem: (value) => SHAPE(value, ''),
  asks({ target, port, targetPort, nodePort, protocol }, language) {
    const it = objectOf(target);
    const of = protocol === undefined ? words('', '') : words(` (${protocol})`, `(${protocol})`);
    return {
      en: `Forward port ${port}${of.en} of ${it.en} to port ${targetPort} of the Pods${nodePort === undefined ? '' : `, and make it reachable on port ${nodePort} of every node`}.`,
      ko: `${it.ko}의 포트 ${port}번${of.ko}으로 들어온 요청을 Pod의 포트 ${targetPort}번으로 전달하세요.${nodePort === undefined ? '' : ` 모든 노드의 포트 ${nodePort}번으로도 접속할 수 있어야 합니다.`}`,
    }[language];
  },
  grade({ target, port, targetPort, nodePort, protocol = 'TCP' }, answer) {
    return gradeObject(target, answer, (service) => {
      const it = objectOf(target);
      const ports = objectsOf(fieldsOf(service.manifest.spec).ports).map(([written]) => written);
      const same = ports.filter((written) => written.port === port);
      if (same.length === 0) return words(`${it.en} has no port ${port}`, `${it.ko}에 포트 ${port}번이 없습니다`);
      const found = same.find((written) => protocolOf(written) === protocol);
      if (!found) {
        return words(
          `Port ${port} of ${it.en} is for another protocol`,
          `${it.ko}의 포트 ${port}번 프로토콜이 다릅니다`,
        );
      }
      const targets = targetsOf(found, service, answer);
      if (targets.size !== 1 || !targets.has(targetPort)) {
        return targets.has(undefined)
          ? words(
              `Port ${port} of ${it.en} leads to a name that the Pods which it finds give to none of their ports`,
              `${it.ko}의 포트 ${port}번이 가리키는 이름의 포트가 선택된 Pod에 없습니다`,
            )
          : words(
              `Port ${port} of ${it.en} leads to another port of the Pods`,
              `${it.ko}의 포트 ${port}번이 Pod의 다른 포트로 연결됩니다`,
            );
      }
      if (nodePort === undefined || found.nodePort === nodePort) return undefined;
      return nodePortProblem(port, found, service);
    });
  },
};

function nodePortProblem(port: number, written: Fields, service: Entry): Words {
  const it = objectOf({ kind: service.kind, name: service.name });
  const { type, allocateLoadBalancerNodePorts } = fieldsOf(service.manifest.spec);
  if (numberOf(written.nodePort)) {
    return words(
      `Port ${port} of ${it.en} is reached at another port of the nodes`,
      `${it.ko}의 포트 ${port}번에 대한 노드 포트 번호가 다릅니다`,
    );
  }
  const isGiven = type === 'NodePort' || (type === 'LoadBalancer' && allocateLoadBalancerNodePorts !== false);
  return isGiven
    ? words(
        `Port ${port} of ${it.en} gets whichever port of the nodes is free: which one it should be is not written yet`,
        `${it.ko}의 포트 ${port}번에 노드 포트가 임의로 배정됩니다. 번호가 아직 지정되지 않았습니다`,
      )
    : words(
        `Port ${port} of ${it.en} is not reached at a port of the nodes`,
        `${it.ko}의 포트 ${port}번에 노드 포트로 접속할 수 없습니다`,
      );
}

function protocolOf({ protocol }: Fields): string {
  return textOf(protocol) ?? 'TCP';
}

/** The numbers to which a port leads, in all the Pods that the Service finds; undefined for a name that a Pod lacks. */
function targetsOf(written: Fields, service: Entry, answer: Answer): Set<number | undefined> {
  const target = written.targetPort;
  if (typeof target !== 'string' || target === '') return new Set([numberOf(target) || numberOf(written.port)]);
  const selector = fieldsOf(fieldsOf(service.manifest.spec).selector);
  const numbers = new Set<number | undefined>();
  for (const pod of answer.set.pods) {
    if (namespaceOf(pod.entry) !== namespaceOf(service)) continue;
    if (Object.keys(selector).length === 0 || !matchesLabels(selector, pod.labels)) continue;
    const ports = containersIn(pod)
      .filter(({ kind }) => kind === 'container' || kind === 'sidecar')
      .flatMap(({ container }) => objectsOf(container.ports).map(([port]) => port));
    const named = ports.find((port) => port.name === target && protocolOf(port) === protocolOf(written));
    numbers.add(numberOf(named?.containerPort));
  }
  return numbers.size === 0 ? new Set([undefined]) : numbers;
}
