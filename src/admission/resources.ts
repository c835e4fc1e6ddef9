import type { FieldPath } from '../kubernetes/field-path';
import { RESOURCE_NAME } from '../kubernetes/names';
import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { type Fields, isFields } from '../manifest/fields';
import { checks } from './check';
import { reviewClaims } from './container-claim';
import { quoted, type Review } from './review';

/** What the API server checks of ResourceRequirements. */
export const RESOURCES_CHECKS = checks('ResourceRequirements', {
  'res-name-standard': {
    path: 'resources.limits, resources.requests',
    says: 'A resource without a domain is "cpu", "memory", "ephemeral-storage" or "hugepages-" and a size',
    cause: 'Invalid',
  },
  'res-name-qualified': {
    path: 'resources.limits, resources.requests',
    says: 'A resource of a domain is a qualified name that does not start with "requests.", and fits with it',
    cause: 'Invalid',
  },
  'res-nonnegative': {
    path: 'resources.limits, resources.requests',
    says: 'An amount is 0 or more',
    cause: 'Invalid',
  },
  'res-integer-extended': {
    path: 'resources.limits, resources.requests',
    says: 'An amount of a resource of a domain is a whole number',
    cause: 'Invalid',
  },
  'res-extended-limit': {
    path: 'resources.limits',
    says: 'A request of hugepages or of a resource of a domain has a limit, too',
    cause: 'Required',
  },
  'res-extended-equal': {
    path: 'resources.requests',
    says: 'A request of hugepages or of a resource of a domain equals the limit',
    cause: 'Invalid',
  },
  'res-request-le-limit': {
    path: 'resources.requests',
    says: 'A request is at most the limit',
    cause: 'Invalid',
  },
  'res-hugepages-cpu-mem': {
    path: 'resources',
    says: 'Hugepages come with a request or a limit of "cpu" or "memory"',
    cause: 'Forbidden',
  },
  'res-hugepages-multiple': {
    path: 'resources.limits, resources.requests',
    says: 'An amount of hugepages is a multiple of the size in the name, which is an amount itself',
    cause: 'Invalid',
  },
});

/** Reports the name of a resource that the server doesn't take in a place. Tells whether it takes it. */
export type ResourceNameReview = (name: string, at: FieldPath, review: Review, alias?: string) => boolean;

/**
 * Checks `resources` of a container.
 * @param claims the names of the Pod's resource claims
 * @param isCopied whether the API server makes requests of the limits
 */
export function reviewResources(
  resources: unknown,
  at: FieldPath,
  review: Review,
  claims: ReadonlySet<string>,
  isCopied: boolean,
): void {
  if (!isFields(resources)) return;
  reviewRequirements(resources, at, review, reviewContainerResourceName, isCopied);
  if (resources.claims !== undefined) reviewClaims(resources.claims, at.field('claims'), review, claims);
}

/** Checks `overhead` or another map of quantities as limits. */
export function reviewResourceList(list: unknown, at: FieldPath, review: Review): void {
  const amounts = amountsOf(list);
  // The server takes it for the limits of a container.
  for (const [name, amount] of amounts) {
    const alias = at.field('limits').key(name).toString();
    reviewAmount(name, amount, at.key(name), review, reviewContainerResourceName, alias);
  }
  reviewHugePages(amounts, NONE, at, review);
}

/**
 * Checks the requests and limits of a container or of a Pod; `at` is its `resources`.
 * @param isCopied whether the API server makes requests of the limits: those of the containers of a Pod, and of no template
 */
export function reviewRequirements(
  resources: Fields,
  at: FieldPath,
  review: Review,
  reviewName: ResourceNameReview,
  isCopied: boolean,
): void {
  const limits = amountsOf(resources.limits);
  const requests = amountsOf(resources.requests);
  const limitsAt = at.field('limits');
  const requestsAt = at.field('requests');
  for (const [name, amount] of limits) {
    // Of a limit without a request the API server makes one, and then names that too.
    const copy = isCopied && !requests.has(name) ? requestsAt.key(name).toString() : undefined;
    reviewAmount(name, amount, limitsAt.key(name), review, reviewName, copy);
  }
  for (const [name, request] of requests) {
    if (!reviewAmount(name, request, requestsAt.key(name), review, reviewName)) continue;
    if (limits.has(name)) reviewRequest(name, request, limits.get(name), requestsAt, review);
    else if (!isOvercommitted(name)) {
      review.report(RESOURCES_CHECKS['res-extended-limit'], limitsAt, {
        message: `The request of ${quoted(name)} has no limit`,
        fix: `Write the same amount of "${name}" under "limits"`,
        mark: requestsAt.key(name),
        marksName: true,
      });
    }
  }
  reviewHugePages(limits, requests, at, review);
}

