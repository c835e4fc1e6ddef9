import { FieldPath } from '../kubernetes/field-path';
import { parseIp } from '../kubernetes/ip-address';
import { fieldsOf, textOf } from '../manifest/fields';
import type { ObjectRule } from './rule';

/** An external name is a name. */
export const validExternalName = {
  id: 'valid-external-name',
  says: 'The externalName of a Service is a name, not an IP address',
  severity: 'warning',
  kinds: ['Service'],
  checkObject({ manifest, group }, report) {
    const { type, externalName } = fieldsOf(manifest.spec);
    const name = textOf(externalName);
    if (group !== '' || type !== 'ExternalName' || name === undefined || parseIp(name) === undefined) return;
    report({
      at: FieldPath.of('spec', 'externalName'),
      message: `"${name}" is an IP address: the DNS of the cluster gives it out as a name, which nothing can look up`,
      fix: 'Write a name, or a Service without a selector and an EndpointSlice with the address',
    });
  },
} as const satisfies ObjectRule;
