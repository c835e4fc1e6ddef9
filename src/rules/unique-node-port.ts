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
    const holders = new Map<number, { entry: Entry; port: unknown }>();
    for (const entry of set.ofKind('Service')) {
      if (entry.group !== '') continue;
      for (const { number, port, at } of nodePortsOf(entry)) {
        const holder = holders.get(number);
        if (!holder) {
          holders.set(number, { entry, port });
          continue;
        }
        // The same number for the same port with another protocol is one allocation.
        if (isSame(holder.entry, entry) && (holder.entry !== entry || holder.port === port)) continue;
        report(entry, {
          at,
          message: `Service "${holder.entry.name}" has node port ${number} already, so the API server refuses this one`,
          fix: 'Write another number, or leave it out to get a free one',
        });
      }
    }
  },
} as const satisfies SetRule;

function isSame(one: Entry, other: Entry): boolean {
  return one.name === other.name && one.namespace === other.namespace;
}

function* nodePortsOf({ manifest }: Entry): Iterable<{ number: number; port: unknown; at: FieldPath }> {
  const { ports, healthCheckNodePort } = fieldsOf(manifest.spec);
  const at = FieldPath.of('spec');
  // What one Service says twice with one protocol is refused by itself.
  const own = new Set<string>();
  for (const [port, index] of objectsOf(ports)) {
    const number = numberOf(port.nodePort) ?? 0;
    const key = `${number} ${port.protocol ?? 'TCP'}`;
    if (number === 0 || own.has(key)) continue;
    own.add(key);
    yield { number, port: port.port, at: at.down('ports', index, 'nodePort') };
  }
  const check = numberOf(healthCheckNodePort) ?? 0;
  if (check !== 0) yield { number: check, port: 'health check', at: at.field('healthCheckNodePort') };
}
