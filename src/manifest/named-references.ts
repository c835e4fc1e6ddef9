import { FieldPath } from '../kubernetes/field-path';
import { type ContainerList, containersOf } from '../kubernetes/pod-spec';
import { type Fields, fieldsOf, objectsOf, textOf } from './fields';
import type { Entry, ManifestSet, PodEntry } from './manifest-set';
import type { NamedKind } from './named-objects';

/** A field that holds the name of another object. */
export interface NamedReference {
  readonly entry: Entry;
  /** The kind of what it names. */
  readonly kind: NamedKind;
  readonly name: string;
  /** Where the name is. */
  readonly at: FieldPath;
  /** Whether it may name nothing. */
  readonly optional: boolean;
  /** The keys that it needs of what it names. */
  readonly keys: readonly KeyReference[];
  readonly use: ReferenceUse;
  /** What happens where it names nothing, as the end of "…, so". */
  readonly effect: string;
}

/** Which form a reference has. */
export type ReferenceUse = 'env' | 'envFrom' | 'volume' | 'pull' | 'other';

/** A field that holds a key of the data that another object has. */
export interface KeyReference {
  readonly key: string;
  readonly at: FieldPath;
}

type Target = Pick<NamedReference, 'kind' | 'use' | 'effect'> & { readonly keys?: readonly KeyReference[] };

const cache = new WeakMap<ManifestSet, Map<NamedKind, NamedReference[]>>();

/** Every name of an object of that kind in the set, in the order of the objects. */
export function referencesTo(set: ManifestSet, kind: NamedKind): readonly NamedReference[] {
  let byKind = cache.get(set);
  if (!byKind) {
    byKind = new Map();
    for (const entry of set.entries) {
      for (const reference of referencesIn(entry)) {
        const same = byKind.get(reference.kind);
        if (same) same.push(reference);
        else byKind.set(reference.kind, [reference]);
      }
    }
    cache.set(set, byKind);
  }
  return byKind.get(kind) ?? [];
}

function* referencesIn(entry: Entry): Iterable<NamedReference> {
  if (entry.pod) yield* inPod(entry.pod);
  const spec = fieldsOf(entry.manifest.spec);
  const at = FieldPath.of('spec');
  if (entry.kind === 'StatefulSet') {
    for (const [claim, index] of objectsOf(spec.volumeClaimTemplates)) {
      yield* storageClass(entry, fieldsOf(claim.spec), at.down('volumeClaimTemplates', index, 'spec'));
    }
  } else if (entry.kind === 'PersistentVolumeClaim') {
    yield* storageClass(entry, spec, at);
  } else if (entry.kind === 'ServiceAccount') {
    yield* pullSecrets(entry, entry.manifest.imagePullSecrets, FieldPath.of('imagePullSecrets'));
  } else if (entry.kind === 'Ingress') {
    for (const [tls, index] of objectsOf(spec.tls)) {
      const effect = 'its hosts are served with another certificate';
      yield* named(entry, tls, at.down('tls', index), 'secretName', { kind: 'Secret', use: 'other', effect });
    }
  }
}

function* inPod(pod: PodEntry): Iterable<NamedReference> {
  const { entry, spec, at } = pod;
  const account = textOf(spec.serviceAccountName) === undefined ? 'serviceAccount' : 'serviceAccountName';
  const refused = 'the API server refuses the Pod';
  yield* named(entry, spec, at, account, { kind: 'ServiceAccount', use: 'other', effect: refused });
  yield* named(entry, spec, at, 'priorityClassName', { kind: 'PriorityClass', use: 'other', effect: refused });
  yield* named(entry, spec, at, 'runtimeClassName', { kind: 'RuntimeClass', use: 'other', effect: refused });
  yield* pullSecrets(entry, spec.imagePullSecrets, at.field('imagePullSecrets'));
  for (const [claim, index] of objectsOf(spec.resourceClaims)) {
    const claimAt = at.down('resourceClaims', index);
    // Before 1.31 the names stood in "source".
    for (const [fields, fieldsAt] of [
      [claim, claimAt],
      [fieldsOf(claim.source), claimAt.field('source')],
    ] as const) {
      const facts = { use: 'other', effect: 'the Pod stays Pending' } as const;
      yield* named(entry, fields, fieldsAt, 'resourceClaimName', { kind: 'ResourceClaim', ...facts });
      yield* named(entry, fields, fieldsAt, 'resourceClaimTemplateName', { kind: 'ResourceClaimTemplate', ...facts });
    }
  }
  for (const { container, list, index } of containersOf(spec)) yield* inContainer(pod, container, list, index);
  for (const [volume, index] of objectsOf(spec.volumes)) yield* inVolume(entry, volume, at.down('volumes', index));
}

