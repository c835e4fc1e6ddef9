import type { FieldPath } from '../kubernetes/field-path';
import type { KubernetesVersion } from '../kubernetes/versions';
import type { Fields } from '../manifest/fields';
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
  const { generation, resourceVersion } = metadata;
  if (typeof generation === 'number' && generation < 0) reviewGeneration(generation, at, review);
  if (resourceVersion !== undefined && isVersion(resourceVersion)) {
    review.report(SYSTEM_META_CHECKS['meta-resource-version'], at.field('resourceVersion'), {
      message: `The object has the resourceVersion ${quoted(resourceVersion)} before it is created`,
      fix: 'Remove metadata.resourceVersion',
      correction: { remove: true },
    });
  }
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
