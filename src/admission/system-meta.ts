import type { FieldPath } from '../kubernetes/field-path';
import type { KubernetesVersion } from '../kubernetes/versions';
import type { Fields } from '../manifest/fields';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of the fields of ObjectMeta that it writes itself. */
export const SYSTEM_META_CHECKS = checks('ObjectMeta', {
  'meta-generation': {
    path: 'metadata.generation',
    says: 'The generation is not negative, where the API server does not write it over',
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

/** Checks the fields that the API server writes. */
export function reviewSystemMeta(metadata: Fields, at: FieldPath, review: Review): void {
  const { generation } = metadata;
  if (typeof generation === 'number' && generation < 0) reviewGeneration(generation, at, review);
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