function* inContainer(pod: PodEntry, container: Fields, list: ContainerList, index: number): Iterable<NamedReference> {
  const at = pod.at.down(list, index);
  const effect = `container "${textOf(container.name) ?? index}" cannot start`;
  for (const [variable, i] of objectsOf(container.env)) {
    if (variable.valueFrom === undefined) continue;
    const source = fieldsOf(variable.valueFrom);
    for (const [field, kind] of [
      ['configMapKeyRef', 'ConfigMap'],
      ['secretKeyRef', 'Secret'],
    ] as const) {
      const reference = fieldsOf(source[field]);
      if (textOf(reference.name) === undefined) continue;
      const refAt = at.down('env', i, 'valueFrom', field);
      const key = textOf(reference.key);
      const keys = key === undefined ? [] : [{ key, at: refAt.field('key') }];
      yield* named(pod.entry, reference, refAt, 'name', { kind, use: 'env', effect, keys });
    }
  }
  for (const [source, i] of objectsOf(container.envFrom)) {
    for (const [field, kind] of [
      ['configMapRef', 'ConfigMap'],
      ['secretRef', 'Secret'],
    ] as const) {
      if (source[field] === undefined) continue;
      const refAt = at.down('envFrom', i, field);
      yield* named(pod.entry, fieldsOf(source[field]), refAt, 'name', { kind, use: 'envFrom', effect });
    }
  }
}

/** The sources of volumes that take a password or a key from a Secret, and in which field its name is. */
const SECRET_FIELDS: readonly (readonly [source: string, ...names: string[]])[] = [
  ['azureFile', 'secretName'],
  ['cephfs', 'secretRef', 'name'],
  ['csi', 'nodePublishSecretRef', 'name'],
  ['flexVolume', 'secretRef', 'name'],
  ['iscsi', 'secretRef', 'name'],
  ['rbd', 'secretRef', 'name'],
  ['scaleIO', 'secretRef', 'name'],
  ['storageos', 'secretRef', 'name'],
];

function* inVolume(entry: Entry, volume: Fields, at: FieldPath): Iterable<NamedReference> {
  const use = 'volume';
  const effect = `volume "${textOf(volume.name) ?? at.last}" cannot be mounted and no container starts`;
  const map = { kind: 'ConfigMap', use, effect } as const;
  const secret = { kind: 'Secret', use, effect } as const;
  yield* withItems(entry, fieldsOf(volume.configMap), at.field('configMap'), 'name', map);
  yield* withItems(entry, fieldsOf(volume.secret), at.field('secret'), 'secretName', secret);
  for (const [source, index] of objectsOf(fieldsOf(volume.projected).sources)) {
    const sourceAt = at.down('projected', 'sources', index);
    yield* withItems(entry, fieldsOf(source.configMap), sourceAt.field('configMap'), 'name', map);
    yield* withItems(entry, fieldsOf(source.secret), sourceAt.field('secret'), 'name', secret);
  }
  yield* named(entry, fieldsOf(volume.persistentVolumeClaim), at.field('persistentVolumeClaim'), 'claimName', {
    kind: 'PersistentVolumeClaim',
    use,
    effect: 'the Pod stays Pending',
  });
  const claim = fieldsOf(fieldsOf(fieldsOf(volume.ephemeral).volumeClaimTemplate).spec);
  yield* storageClass(entry, claim, at.down('ephemeral', 'volumeClaimTemplate', 'spec'));
  for (const [source, ...names] of SECRET_FIELDS) {
    if (volume[source] === undefined) continue;
    const owners = names.slice(0, -1);
    let owner = fieldsOf(volume[source]);
    for (const name of owners) owner = fieldsOf(owner[name]);
    yield* named(entry, owner, at.down(source, ...owners), names.at(-1) as string, secret);
  }
}

function withItems(entry: Entry, source: Fields, at: FieldPath, field: string, target: Target) {
  const keys = objectsOf(source.items).flatMap(([item, index]) => {
    const key = textOf(item.key);
    return key === undefined ? [] : [{ key, at: at.down('items', index, 'key') }];
  });
  return named(entry, source, at, field, { ...target, keys });
}

function* pullSecrets(entry: Entry, list: unknown, at: FieldPath): Iterable<NamedReference> {
  for (const [reference, index] of objectsOf(list)) {
    const effect = 'images are pulled without its credentials';
    yield* named(entry, reference, at.index(index), 'name', { kind: 'Secret', use: 'pull', effect });
  }
}

function* storageClass(entry: Entry, claim: Fields, at: FieldPath): Iterable<NamedReference> {
  const effect = 'the claim stays Pending';
  yield* named(entry, claim, at, 'storageClassName', { kind: 'StorageClass', use: 'other', effect });
}

function* named(entry: Entry, owner: Fields, at: FieldPath, field: string, target: Target): Iterable<NamedReference> {
  const name = textOf(owner[field]);
  if (name === undefined) return;
  yield { entry, name, at: at.field(field), optional: Boolean(owner.optional), ...target, keys: target.keys ?? [] };
}
