import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { QUALIFIED_NAME, RESOURCE_NAME } from '../kubernetes/names';
import { containerResources, type ResourceAmounts } from '../kubernetes/pod-spec';
import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { type Fields, fieldsOf, isFields, objectsOf } from '../manifest/fields';
import { checks } from './check';
import type { PodContext } from './pod-context';
import { RESOURCES_CHECKS, type ResourceNameReview, reviewRequirements } from './resources';
import { quoted, type Review } from './review';

/** What the API server checks of the resources of a Pod as a whole. */
export const POD_RESOURCES_CHECKS = checks('Pod-level resources', {
  'res-pod-level-names': {
    path: 'spec.resources.limits, spec.resources.requests',
    says: 'A Pod as a whole has "cpu", "memory" and hugepages',
    cause: 'NotSupported',
    since: '1.32',
    gate: FEATURE_GATES.PodLevelResources,
  },
  'res-pod-level-claims': {
    path: 'spec.resources.claims',
    says: 'A Pod as a whole uses no claims',
    cause: 'Forbidden',
    since: '1.32',
    gate: FEATURE_GATES.PodLevelResources,
  },
  'res-pod-level-requests': {
    path: 'spec.resources.requests',
    says: 'A request of a Pod is at least what its containers request together',
    cause: 'Invalid',
    since: '1.32',
    gate: FEATURE_GATES.PodLevelResources,
  },
  'res-pod-level-sum': {
    path: 'spec.resources.limits',
    says: 'A limit of a Pod without a request is at least what its containers request together',
    cause: 'Invalid',
    since: '1.32',
    gate: FEATURE_GATES.PodLevelResources,
  },
  'res-pod-level-hugepages': {
    path: 'spec.resources.limits',
    says: 'A limit of hugepages of a Pod is at least the sum of the limits of its containers',
    cause: 'Invalid',
    since: '1.34',
  },
  'res-pod-level-container-limit': {
    path: 'spec.containers[].resources.limits',
    says: 'A limit of a container is at most that of its Pod',
    cause: 'Invalid',
    since: '1.32',
    gate: FEATURE_GATES.PodLevelResources,
  },
});

/** Checks `resources` of a Pod as a whole; `at` is the Pod's spec. */
export function reviewPodResources(context: PodContext, at: FieldPath, review: Review): void {
  const { resources, os } = context.spec;
  if (!isFields(resources)) return;
  // With Windows they are refused as a whole.
  if (fieldsOf(os).name === 'windows' && review.since('1.34')) return;
  const own = at.field('resources');
  if (Array.isArray(resources.claims)) {
    review.report(POD_RESOURCES_CHECKS['res-pod-level-claims'], own.field('claims'), {
      message: 'Claims are used by containers, not by a Pod as a whole',
      fix: 'Write the claims under the resources of the containers that use them',
      marksName: true,
    });
  }
  reviewRequirements(resources, own, review, reviewPodResourceName, !context.isTemplate);
  reviewSums(context, own, review);
  if (isFields(resources.limits)) reviewContainerLimits(context, resources.limits, at, review);
}

const STANDARD = new Set([
  'cpu',
  'memory',
  'ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'storage',
  'requests.storage',
  'services.nodeports',
  'services.loadbalancers',
]);
const HUGE_PAGES = 'hugepages-';
const QUOTA_HUGE_PAGES = 'requests.hugepages-';

const reviewPodResourceName: ResourceNameReview = (name, at, review) => {
  if (name === 'cpu' || name === 'memory') return true;
  const isQualified = QUALIFIED_NAME.test(name);
  if (isQualified && name.startsWith(HUGE_PAGES) && review.since('1.33')) return true;
  const isHugePages = name.startsWith(HUGE_PAGES) || name.startsWith(QUOTA_HUGE_PAGES);
  const isKnown = name.includes('/') || STANDARD.has(name) || isHugePages;
  if (!isQualified || !isKnown) {
    const check = RESOURCES_CHECKS[name.includes('/') ? 'res-name-qualified' : 'res-name-standard'];
    review.format(check, name, RESOURCE_NAME, at, { message: `${quoted(name)} is no resource name`, marksName: true });
  } else {
    review.report(POD_RESOURCES_CHECKS['res-pod-level-names'], at, {
      message: `A Pod as a whole has no ${quoted(name)}`,
      fix: 'Write it under the resources of the containers',
      marksName: true,
    });
  }
  return false;
};

