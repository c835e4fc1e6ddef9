import { FieldPath } from '../kubernetes/field-path';
import { parseIp } from '../kubernetes/ip-address';
import { fieldsOf, itemsOf } from '../manifest/fields';
import type { Entry } from '../manifest/manifest-set';
import type { SetRule } from './rule';

/** No two Services have the same address. */
export const uniqueClusterIp = {
  id: 'unique-cluster-ip',
  says: 'No two Services ask for the same clusterIP',
  severity: 'error',
  checkSet(set, report) {
    const holders = new Map<string, Entry>();
    for (const entry of set.ofKind('Service')) {
      if (entry.group !== '') continue;
      const own = new Set<string>();
      for (const [address, at] of addressesOf(entry)) {
        if (own.has(address)) continue;
        own.add(address);
        const holder = holders.get(address);
        if (!holder) holders.set(address, entry);
        else if (holder.name !== entry.name || holder.namespace !== entry.namespace) {
          report(entry, {
            at,
            message: `Service "${holder.name}" has the address "${address}" already, so the API server refuses this one`,
            fix: 'Write another address, or leave it out to get a free one',
          });
        }
      }
    }
  },
} as const satisfies SetRule;

function* addressesOf({ manifest }: Entry): Iterable<[string, FieldPath]> {
  const { clusterIP, clusterIPs, type } = fieldsOf(manifest.spec);
  if (type === 'ExternalName') return;
  const written: [unknown, FieldPath][] = [[clusterIP, FieldPath.of('spec', 'clusterIP')]];
  for (const [index, address] of itemsOf(clusterIPs).entries()) {
    written.push([address, FieldPath.of('spec', 'clusterIPs', index)]);
  }
  for (const [text, at] of written) {
    if (typeof text === 'string' && parseIp(text)) yield [text, at];
  }
}
