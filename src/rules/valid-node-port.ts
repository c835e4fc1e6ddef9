import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, numberOf, objectsOf } from '../manifest/fields';
import type { ObjectRule, RuleReport } from './rule';

const SPEC = FieldPath.of('spec');
const LEAST = 30_000;
const MOST = 32_767;
const MAX_PORT = 65_535;

/** Services ask for ports of the nodes that the cluster hands out. */
export const validNodePort = {
  id: 'valid-node-port',
  says: 'A nodePort is one of those that a cluster hands out, 30000 to 32767 as it comes',
  severity: 'warning',
  kinds: ['Service'],
  checkObject({ group, manifest }, report) {
    const spec = fieldsOf(manifest.spec);
    if (group !== '' || (spec.type !== 'NodePort' && spec.type !== 'LoadBalancer')) return;
    for (const [port, index] of objectsOf(spec.ports)) {
      const number = numberOf(port.nodePort) ?? 0;
      if (isHandedOut(number)) continue;
      report(problem(number, SPEC.down('ports', index, 'nodePort')));
    }
    const number = numberOf(spec.healthCheckNodePort) ?? 0;
    if (spec.type !== 'LoadBalancer' || spec.externalTrafficPolicy !== 'Local' || isHandedOut(number)) return;
    report(problem(number, SPEC.field('healthCheckNodePort')));
  },
} as const satisfies ObjectRule;

/** Whether a cluster may hand the port out; 0 leaves it to the cluster. */
function isHandedOut(number: number): boolean {
  return number === 0 || (number >= LEAST && number <= MOST);
}

function problem(number: number, at: FieldPath): RuleReport {
  const isPort = number > 0 && number <= MAX_PORT;
  return {
    at,
    message: `Port ${number} is not from ${LEAST} to ${MOST}, so ${isPort ? 'a cluster that is not set up otherwise' : 'the API server'} refuses the Service`,
    fix: `Write a number from ${LEAST} to ${MOST}, or leave it out to get a free one`,
    ...(isPort ? {} : { severity: 'error' }),
  };
}
