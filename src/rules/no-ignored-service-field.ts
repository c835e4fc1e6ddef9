import { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, itemsOf, textOf } from '../manifest/fields';
import { isHeadless } from '../manifest/headless-services';
import type { ObjectRule } from './rule';

/** A Service has no fields that its type does not read. */
export const noIgnoredServiceField = {
  id: 'no-ignored-service-field',
  says: 'A Service has no fields that Services of its type do not read',
  severity: 'warning',
  kinds: ['Service'],
  checkObject(service, report) {
    if (service.group !== '') return;
    const spec = fieldsOf(service.manifest.spec);
    const type = textOf(spec.type) ?? 'ClusterIP';
    const ignored = (field: string, why: string): void =>
      report({ at: FieldPath.of('spec', field), message: `${why}, so "${field}" has no effect`, fix: 'Remove it' });
    if (type !== 'ExternalName' && textOf(spec.externalName) !== undefined) {
      ignored('externalName', `The Service is of type "${type}"`);
    }
    if (type === 'ExternalName') {
      const why = 'A Service of type "ExternalName" is only another name';
      if (Object.keys(fieldsOf(spec.selector)).length > 0) ignored('selector', why);
      if (itemsOf(spec.externalIPs).length > 0) ignored('externalIPs', why);
    } else if (type === 'ClusterIP' && isHeadless(service)) {
      for (const field of ignoredHeadless(spec))
        ignored(field, 'A Service with "clusterIP: None" has no address of its own');
    }
    if (isFields(spec.sessionAffinityConfig) && (textOf(spec.sessionAffinity) ?? 'None') === 'None') {
      ignored('sessionAffinityConfig', 'There is no "sessionAffinity: ClientIP"');
    }
  },
} as const satisfies ObjectRule;

function* ignoredHeadless(spec: Fields): Iterable<string> {
  if ((textOf(spec.sessionAffinity) ?? 'None') !== 'None') yield 'sessionAffinity';
  if (itemsOf(spec.externalIPs).length > 0) yield 'externalIPs';
  if (textOf(spec.loadBalancerIP) !== undefined) yield 'loadBalancerIP';
}