function reviewSums({ spec, isTemplate }: PodContext, at: FieldPath, review: Review): void {
  const { limits, requests } = fieldsOf(spec.resources);
  for (const [name, sum] of containerResources(spec, 'requests', isTemplate)) {
    // Until 1.33, what the Pod doesn't speak of counts as nothing.
    const isNothing = !review.since('1.34') && !hasDefault(name, limits, isTemplate);
    const request = amountOf(requests, name) ?? (isNothing ? parseQuantity(0) : undefined);
    const limit = amountOf(limits, name);
    if (request !== undefined && sum.compare(request) > 0) {
      review.report(POD_RESOURCES_CHECKS['res-pod-level-requests'], at.field('requests').key(name), {
        message: `The containers request "${sum}" together, more than the "${request}" of the Pod`,
        fix: `Write at least "${sum}"`,
      });
    } else if (isFilledIn(name, requests, isTemplate) && limit !== undefined && sum.compare(limit) > 0) {
      review.report(POD_RESOURCES_CHECKS['res-pod-level-sum'], at.field('limits').key(name), {
        message: `The containers request "${sum}" together, more than the limit "${limit}" of the Pod`,
        fix: `Write at least "${sum}"`,
        alias: at.field('requests').toString(),
      });
    }
  }
  if (isFields(limits)) reviewHugePages(limits, containerResources(spec, 'limits', isTemplate), at, review);
}

/** Whether 1.32 and 1.33 give the Pod a request that it doesn't write. */
function hasDefault(name: string, limits: unknown, isTemplate: boolean): boolean {
  const isSupported = name === 'cpu' || name === 'memory' || name.startsWith(HUGE_PAGES);
  return isSupported && !isTemplate && Object.keys(fieldsOf(limits)).length > 0;
}

/** Whether the request of the Pod becomes that of its containers. */
function isFilledIn(name: string, requests: unknown, isTemplate: boolean): boolean {
  return !isTemplate && (name === 'cpu' || name === 'memory') && fieldsOf(requests)[name] === undefined;
}

function reviewHugePages(limits: Fields, sums: ResourceAmounts, at: FieldPath, review: Review): void {
  for (const [name, sum] of sums) {
    if (!name.startsWith(HUGE_PAGES)) continue;
    const limit = amountOf(limits, name);
    if (limit === undefined || sum.compare(limit) <= 0) continue;
    review.report(POD_RESOURCES_CHECKS['res-pod-level-hugepages'], at.field('limits').key(name), {
      message: `The limits of the containers are "${sum}" together, more than the "${limit}" of the Pod`,
      fix: `Write at least "${sum}"`,
    });
  }
}

function reviewContainerLimits({ spec }: PodContext, podLimits: Fields, at: FieldPath, review: Review): void {
  for (const [container, index] of objectsOf(spec.containers)) {
    const { limits } = fieldsOf(container.resources);
    for (const name of Object.keys(fieldsOf(limits))) {
      const own = amountOf(limits, name);
      const most = amountOf(podLimits, name);
      if (own === undefined || most === undefined || own.compare(most) <= 0) continue;
      const alias = at.down('resources', 'containers', index).key(name).field('limits').toString();
      review.report(
        POD_RESOURCES_CHECKS['res-pod-level-container-limit'],
        at.down('containers', index, 'resources', 'limits').key(name),
        {
          message: `The limit of "${own}" is more than the "${most}" of the Pod`,
          fix: `Write at most "${most}", or a higher limit of the Pod`,
          alias,
        },
      );
    }
  }
}

function amountOf(list: unknown, name: string): Quantity | undefined {
  const fields = fieldsOf(list);
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === null) return parseQuantity(0);
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}
