import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, numberOf, objectsOf } from '../manifest/fields';
import type { Entry } from '../manifest/manifest-set';
import type { SetRule } from './rule';

/** No two Services have the same port of the nodes. */
export const uniqueNodePort = {
  id: 'unique-node-port',
  says: 'No two Services ask for the same nodePort or healthCheckNodePort',
  severity: 'error',
  checkSet(set, report) {
    const holders = new Map<number, Entry>();
    for (const entry of set.ofKind('Service')) {
      if (entry.group !== '') continue;
      for (const [number, at] of nodePortsOf(entry)) {
        const holder = holders.get(number);
        if (!holder) holders.set(number, entry);
        // What one Service says twice is the API server's to check.
        else if (!isSame(holder, entry)) {
          report(entry, {
            at,
            message: `Service "${holder.name}" has node port ${number} already, so the API server refuses this one`,
            fix: 'Write another number, or leave it out to get a free one',
          });
        }
      }
    }
  },
} as const satisfies SetRule;

function isSame(one: Entry, other: Entry): boolean {
  return one.name === other.name && one.namespace === other.namespace;
}

function* nodePortsOf({ manifest }: Entry): Iterable<[number, FieldPath]> {
  const { ports, healthCheckNodePort } = fieldsOf(manifest.spec);
  const at = FieldPath.of('spec');
  const own = new Set<number>();
  for (const [port, index] of objectsOf(ports)) {
    const number = numberOf(port.nodePort) ?? 0;
    if (number === 0 || own.has(number)) continue;
    own.add(number);
    yield [number, at.down('ports', index, 'nodePort')];
  }
  const check = numberOf(healthCheckNodePort) ?? 0;
  if (check !== 0) yield [check, at.field('healthCheckNodePort')];
}
