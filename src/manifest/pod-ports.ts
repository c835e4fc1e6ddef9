import { containersOf } from '../kubernetes/pod-spec';
import { numberOf, objectsOf, textOf } from './fields';
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
}

const cache = new WeakMap<SelectedPods, PodPorts>();

/** The ports that the containers and sidecars of these Pods declare. */
export function portsOfPods(pods: SelectedPods): PodPorts {
  let ports = cache.get(pods);
  if (!ports) cache.set(pods, (ports = countPorts(pods)));
  return ports;
}

function countPorts(pods: SelectedPods): PodPorts {
  const declared = new Map<string, number>();
  const protocols = new Map<string, Set<string>>();
  const names = new Set<string>();
  const numbers = new Set<number>();
  let podsWithPorts = 0;
  for (const pod of pods) {
    const ports = [...portsOf(pod.spec)];
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
  return { declared, protocols, names, numbers, podsWithPorts };
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
