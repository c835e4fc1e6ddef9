import { KINDS } from '../kubernetes/kinds';
import { fieldsOf, isFields, itemsOf, objectsOf, textOf } from '../manifest/fields';
import { type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { allPodSites, type PodSite } from './site';

/** Empty volumes of which nothing is said, with where they are. */
function* plainVolumes({ spec, path }: PodSite): Iterable<Steps> {
  for (const [volume, index] of objectsOf(spec.volumes)) {
    const { emptyDir } = volume;
    if (isFields(emptyDir) && emptyDir.medium === undefined) yield [...path, 'volumes', index, 'emptyDir'];
  }
}

/** A change of the source of each volume that is an empty one. */
function* otherSource(site: PodSite, source: Readonly<Record<string, unknown>>): Iterable<Edit> {
  for (const path of plainVolumes(site)) {
    const volume = path.slice(0, -1);
    const { name } = fieldsOf(itemsOf(site.spec.volumes)[Number(volume.at(-1))]);
    yield put(volume, { name, ...source });
  }
}

const CONSTRAINT = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' };

/** Breaks of a Pod as a whole that show when it is to run. */
export const RUN_TIME_POD_MUTATIONS: MutationGroup = mutationGroup(allPodSites, {
  *'no-host-port-in-replicas'({ manifest, spec, path }) {
    const kinds: readonly string[] = [KINDS.Deployment.kind, KINDS.StatefulSet.kind, KINDS.ReplicaSet.kind];
    const replicas = fieldsOf(manifest.spec).replicas;
    if (!kinds.includes(manifest.kind) || typeof replicas !== 'number' || replicas < 2) return;
    const [container] = itemsOf(spec.containers);
    const [port] = itemsOf(fieldsOf(container).ports);
    const isFree = isFields(port) && !port.hostPort && spec.hostNetwork !== true;
    if (isFree) yield put([...path, 'containers', 0, 'ports', 0, 'hostPort'], 20_000);
  },
  *'no-unused-volume'({ spec, path }) {
    yield put([...path, 'volumes'], [...itemsOf(spec.volumes), { name: 'not-mounted', emptyDir: {} }]);
  },
  *'unique-item-path'({ spec, path }) {
    for (const [volume, index] of objectsOf(spec.volumes)) {
      const [item] = itemsOf(fieldsOf(volume.configMap).items);
      if (!isFields(item)) continue;
      const items = [...itemsOf(fieldsOf(volume.configMap).items), { ...item, path: `${item.path}/below` }];
      yield put([...path, 'volumes', index, 'configMap', 'items'], items);
    }
  },
  *'valid-empty-dir-medium'(site) {
    for (const path of plainVolumes(site)) yield put([...path, 'medium'], 'memory');
  },
  *'require-memory-volume-limit'(site) {
    const isLimited = (owner: unknown): boolean =>
      fieldsOf(fieldsOf(fieldsOf(owner).resources).limits).memory !== undefined;
    if (isLimited(site.spec) || itemsOf(site.spec.containers).every(isLimited)) return;
    for (const path of plainVolumes(site)) yield put(path, { medium: 'Memory' });
  },
  'valid-host-path': (site) => otherSource(site, { hostPath: { path: './data' } }),
  'no-removed-volume-type': (site) => otherSource(site, { flocker: { datasetName: 'data' } }),
  *'match-huge-pages'(site) {
    const asks = JSON.stringify(site.spec).includes('hugepages-');
    if (!asks) for (const path of plainVolumes(site)) yield put(path, { medium: 'HugePages' });
  },
  *'require-affinity-selector'({ spec, path }) {
    if (spec.topologySpreadConstraints === undefined) yield put([...path, 'topologySpreadConstraints'], [CONSTRAINT]);
  },
  *'match-spread-selector'({ spec, path }) {
    if (spec.topologySpreadConstraints !== undefined) return;
    const labelSelector = { matchLabels: { 'not-there': 'x' } };
    yield put([...path, 'topologySpreadConstraints'], [{ ...CONSTRAINT, labelSelector }]);
  },
  *'valid-node-affinity-number'({ spec, path }) {
    if (spec.affinity !== undefined) return;
    const matchExpressions = [{ key: 'example.com/cores', operator: 'Gt', values: ['many'] }];
    yield put([...path, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'], {
      nodeSelectorTerms: [{ matchExpressions }],
    });
  },
  *'valid-grace-period'({ path }) {
    yield put([...path, 'terminationGracePeriodSeconds'], -1);
  },
  *'valid-dns-policy'({ spec, path }) {
    if (spec.hostNetwork === true) yield put([...path, 'dnsPolicy'], 'ClusterFirst');
  },
  *'no-removed-annotation'({ spec, metadataPath }) {
    if (isFields(fieldsOf(spec.securityContext).seccompProfile)) return;
    const annotation = 'scheduler.alpha.kubernetes.io/critical-pod';
    yield put([...metadataPath, 'annotations', annotation], '');
  },
  *'unique-image-pull-secret'({ spec, path }) {
    const secrets = itemsOf(spec.imagePullSecrets);
    const [first] = secrets;
    if (isFields(first) && textOf(first.name)) yield put([...path, 'imagePullSecrets'], [...secrets, first]);
    yield put([...path, 'imagePullSecrets'], [...secrets, { name: '' }]);
  },
  *'match-progress-deadline'({ manifest, spec, path }) {
    if (manifest.kind !== KINDS.Deployment.kind || fieldsOf(manifest.spec).progressDeadlineSeconds !== undefined)
      return;
    const [container] = itemsOf(spec.containers);
    if (!isFields(fieldsOf(container).readinessProbe)) return;
    yield put([...path, 'containers', 0, 'readinessProbe', 'initialDelaySeconds'], 600);
  },
});
