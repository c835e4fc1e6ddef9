import { FieldPath } from '../kubernetes/field-path';
import { PORT_NAME } from '../kubernetes/names';
import { closest } from '../kubernetes/suggest';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { type PodPorts, portsOfPods } from '../manifest/pod-ports';
import { PodSelection } from '../manifest/selected-pods';
import type { ObjectRule, RuleReport } from './rule';

/** A Service sends to ports that its Pods declare. */
export const matchTargetPort = {
  id: 'match-target-port',
  says: 'The target ports of a Service are ports that its Pods declare, with the same protocol',
  severity: 'error',
  kinds: ['Service'],
  checkObject(service, report, set) {
    const { selector, type, ports } = fieldsOf(service.manifest.spec);
    if (service.group !== '' || type === 'ExternalName' || Object.keys(fieldsOf(selector)).length === 0) return;
    const pods = PodSelection.of(set).byLabels(service.namespace, fieldsOf(selector));
    if (pods.length === 0) return;
    const declared = portsOfPods(set, pods);
    if (declared.areRefused) return;
    for (const [port, index] of objectsOf(ports)) {
      const at = FieldPath.of('spec', 'ports').index(index);
      const found = wrongTarget(port, declared, pods.length, at);
      if (found) report(found);
    }
  },
} as const satisfies ObjectRule;

/** What else stands there is refused. */
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

function wrongTarget(port: Fields, pods: PodPorts, count: number, at: FieldPath): RuleReport | undefined {
  const protocol = textOf(port.protocol) ?? 'TCP';
  if (!PROTOCOLS.includes(protocol)) return undefined;
  const target = port.targetPort ?? port.port;
  const place = at.field(port.targetPort === undefined ? 'port' : 'targetPort');
  if (typeof target === 'string' && !PORT_NAME.test(target)) return undefined;
  if (typeof target === 'string') return wrongName(target, protocol, pods, count, place);
  if (typeof target !== 'number' || !Number.isInteger(target) || target < 1 || target > 65535) return undefined;
  // To declare a port is not needed: of Pods that declare none nothing is known.
  if (pods.podsWithPorts < count || pods.declared.has(`${target}/${protocol}`)) return undefined;
  const others = pods.protocols.get(String(target));
  if (others) {
    const other = [...others].join('" and "');
    return {
      at: place,
      severity: 'warning',
      message: `The Pods declare port ${target} for "${other}", not for "${protocol}", so they may not answer`,
      fix: `Write "protocol: ${[...others][0]}", or declare the container's port for "${protocol}"`,
    };
  }
  const numbers = pods.numbers.size > 5 ? 'a port that a container declares' : [...pods.numbers].join(' or ');
  return {
    at: place,
    severity: 'warning',
    message: `No container of the Pods declares port ${target}, so nothing may listen there and connections are refused`,
    fix: `Write ${numbers}, or declare ${target} under "ports" of the container`,
  };
}

function wrongName(
  target: string,
  protocol: string,
  pods: PodPorts,
  count: number,
  at: FieldPath,
): RuleReport | undefined {
  const declaring = pods.declared.get(`${target}/${protocol}`) ?? 0;
  if (declaring === count) return undefined;
  const others = pods.protocols.get(target);
  if (declaring > 0) {
    return {
      at,
      severity: 'warning',
      message: `Only ${declaring} of the ${count} kinds of Pods that the Service selects have a port "${target}", so the others get no traffic`,
      fix: `Give the port of each the name "${target}", or select only those that have it`,
    };
  }
  if (others) {
    const [other] = others;
    return {
      at,
      message: `The Pods declare port "${target}" for "${other}", not for "${protocol}", so the Service has no endpoint for it`,
      fix: `Write "protocol: ${other}", or declare the container's port for "${protocol}"`,
    };
  }
  const names = pods.names.size > 100 ? [] : [...pods.names];
  const meant = closest(target, names);
  const known = names.length > 0 && names.length <= 5 ? names.map((name) => `"${name}"`).join(' or ') : undefined;
  return {
    at,
    message: `No container of the Pods has a port named "${target}", so the Service has no endpoint for it`,
    fix: `Write ${meant === undefined ? (known ?? "the container's port number") : `"${meant}"`}, or name the container's port "${target}"`,
  };
}
