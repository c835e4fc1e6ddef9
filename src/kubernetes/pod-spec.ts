import { parseQuantity, type Quantity } from './quantity';

type Fields = Readonly<Record<string, unknown>>;

/** The lists of containers in a Pod's spec. */
export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';

/** A container of a Pod, and where it stands. */
export interface PodContainer {
  readonly list: ContainerList;
  /** Its place in the list. */
  readonly index: number;
  readonly container: Fields;
  /** A sidecar is an init container that is always restarted. */
  readonly kind: 'container' | 'init' | 'sidecar' | 'ephemeral';
}

/**
 * How the kubelet ranks a Pod when memory runs short.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** Amounts by the names of the resources. */
export type ResourceAmounts = ReadonlyMap<string, Quantity>;

/** What a Pod asks for as a whole. */
export interface EffectiveResources {
  readonly requests: ResourceAmounts;
  readonly limits: ResourceAmounts;
}

const LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers'];

/**
 * All containers of a Pod, in the order in which they start; what is no object is left out.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#containers
 */
export function containersOf(spec: Fields): PodContainer[] {
  const all: PodContainer[] = [];
  for (const list of LISTS) {
    const containers: unknown = spec[list];
    if (!Array.isArray(containers)) continue;
    containers.forEach((container: unknown, index) => {
      if (isFields(container)) all.push({ list, index, container, kind: kindOf(list, container) });
    });
  }
  return all;
}

function kindOf(list: ContainerList, container: Fields): PodContainer['kind'] {
  if (list === 'containers') return 'container';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return container.restartPolicy === 'Always' ? 'sidecar' : 'init';
}

/**
 * What the containers of a Pod ask for together.
 * @param isTemplate whether only what is written counts: the API server makes requests of the limits of a Pod alone
 */
export function containerResources(
  spec: Fields,
  level: keyof EffectiveResources,
  isTemplate: boolean,
): ResourceAmounts {
  return aggregate(spec, level, isTemplate ? written : containerLevel);
}

/**
 * What the scheduler reckons with: the sum of the containers and sidecars, or what an init container needs beside the
 * sidecars before it where that is more, or what the Pod itself asks for; and its overhead. A limit stands for a request
 * that is missing. Amounts that can't be read are left out.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function effectiveResources(spec: Fields): EffectiveResources {
  const own = podLevel(spec);
  const requests = aggregate(spec, 'requests');
  const limits = aggregate(spec, 'limits');
  for (const [name, amount] of own.requests) if (isPodLevel(name)) requests.set(name, amount);
  for (const [name, amount] of own.limits) if (isPodLevel(name)) limits.set(name, amount);
  const overhead = amounts(spec.overhead);
  add(requests, overhead);
  // The overhead makes no limit where there is none.
  for (const [name, amount] of overhead) {
    const limit = limits.get(name);
    if (limit !== undefined && limit.sign !== 0) limits.set(name, limit.plus(amount));
  }
  return { requests, limits };
}

/**
 * The QoS class that the Pod gets.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export function qosClass(spec: Fields): QosClass {
  // Where the Pod has resources of its own, those of its containers don't count.
  const sources = isFields(spec.resources)
    ? [podLevel(spec)]
    : lasting(spec).map(({ container }) => containerLevel(container));
  const requests = new Map<string, Quantity>();
  const limits = new Map<string, Quantity>();
  for (const source of sources) {
    add(requests, ranked(source.requests));
    add(limits, ranked(source.limits));
  }
  if (requests.size === 0 && limits.size === 0) return 'BestEffort';
  const isGuaranteed =
    sources.every((source) => ranked(source.limits).size === RANKED.length) &&
    RANKED.every((name) => isEqual(requests.get(name), limits.get(name)));
  return isGuaranteed ? 'Guaranteed' : 'Burstable';
}

/** The resources that count for the class. */
const RANKED = ['cpu', 'memory'];

function ranked(list: ResourceAmounts): ResourceAmounts {
  return new Map([...list].filter(([name, amount]) => RANKED.includes(name) && amount.sign > 0));
}

function isEqual(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one !== undefined && other !== undefined && one.compare(other) === 0;
}

/** Ephemeral containers have no resources. */
function lasting(spec: Fields): PodContainer[] {
  return containersOf(spec).filter(({ kind }) => kind !== 'ephemeral');
}

/** A Pod's container gets the requests that it lacks from its limits. */
function containerLevel({ resources }: Fields): EffectiveResources {
  const { limits, requests } = isFields(resources) ? resources : {};
  return { limits: amounts(limits), requests: new Map([...amounts(limits), ...amounts(requests)]) };
}

/** A template's container has what is written. */
function written({ resources }: Fields): EffectiveResources {
  const { limits, requests } = isFields(resources) ? resources : {};
  return { limits: amounts(limits), requests: amounts(requests) };
}

type Level = keyof EffectiveResources;

function aggregate(spec: Fields, level: Level, resourcesOf = containerLevel): Map<string, Quantity> {
  const total = new Map<string, Quantity>();
  // The containers first: the first summand gives the sum its notation.
  for (const { container, kind } of lasting(spec)) {
    if (kind === 'container') add(total, resourcesOf(container)[level]);
  }
  const sidecars = new Map<string, Quantity>();
  const starting = new Map<string, Quantity>();
  for (const { container, kind } of lasting(spec)) {
    if (kind === 'container') continue;
    const list = resourcesOf(container)[level];
    if (kind === 'sidecar') {
      add(total, list);
      add(sidecars, list);
      raise(starting, sidecars);
    } else {
      const together = new Map(list);
      add(together, sidecars);
      raise(starting, together);
    }
  }
  raise(total, starting);
  return total;
}

/** The Pod's own requests and limits, with the defaults that they get from each other and from the containers. */
function podLevel(spec: Fields): EffectiveResources {
  const resources = isFields(spec.resources) ? spec.resources : {};
  const requests = amounts(resources.requests);
  const limits = amounts(resources.limits);
  if (requests.size + limits.size > 0) {
    for (const [name, amount] of aggregate(spec, 'limits')) {
      if (isHugePages(name) && !requests.has(name) && !limits.has(name)) limits.set(name, amount);
    }
  }
  if (limits.size > 0) {
    const fromContainers = [...aggregate(spec, 'requests')].filter(([name]) => RANKED.includes(name));
    for (const [name, amount] of [...fromContainers, ...limits]) {
      if (isPodLevel(name) && !requests.has(name)) requests.set(name, amount);
    }
  }
  return { requests, limits };
}

function isPodLevel(name: string): boolean {
  return RANKED.includes(name) || isHugePages(name);
}

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

function add(total: Map<string, Quantity>, list: ResourceAmounts): void {
  for (const [name, amount] of list) total.set(name, total.get(name)?.plus(amount) ?? amount);
}

function raise(total: Map<string, Quantity>, list: ResourceAmounts): void {
  for (const [name, amount] of list) {
    const before = total.get(name);
    if (before === undefined || amount.compare(before) > 0) total.set(name, amount);
  }
}

function amounts(list: unknown): Map<string, Quantity> {
  const found = new Map<string, Quantity>();
  if (!isFields(list)) return found;
  for (const [name, value] of Object.entries(list)) {
    const amount = typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
    if (amount !== undefined) found.set(name, amount);
  }
  return found;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
