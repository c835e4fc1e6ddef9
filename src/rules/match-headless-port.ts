import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, numberOf, objectsOf } from '../manifest/fields';
import { isHeadless } from '../manifest/headless-services';
import type { ObjectRule } from './rule';

/** Who asks for a headless Service gets the addresses of its Pods, and calls them at the port that he knows. */
export const matchHeadlessPort = {
  id: 'match-headless-port',
  says: 'The ports of a headless Service are those of its Pods',
  severity: 'warning',
  kinds: ['Service'],
  checkObject(service, report) {
    if (service.group !== '' || !isHeadless(service)) return;
    const spec = fieldsOf(service.manifest.spec);
    // Without a selector somebody else says which ports there are.
    if (spec.type === 'ExternalName' || Object.keys(fieldsOf(spec.selector)).length === 0) return;
    for (const [{ port, targetPort }, index] of objectsOf(spec.ports)) {
      const [called, listening] = [numberOf(port), numberOf(targetPort)];
      if (called === undefined || listening === undefined || called === listening || listening === 0) continue;
      report({
        at: FieldPath.of('spec', 'ports', index, 'port'),
        message: `The name of a headless Service stands for its Pods, which listen on ${listening}: nobody answers at port ${called}`,
        fix: `Write "port: ${listening}"`,
      });
    }
  },
} as const satisfies ObjectRule;
