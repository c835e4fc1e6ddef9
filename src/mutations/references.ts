import { fieldsOf, itemsOf, numberOf, objectsOf, textOf } from '../manifest/fields';
import { dataKeysOf } from '../manifest/missing-keys';
import { type NamedKind, namedObject } from '../manifest/named-objects';
import { type NamedReference, referencesTo } from '../manifest/named-references';
import { drop, type Edit, type MutationGroup, mutationGroup, put } from './mutation';
import { misspelt, type WholeSite, wholeSites } from './whole-site';

/** Breaks of what names another object of the set. */
export const REFERENCE_MUTATIONS: MutationGroup = mutationGroup(wholeSites, {
  'match-config-map': misspell('ConfigMap'),
  'match-config-map-key': otherKey('ConfigMap'),
  'match-secret': misspell('Secret'),
  'match-secret-key': otherKey('Secret'),
  'match-persistent-volume-claim': misspell('PersistentVolumeClaim'),
  'match-service-account': misspell('ServiceAccount'),
  'match-priority-class': misspell('PriorityClass'),
  'match-runtime-class': misspell('RuntimeClass'),
  'match-storage-class': misspell('StorageClass'),
  *'match-resource-claim'(site) {
    yield* misspell('ResourceClaim')(site);
    yield* misspell('ResourceClaimTemplate')(site);
  },
  *'match-namespace'({ manifest, entry, set }) {
    const slip = misspelt(entry.name);
    if (manifest.kind !== 'Namespace' || slip === undefined || manifest.metadata?.labels) return;
    if (set.entries.some(({ namespace }) => namespace === entry.name)) yield put(['metadata', 'name'], slip);
  },
  *'valid-image-pull-secret'({ manifest, entry, set }) {
    if (manifest.kind !== 'Secret' || !String(manifest.type).startsWith('kubernetes.io/docker')) return;
    const pulls = referencesTo(set, 'Secret').some(
      (reference) => reference.use === 'pull' && isFound(reference, set) && reference.name === entry.name,
    );
    if (pulls) yield put(['type'], 'Opaque');
  },
  *'match-headless-service'({ manifest, entry, set }) {
    if (manifest.kind !== 'StatefulSet') return;
    const name = textOf(fieldsOf(manifest.spec).serviceName) ?? '';
    if (namedObject(set, 'Service', entry.namespace, name).is !== 'found') return;
    const slip = misspelt(name);
    if (slip !== undefined) yield put(['spec', 'serviceName'], slip);
  },
  *'match-ingress-backend'({ manifest, entry, set }) {
    if (manifest.kind !== 'Ingress') return;
    const rule = fieldsOf(itemsOf(fieldsOf(manifest.spec).rules)[0]);
    const { service } = fieldsOf(fieldsOf(itemsOf(fieldsOf(rule.http).paths)[0]).backend);
    const { name, port } = fieldsOf(service);
    const path = ['spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service'];
    const found = namedObject(set, 'Service', entry.namespace, textOf(name) ?? '');
    if (found.is !== 'found') return;
    const slip = misspelt(textOf(name) ?? '');
    if (slip !== undefined) yield put([...path, 'name'], slip);
    const spec = fieldsOf(found.entries[0]?.manifest.spec);
    if (spec.type === 'ExternalName' || itemsOf(spec.ports).length === 0) return;
    if (numberOf(fieldsOf(port).number) !== undefined) yield put([...path, 'port', 'number'], UNUSED_PORT);
  },
  *'match-scale-target'({ manifest, entry, set }) {
    if (manifest.kind !== 'HorizontalPodAutoscaler') return;
    const { kind, name } = fieldsOf(fieldsOf(manifest.spec).scaleTargetRef);
    if (kind !== 'Deployment' && kind !== 'StatefulSet') return;
    yield put(['spec', 'scaleTargetRef', 'kind'], 'DaemonSet');
    const slip = misspelt(textOf(name) ?? '');
    if (slip !== undefined && namedObject(set, kind, entry.namespace, textOf(name) ?? '').is === 'found') {
      yield put(['spec', 'scaleTargetRef', 'name'], slip);
    }
  },
  *'require-scaled-requests'({ manifest, entry, set }) {
    const container = fieldsOf(itemsOf(entry.pod?.spec.containers)[0]);
    const { requests, limits } = fieldsOf(container.resources);
    if (manifest.kind !== 'Deployment' || fieldsOf(requests).cpu === undefined) return;
    if (!set.ofKind('HorizontalPodAutoscaler').some((scaler) => isShareOfCpu(scaler.manifest, entry.name))) return;
    const path = ['spec', 'template', 'spec', 'containers', 0, 'resources'];
    const edits: Edit[] = [drop([...path, 'requests', 'cpu'])];
    if (fieldsOf(limits).cpu !== undefined) edits.push(drop([...path, 'limits', 'cpu']));
    yield edits;
  },
  *'match-access-mode'({ manifest, entry, set }) {
    if (manifest.kind !== 'Deployment' || (numberOf(fieldsOf(manifest.spec).replicas) ?? 1) > 1) return;
    if (set.ofKind('HorizontalPodAutoscaler').length > 0 || set.ofKind('PodDisruptionBudget').length > 0) return;
    for (const reference of own(referencesTo(set, 'PersistentVolumeClaim'), { manifest, entry, set })) {
      const claim = namedObject(set, 'PersistentVolumeClaim', entry.namespace, reference.name);
      if (claim.is !== 'found') continue;
      const modes = itemsOf(fieldsOf(claim.entries[0]?.manifest.spec).accessModes);
      if (modes.length === 1 && String(modes[0]).startsWith('ReadWriteOnce')) yield put(['spec', 'replicas'], 3);
      return;
    }
  },
});

