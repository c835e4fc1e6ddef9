import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { objectsOf } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of ResourceClaim, by which a container uses a claim of its Pod. */
export const CONTAINER_CLAIM_CHECKS = checks('ResourceClaim', {
  'res-claims-required': {
    path: 'resources.claims[].name',
    says: 'Says which claim of the Pod it is',
    cause: 'Required',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'res-claims-name': {
    path: 'resources.claims[].name',
    says: 'Is the name of one of the "resourceClaims" of the Pod',
    cause: 'NotFound',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'res-claims-unique': {
    path: 'resources.claims[]',
    says: 'Neither a claim nor a request of it stands twice, nor a request beside the whole claim',
    cause: 'Duplicate',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'res-claims-request': {
    path: 'resources.claims[].request',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
    since: '1.31',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
});

/**
 * Checks `claims` of a container's resources; `at` is the list.
 * @param names those of the Pod's claims
 */
export function reviewClaims(claims: unknown, at: FieldPath, review: Review, names: ReadonlySet<string>): void {
  const whole = new Set<string>();
  const requests = new Map<string, Set<string>>();
  for (const [{ name, request }, index] of objectsOf(claims)) {
    const claimAt = at.index(index);
    if (isBlank(name)) {
      review.report(CONTAINER_CLAIM_CHECKS['res-claims-required'], claimAt, {
        message: 'The container does not say which claim of the Pod it uses',
        fix: 'Write the "name" of one of the "resourceClaims" of the Pod',
      });
    }
    if (isBlank(name) || typeof name !== 'string') continue;
    const part = typeof request === 'string' && request !== '' ? request : undefined;
    const parts = requests.get(name);
    if (whole.has(name) || (part === undefined ? parts !== undefined : parts?.has(part))) {
      review.report(CONTAINER_CLAIM_CHECKS['res-claims-unique'], claimAt, {
        message: `The container uses the claim ${quoted(name)} already`,
        fix: 'Remove one of the two',
      });
    }
    if (part !== undefined && !whole.has(name) && !DNS_1123_LABEL.test(part)) {
      review.format(CONTAINER_CLAIM_CHECKS['res-claims-request'], part, DNS_1123_LABEL, claimAt.field('request'));
    }
    if (part === undefined) whole.add(name);
    else if (parts) parts.add(part);
    else requests.set(name, new Set([part]));
    if (names.has(name)) continue;
    review.report(CONTAINER_CLAIM_CHECKS['res-claims-name'], claimAt, {
      message: `The Pod has no resource claim ${quoted(name)}`,
      fix: 'Write the name of one of the "resourceClaims" of the Pod',
      mark: claimAt.field('name'),
    });
  }
}
