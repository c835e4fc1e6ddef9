import type { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import { numberOf, objectsOf, textOf } from './fields';
import type { ManifestSet } from './manifest-set';
import type { SelectedPods } from './selected-pods';

/** A port that containers declare. */
interface PodPort {
  readonly name: string | undefined;
  readonly number: number;
  readonly protocol: string;
}

/** The ports that Pods declare, as a Service sees them. */
export interface PodPorts {
  /** How many of the Pods declare each, by `name/protocol` and `number/protocol`. */
  readonly declared: ReadonlyMap<string, number>;
  /** The protocols of each name and number. */
  readonly protocols: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names, without their protocols. */
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
  /** How many of the Pods declare any port. */
  readonly podsWithPorts: number;
  /** Whether a port or what it is in is wrong in itself: nothing follows from the others. */
  readonly areRefused: boolean;
}

const cache = new WeakMap<SelectedPods, PodPorts>();

/** The ports that the containers and sidecars of these Pods declare. */
export function portsOfPods(set: ManifestSet, pods: SelectedPods): PodPorts {
  let ports = cache.get(pods);
  if (!ports) {
    ports = countPorts(set, pods);
    cache.set(pods, ports);
  }
  return ports;
}

function countPorts(set: ManifestSet, pods: SelectedPods): PodPorts {
  const declared = new Map<string, number>();
  const protocols = new Map<string, Set<string>>();
  const names = new Set<string>();
  const numbers = new Set<number>();
  let podsWithPorts = 0;
  let areRefused = false;
  for (const pod of pods) {
    const ports = [...portsOf(pod.spec)];
    areRefused ||= set.refusedIn(pod.entry).some((path) => isOfPorts(path, pod.at));
    if (ports.length > 0) podsWithPorts++;
    const own = new Set<string>();
    for (const { name, number, protocol } of ports) {
      numbers.add(number);
      if (name !== undefined) names.add(name);
      for (const called of [name, String(number)]) {
        if (called === undefined) continue;
        own.add(`${called}/${protocol}`);
        const known = protocols.get(called);
        if (known) known.add(protocol);
        else protocols.set(called, new Set([protocol]));
      }
    }
    for (const port of own) declared.set(port, (declared.get(port) ?? 0) + 1);
  }
  return { declared, protocols, names, numbers, podsWithPorts, areRefused };
}

/** Whether a place is a port of a container in the spec, or what holds ports. */
function isOfPorts(path: FieldPath, spec: FieldPath): boolean {
  if (path.covers(spec)) return true;
  const [list, , field] = spec.covers(path) ? path.steps().slice(spec.steps().length) : [];
  return (list === 'containers' || list === 'initContainers') && (field === undefined || field === 'ports');
}

function* portsOf(spec: Parameters<typeof containersOf>[0]): Iterable<PodPort> {
  for (const { container, kind } of containersOf(spec)) {
    if (kind !== 'container' && kind !== 'sidecar') continue;
    for (const [port] of objectsOf(container.ports)) {
      const number = numberOf(port.containerPort);
      if (number !== undefined) yield { name: textOf(port.name), number, protocol: textOf(port.protocol) ?? 'TCP' };
    }
  }
}
