import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of PodResourceClaim. */
export const RESOURCE_CLAIM_CHECKS = checks('PodResourceClaim', {
  'pod-resource-claim-name': {
    path: 'spec.resourceClaims[].name',
    says: 'Names the claim within the Pod',
    cause: 'Required',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-name-format': {
    path: 'spec.resourceClaims[].name',
    says: 'Is a DNS-1123 label',
    cause: 'Invalid',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-name-unique': {
    path: 'spec.resourceClaims[].name',
    says: 'Is the name of one claim only',
    cause: 'Duplicate',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-full-name': {
    path: 'spec.resourceClaims[].name',
    says: 'The name of a Pod and that of a claim from a template, with "-" between them, have at most 253 characters',
    cause: 'Invalid',
    until: '1.30',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-source': {
    path: 'spec.resourceClaims[]',
    says: 'Has exactly one of "resourceClaimName" and "resourceClaimTemplateName", until 1.30 in "source"',
    cause: 'Invalid',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-source-name': {
    path: 'spec.resourceClaims[].resourceClaimName, spec.resourceClaims[].resourceClaimTemplateName',
    says: 'Is a DNS-1123 subdomain',
    cause: 'Invalid',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
  'pod-resource-claim-mirror': {
    path: 'spec.resourceClaims',
    says: 'Is left out of a static Pod',
    cause: 'Forbidden',
    since: '1.33',
    gate: FEATURE_GATES.DynamicResourceAllocation,
  },
});

const MAX_CLAIM_NAME = 253;
const MIRROR = 'kubernetes.io/config.mirror';
const MIRROR_CHECK = RESOURCE_CLAIM_CHECKS['pod-resource-claim-mirror'];

/** Checks `resourceClaims` of a Pod; `at` is the list. */
export function reviewResourceClaims(context: PodContext, at: FieldPath, review: Review): void {
  const claims = objectsOf(context.spec.resourceClaims);
  if (claims.length === 0) return;
  if (
    review.has(MIRROR_CHECK) &&
    !context.isTemplate &&
    Object.hasOwn(fieldsOf(context.metadata.annotations), MIRROR)
  ) {
    review.report(MIRROR_CHECK, at, {
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
    const source = review.since('1.31') ? claim : fieldsOf(claim.source);
    const sourceAt = review.since('1.31') ? claimAt : claimAt.field('source');
    if (!isOfAnotherVersion(claim, review)) reviewSource(source, sourceAt, review);
    if (textOf(source.resourceClaimTemplateName) !== undefined) reviewFullName(claim.name, context, claimAt, review);
  }
}

/** Whether the claim is written as other versions have it, with "source" or without; its fields are told of as unknown. */
function isOfAnotherVersion({ source, resourceClaimName, resourceClaimTemplateName }: Fields, review: Review): boolean {
  if (review.since('1.31')) return source !== undefined;
  return resourceClaimName !== undefined || resourceClaimTemplateName !== undefined;
}

/** Checks the name that the claim from a template gets; a name that is broken by itself is reported there. */
function reviewFullName(name: unknown, { metadata, isTemplate }: PodContext, at: FieldPath, review: Review): void {
  const pod = textOf(metadata.name);
  if (isTemplate || pod === undefined || pod.length > MAX_CLAIM_NAME) return;
  if (typeof name !== 'string' || !DNS_1123_LABEL.test(name)) return;
  const length = pod.length + 1 + name.length;
  if (length <= MAX_CLAIM_NAME) return;
  review.report(RESOURCE_CLAIM_CHECKS['pod-resource-claim-full-name'], at.field('name'), {
    message: `The claim ${quoted(name)} gets a name of ${length} characters, more than ${MAX_CLAIM_NAME}`,
    fix: 'Give the Pod or the claim a shorter name: the claim has both, with "-" between them',
  });
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

function reviewSource({ resourceClaimName, resourceClaimTemplateName }: Fields, at: FieldPath, review: Review): void {
  const hasName = resourceClaimName !== undefined && resourceClaimName !== null;
  const hasTemplate = resourceClaimTemplateName !== undefined && resourceClaimTemplateName !== null;
  if (hasName === hasTemplate) {
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
