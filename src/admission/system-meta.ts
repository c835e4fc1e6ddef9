import type { FieldPath } from '../kubernetes/field-path';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type Fields, fieldsOf, itemsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of the fields of ObjectMeta that it writes itself. */
export const SYSTEM_META_CHECKS = checks('ObjectMeta', {
  'meta-generation': {
    path: 'metadata.generation',
    says: 'The generation is not negative, where the API server does not write it over',
    cause: 'Invalid',
  },
  'meta-resource-version': {
    path: 'metadata.resourceVersion',
    says: 'An object that is to be created has no resourceVersion',
    cause: 'Invalid',
  },
  'meta-managedfields': {
    path: 'metadata.managedFields[]',
    says: 'The name of a manager has at most 128 printable characters, that of a subresource at most 256',
    cause: 'TooLong',
  },
});

/** The kinds whose generation the API server sets on create, with the first version that does. */
const OWN_GENERATION: ReadonlyMap<string, KubernetesVersion> = new Map([
  ['Pod', '1.34'],
  ['PodTemplate', '1.28'],
  ['ReplicationController', '1.28'],
  ['Deployment', '1.28'],
  ['ReplicaSet', '1.28'],
  ['StatefulSet', '1.28'],
  ['DaemonSet', '1.28'],
  ['Job', '1.28'],
  ['CronJob', '1.28'],
]);

/** Checks the fields that the API server writes, and that come with an object taken from a cluster. */
export function reviewSystemMeta(metadata: Fields, at: FieldPath, review: Review): void {
  const { generation, managedFields, resourceVersion } = metadata;
  if (typeof generation === 'number' && generation < 0) reviewGeneration(generation, at, review);
  if (resourceVersion !== undefined && isVersion(resourceVersion)) {
    review.report(SYSTEM_META_CHECKS['meta-resource-version'], at.field('resourceVersion'), {
      message: `The object has the resourceVersion ${quoted(resourceVersion)} before it is created`,
      fix: 'Remove metadata.resourceVersion',
      correction: { remove: true },
    });
  }
  if (managedFields !== undefined) reviewManagedFields(managedFields, at.field('managedFields'), review);
}

function reviewGeneration(generation: number, at: FieldPath, review: Review): void {
  const since = OWN_GENERATION.get(review.manifest.kind);
  if (since !== undefined && review.since(since)) return;
  review.report(SYSTEM_META_CHECKS['meta-generation'], at.field('generation'), {
    message: `The generation ${generation} is negative`,
    fix: 'Remove metadata.generation: the API server counts it',
    correction: { remove: true },
  });
}

/** Whether the server reads a version from it: a number of 64 bits other than zero. What is none is passed over. */
function isVersion(value: unknown): value is string {
  return (
    typeof value === 'string' && /^0*[1-9][0-9]{0,19}$/.test(value) && BigInt(value.replace(/^0+/, '')) < 2n ** 64n
  );
}

const MAX_MANAGER = 128;
const MAX_SUBRESOURCE = 256;

function reviewManagedFields(entries: unknown, at: FieldPath, review: Review): void {
  const items = itemsOf(entries);
  // Of what it can't read the server takes none at all.
  if (!items.every((entry) => isReadable(fieldsOf(entry), review.manifest.apiVersion))) return;
  items.forEach((entry, index) => {
    const manager = textOf(fieldsOf(entry).manager) ?? '';
    const subresource = textOf(fieldsOf(entry).subresource) ?? '';
    if (Buffer.byteLength(manager) > MAX_MANAGER) reportName('manager', `has more than ${MAX_MANAGER} characters`);
    if (/\p{Cc}/u.test(manager)) reportName('manager', 'has a control character in it');
    if (Buffer.byteLength(subresource) > MAX_SUBRESOURCE) {
      reportName('subresource', `has more than ${MAX_SUBRESOURCE} characters`);
    }
    function reportName(field: string, problem: string): void {
      review.report(SYSTEM_META_CHECKS['meta-managedfields'], at.index(index).field(field), {
        message: `The name of the ${field} ${problem}`,
        fix: 'Remove metadata.managedFields: the API server writes them',
        correction: { at, remove: true },
      });
    }
  });
}

function isReadable(entry: Fields, apiVersion: string): boolean {
  const isEntry = entry.operation === 'Apply' || entry.operation === 'Update';
  const hasFields = Object.keys(fieldsOf(entry.fieldsV1)).some((key) => key.startsWith('f:'));
  return isEntry && entry.fieldsType === 'FieldsV1' && entry.apiVersion === apiVersion && hasFields;
}
