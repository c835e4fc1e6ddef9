import { containerResources } from '../kubernetes/pod-spec';
import { parseQuantity } from '../kubernetes/quantity';
import { type Fields, fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import { firstContainers } from './container';
import { type Edit, mutationGroup, put } from './mutation';
import { type ContainerSite, type PodSite, podSites } from './site';

/** A resource that nothing uses. */
const OWN = 'example.com/broken-neighbour';
const PAGES = 'hugepages-2Mi';
/** An amount of memory that is small, but no mistake by itself. */
const LITTLE = '4Mi';
const LITTLE_BYTES = 4n * 1024n * 1024n;

/** Breaks of the checks of ResourceRequirements. */
export const RESOURCES_MUTATIONS = mutationGroup(firstContainers, {
  *'res-name-standard'(site) {
    yield limit(site, 'gpu', 1);
  },
  *'res-name-qualified'(site) {
    yield limit(site, 'Example.com/gpu', 1);
    yield limit(site, 'requests.example.com/gpu', 1);
  },
  *'res-nonnegative'(site) {
    if (!has(site, 'ephemeral-storage')) yield limit(site, 'ephemeral-storage', '-1Gi');
  },
  *'res-integer-extended'(site) {
    yield limit(site, OWN, '1.5');
  },
  *'res-extended-limit'(site) {
    yield request(site, OWN, 1);
  },
  *'res-extended-equal'(site) {
    yield [limit(site, OWN, 2), request(site, OWN, 1)];
  },
  *'res-request-le-limit'(site) {
    if (has(site, 'ephemeral-storage')) return;
    yield [limit(site, 'ephemeral-storage', '1Gi'), request(site, 'ephemeral-storage', '2Gi')];
  },
  *'res-hugepages-cpu-mem'(site) {
    if (!hasCompute(site)) yield limit(site, PAGES, '2Mi');
  },
  *'res-hugepages-multiple'(site) {
    if (hasCompute(site) && !isFields(site.pod.spec.resources)) yield limit(site, PAGES, '3Mi');
  },
});

/** Breaks of the checks of ResourceClaim in a container. */
export const CONTAINER_CLAIM_MUTATIONS = mutationGroup(firstContainers, {
  *'res-claims-required'({ path }) {
    yield put([...path, 'resources', 'claims'], [{}]);
  },
  *'res-claims-name'({ path }) {
    yield put([...path, 'resources', 'claims'], [{ name: 'broken-neighbour' }]);
  },
  *'res-claims-unique'(site) {
    const name = claimOf(site);
    if (name !== undefined) yield put([...site.path, 'resources', 'claims'], [{ name }, { name }]);
  },
  *'res-claims-request'(site) {
    const name = claimOf(site);
    if (name !== undefined) yield put([...site.path, 'resources', 'claims'], [{ name, request: 'Bad_Name' }]);
  },
});

/** Breaks of the checks of the resources of a Pod as a whole, where it has none. */
export const POD_RESOURCES_MUTATIONS = mutationGroup(bareSites, {
  *'res-pod-level-names'(site) {
    yield resources(site, { limits: { 'ephemeral-storage': '1Gi' } });
  },
  *'res-pod-level-claims'(site) {
    yield resources(site, { claims: [] });
  },
  *'res-pod-level-requests'(site) {
    if (sum(site) > LITTLE_BYTES) yield resources(site, { requests: { memory: LITTLE } });
  },
  *'res-pod-level-sum'(site) {
    if (site.isTemplate || hasLimitOver(LITTLE_BYTES, site) || sum(site) <= LITTLE_BYTES) return;
    yield resources(site, { limits: { memory: LITTLE } });
  },
  *'res-pod-level-container-limit'(site) {
    const own = sum(site) > LITTLE_BYTES ? sum(site) : LITTLE_BYTES;
    const memory = String(own);
    if (hasLimitOver(own, site)) yield resources(site, { requests: { memory }, limits: { memory } });
  },
  *'res-pod-level-hugepages'(site) {
    const [first, second] = objectsOf(site.spec.containers);
    if (!site.isTemplate || first === undefined || second === undefined) return;
    const pages = (index: number, [container]: readonly [Fields, number]) => {
      const limits = { ...fieldsOf(fieldsOf(container.resources).limits), [PAGES]: '2Mi' };
      // Hugepages don't come alone.
      const requests = { cpu: '1m', ...fieldsOf(fieldsOf(container.resources).requests) };
      return put([...site.path, 'containers', index, 'resources'], { limits, requests });
    };
    yield [pages(0, first), pages(1, second), resources(site, { limits: { [PAGES]: '2Mi' }, requests: { cpu: 64 } })];
  },
});

function* bareSites(manifest: PodSite['manifest']): Iterable<PodSite> {
  for (const site of podSites(manifest)) {
    if (!isFields(site.spec.resources) && fieldsOf(site.spec.os).name !== 'windows') yield site;
  }
}

function resources({ path }: PodSite, value: object): Edit {
  return put([...path, 'resources'], value);
}

function limit({ path }: ContainerSite, name: string, amount: unknown): Edit {
  return put([...path, 'resources', 'limits', name], amount);
}

function request({ path }: ContainerSite, name: string, amount: unknown): Edit {
  return put([...path, 'resources', 'requests', name], amount);
}

function has({ container }: ContainerSite, name: string): boolean {
  const { limits, requests } = fieldsOf(container.resources);
  return fieldsOf(limits)[name] !== undefined || fieldsOf(requests)[name] !== undefined;
}

function hasCompute(site: ContainerSite): boolean {
  return has(site, 'cpu') || has(site, 'memory');
}

function claimOf({ pod }: ContainerSite): string | undefined {
  return textOf(objectsOf(pod.spec.resourceClaims)[0]?.[0].name);
}

/** The bytes that the containers request together. */
function sum({ spec, isTemplate }: PodSite): bigint {
  return containerResources(spec, 'requests', isTemplate).get('memory')?.value() ?? 0n;
}

/** Whether a container may use more memory than so many bytes. */
function hasLimitOver(bytes: bigint, { spec }: PodSite): boolean {
  return objectsOf(spec.containers).some(([container]) => {
    const { memory } = fieldsOf(fieldsOf(container.resources).limits);
    const amount = typeof memory === 'string' || typeof memory === 'number' ? parseQuantity(memory) : undefined;
    return amount !== undefined && amount.value() > bytes;
  });
}