/** Amounts by the names of the resources; undefined is one that can't be read, which is reported already. */
type Amounts = ReadonlyMap<string, Quantity | undefined>;

const NONE: Amounts = new Map();
const ZERO = parseQuantity(0);

function amountsOf(list: unknown): Amounts {
  if (!isFields(list)) return NONE;
  const amounts = new Map<string, Quantity | undefined>();
  for (const [name, value] of Object.entries(list)) {
    if (value === undefined) continue;
    const isAmount = typeof value === 'string' || typeof value === 'number';
    amounts.set(name, value === null ? ZERO : isAmount ? parseQuantity(value)?.inThousandths() : undefined);
  }
  return amounts;
}

/** Checks a resource with its amount; `at` is the amount. Tells whether it is a resource. */
function reviewAmount(
  name: string,
  amount: Quantity | undefined,
  at: FieldPath,
  review: Review,
  reviewName: ResourceNameReview,
  alias?: string,
): boolean {
  if (!reviewName(name, at, review, alias)) return false;
  if (amount === undefined) return true;
  const also = alias === undefined ? {} : { alias };
  if (amount.sign < 0) {
    review.report(RESOURCES_CHECKS['res-nonnegative'], at, {
      message: `The amount "${amount}" is less than 0`,
      fix: 'Write 0 or more',
      ...also,
    });
  }
  if (isExtended(name) && !amount.isWhole()) {
    review.report(RESOURCES_CHECKS['res-integer-extended'], at, {
      message: `"${amount}" is no whole number, and ${quoted(name)} cannot be divided`,
      fix: 'Write a whole number',
      ...also,
    });
  }
  if (isHugePages(name)) reviewPages(name, amount, at, review, also);
  return true;
}

/** Checks the name of a resource of a container. */
export const reviewContainerResourceName: ResourceNameReview = (name, at, review, alias) => {
  if (name === 'cpu' || name === 'memory' || RESOURCE_NAME.test(name)) return true;
  const check = RESOURCES_CHECKS[name.includes('/') ? 'res-name-qualified' : 'res-name-standard'];
  review.format(check, name, RESOURCE_NAME, at, { marksName: true, ...(alias === undefined ? {} : { alias }) });
  return false;
};

function reviewPages(
  name: string,
  amount: Quantity,
  at: FieldPath,
  review: Review,
  also: { readonly alias?: string },
): void {
  const size = parseQuantity(name.slice(HUGE_PAGES.length));
  const isSize = size !== undefined && size.sign > 0 && size.isWhole();
  if (isSize && amount.multipleOf(size)) return;
  review.report(RESOURCES_CHECKS['res-hugepages-multiple'], at, {
    message: isSize
      ? `"${amount}" is no multiple of ${size}, the size of the pages`
      : `${quoted(name)} does not say the size of the pages`,
    fix: isSize ? `Write a multiple of "${size}"` : 'Write the name with a size, as in "hugepages-2Mi"',
    ...(isSize ? {} : { marksName: true }),
    ...also,
  });
}

function reviewRequest(
  name: string,
  request: Quantity | undefined,
  limit: Quantity | undefined,
  at: FieldPath,
  review: Review,
): void {
  if (request === undefined || limit === undefined) return;
  const order = request.compare(limit);
  const mustEqual = !isOvercommitted(name);
  if (order === 0 || (order < 0 && !mustEqual)) return;
  review.report(RESOURCES_CHECKS[mustEqual ? 'res-extended-equal' : 'res-request-le-limit'], at.key(name), {
    message: mustEqual
      ? `The request of "${request}" is not the limit of "${limit}", as it has to be for ${quoted(name)}`
      : `The request of "${request}" is more than the limit of "${limit}"`,
    fix: mustEqual ? `Write "${limit}"` : `Write at most "${limit}", or a higher limit`,
    alias: at.toString(),
  });
}

function reviewHugePages(limits: Amounts, requests: Amounts, at: FieldPath, review: Review): void {
  if (COMPUTE.some((name) => limits.has(name) || requests.has(name))) return;
  if (![...limits.keys(), ...requests.keys()].some(isHugePages)) return;
  review.report(RESOURCES_CHECKS['res-hugepages-cpu-mem'], at, {
    message: 'There are hugepages, but neither "cpu" nor "memory"',
    fix: 'Write an amount of "cpu" or "memory", too',
  });
}

const HUGE_PAGES = 'hugepages-';
const COMPUTE = ['cpu', 'memory'];

function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** Whether the resource is one of Kubernetes itself. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name);
}

/** Whether containers can ask for less than they may use. */
function isOvercommitted(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}
