import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of PodResourceClaim; before 1.34 it drops the claims. */
export const RESOURCE_CLAIM_CHECKS = checks('PodResourceClaim', {
  'pod-resource-claim-name': {
    path: 'spec.resourceClaims[].name',
    says: 'Names the claim within the Pod',
    cause: 'Required',
    since: '1.34',
  },
  'pod-resource-claim-name-format': {
    path: 'spec.resourceClaims[].name',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
    since: '1.34',
  },
  'pod-resource-claim-name-unique': {
    path: 'spec.resourceClaims[].name',
    says: 'Is the name of one claim only',
    cause: 'Duplicate',
    since: '1.34',
  },
  'pod-resource-claim-source': {
    path: 'spec.resourceClaims[]',
    says: 'Has exactly one of "resourceClaimName" and "resourceClaimTemplateName"',
    cause: 'Invalid',
    since: '1.34',
  },
  'pod-resource-claim-source-name': {
    path: 'spec.resourceClaims[].resourceClaimName, spec.resourceClaims[].resourceClaimTemplateName',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
    since: '1.34',
  },
  'pod-resource-claim-mirror': {
    path: 'spec.resourceClaims',
    says: 'Is left out of a static Pod',
    cause: 'Forbidden',
    since: '1.34',
  },
});

const MIRROR = 'kubernetes.io/config.mirror';

/** Checks `resourceClaims` of a Pod; `at` is the list. */
export function reviewResourceClaims(context: PodContext, at: FieldPath, review: Review): void {
  const claims = objectsOf(context.spec.resourceClaims);
  if (claims.length === 0 || !review.has(RESOURCE_CLAIM_CHECKS['pod-resource-claim-name'])) return;
  if (!context.isTemplate && Object.hasOwn(fieldsOf(context.metadata.annotations), MIRROR)) {
    review.report(RESOURCE_CLAIM_CHECKS['pod-resource-claim-mirror'], at, {
      message: `The annotation "${MIRROR}" says that the Pod is a static one, which has no resource claims`,
      fix: 'Remove "resourceClaims", or the annotation',
      alias: '[]',
    });
    return;
  }
  const seen = new Set<string>();
  for (const [claim, index] of claims) {
    const claimAt = at.index(index);
    reviewName(claim.name, seen, claimAt.field('name'), review);
    reviewSource(claim, claimAt, review);
  }
}

function reviewName(name: unknown, seen: Set<string>, at: FieldPath, review: Review): void {
  const named = review.required(RESOURCE_CLAIM_CHECKS['pod-resource-claim-name'], name, at, {
    message: 'The resource claim has no name',
    fix: 'Write the name that the containers call it by',
  });
  const text = textOf(name);
  if (!named || text === undefined) return;
  if (seen.has(text)) {
    review.report(RESOURCE_CLAIM_CHECKS['pod-resource-claim-name-unique'], at, {
      message: `There is a resource claim ${quoted(text)} already`,
      fix: 'Write another name',
    });
  } else review.format(RESOURCE_CLAIM_CHECKS['pod-resource-claim-name-format'], text, DNS_1123_LABEL, at);
  seen.add(text);
}

function reviewSource(
  { resourceClaimName, resourceClaimTemplateName, source }: Fields,
  at: FieldPath,
  review: Review,
): void {
  const hasName = resourceClaimName !== undefined && resourceClaimName !== null;
  const hasTemplate = resourceClaimTemplateName !== undefined && resourceClaimTemplateName !== null;
  // What stood in "source" until 1.30 is told of as an unknown field.
  if (hasName === hasTemplate && source === undefined) {
    review.report(RESOURCE_CLAIM_CHECKS['pod-resource-claim-source'], at, {
      message: hasName
        ? 'The resource claim names both a ResourceClaim and a ResourceClaimTemplate'
        : 'The resource claim names neither a ResourceClaim nor a ResourceClaimTemplate',
      fix: hasName
        ? 'Remove "resourceClaimName" or "resourceClaimTemplateName"'
        : 'Write "resourceClaimName" or "resourceClaimTemplateName"',
    });
  }
  if (hasName) reviewSourceName(resourceClaimName, at.field('resourceClaimName'), review);
  if (hasTemplate) reviewSourceName(resourceClaimTemplateName, at.field('resourceClaimTemplateName'), review);
}

function reviewSourceName(name: unknown, at: FieldPath, review: Review): void {
  review.format(RESOURCE_CLAIM_CHECKS['pod-resource-claim-source-name'], name, DNS_1123_SUBDOMAIN, at);
}