/** A port that no valid object of a test uses. */
const UNUSED_PORT = 64999;

const CLUSTER_KINDS: readonly NamedKind[] = ['PriorityClass', 'RuntimeClass', 'StorageClass'];

function isFound({ kind, name, entry }: NamedReference, set: WholeSite['set']): boolean {
  const namespace = CLUSTER_KINDS.includes(kind) ? '' : entry.namespace;
  return namedObject(set, kind, namespace, name).is === 'found';
}

/** The references of an object that lead to one of the set, and must. */
function* own(references: readonly NamedReference[], { entry, set }: WholeSite): Iterable<NamedReference> {
  for (const reference of references) {
    if (reference.entry === entry && !reference.optional && isFound(reference, set)) yield reference;
  }
}

function misspell(kind: NamedKind) {
  return function* (site: WholeSite): Iterable<Edit> {
    for (const { name, at } of own(referencesTo(site.set, kind), site)) {
      const slip = misspelt(name);
      if (slip !== undefined) yield put(at.steps(), slip);
    }
  };
}

function otherKey(kind: 'ConfigMap' | 'Secret') {
  return function* (site: WholeSite): Iterable<Edit> {
    for (const { keys, name, entry } of own(referencesTo(site.set, kind), site)) {
      const object = namedObject(site.set, kind, entry.namespace, name);
      // The cluster adds keys to such a one.
      if (object.is === 'found' && object.entries.some((found) => dataKeysOf(found).isOpen)) continue;
      for (const { at } of keys) yield put(at.steps(), 'no-such-key');
    }
  };
}

function isShareOfCpu(scaler: WholeSite['manifest'], target: string): boolean {
  const { scaleTargetRef, metrics } = fieldsOf(scaler.spec);
  return (
    fieldsOf(scaleTargetRef).name === target &&
    objectsOf(metrics).some(([{ resource }]) => {
      const { name, target: aim } = fieldsOf(resource);
      return name === 'cpu' && numberOf(fieldsOf(aim).averageUtilization) !== undefined;
    })
  );
}
