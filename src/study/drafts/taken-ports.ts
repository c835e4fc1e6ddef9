import { objectsOf } from '../../manifest/fields';
import type { Draft } from './draft';

/** The ports on which the containers of a draft's Pod listen already. */
export function takenPorts({ containers, initContainers }: Draft): ReadonlySet<unknown> {
  const ports = [...containers, ...initContainers].flatMap((container) => objectsOf(container.ports));
  return new Set(ports.map(([port]) => port.containerPort));
}
