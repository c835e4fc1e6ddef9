import { isAdmitted } from '../admission';
import { tryFindKind } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { drop, type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { allPodSites } from './site';

/** An object whose metadata can be broken. */
interface MetaSite {
  readonly manifest: Manifest;
  /** Whether nothing else is there that could refer to it. */
  readonly isAlone: boolean;
}

/** The kinds whose names nothing asks more of than that they are subdomains. */
const SUBDOMAIN_KINDS = ['ConfigMap', 'Secret', 'ServiceAccount', 'Pod', 'Deployment', 'ReplicaSet', 'DaemonSet'];
/** The kinds whose generation no version of the API server writes over. */
const GENERATION_KINDS = ['ConfigMap', 'Secret', 'ServiceAccount', 'Service', 'Namespace'];
const OWNER = { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', controller: true };
const TOO_LONG = 'x'.repeat(262_144);
const METADATA = ['metadata'];

/** Breaks of the metadata of an object. */
export const OBJECT_META_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'meta-name-required'({ manifest, isAlone }) {
    if (isAlone && manifest.metadata?.generateName === undefined) yield drop(['metadata', 'name']);
  },
  *'meta-name-subdomain'({ manifest, isAlone }) {
    if (isAlone && SUBDOMAIN_KINDS.includes(manifest.kind)) yield put(['metadata', 'name'], 'Bad_Name');
  },
  *'meta-name-service'({ manifest, isAlone }) {
    if (isAlone && manifest.kind === 'Service') yield put(['metadata', 'name'], 'my.service');
  },
  *'meta-name-label-kinds'({ manifest, isAlone }) {
    if (isAlone && manifest.kind === 'Namespace') yield put(['metadata', 'name'], 'my.namespace');
  },
  *'meta-generatename'({ manifest }) {
    if (SUBDOMAIN_KINDS.includes(manifest.kind)) yield put(['metadata', 'generateName'], 'Bad_Name-');
  },
  *'meta-namespace-format'({ manifest, isAlone }) {
    const isNamespaced = tryFindKind(manifest.apiVersion, manifest.kind)?.namespaced === true;
    if (isAlone && isNamespaced) yield put(['metadata', 'namespace'], 'Bad_Namespace');
  },
  *'meta-label-key'({ manifest }) {
    for (const path of metadataOf(manifest)) yield put([...path, 'labels', 'not a key'], 'x');
  },
  *'meta-label-value'({ manifest }) {
    for (const path of metadataOf(manifest)) yield put([...path, 'labels', 'broken'], 'not a value');
  },
  *'meta-annotation-key'({ manifest }) {
    for (const path of metadataOf(manifest)) yield put([...path, 'annotations', 'not a key'], 'x');
  },
  *'meta-annotation-size'() {
    yield put(['metadata', 'annotations', 'broken'], TOO_LONG);
  },
  *'meta-owner-fields'() {
    yield put(['metadata', 'ownerReferences'], [{ ...OWNER, uid: '' }]);
    yield put(['metadata', 'ownerReferences'], [{ ...OWNER, kind: 'Event', uid: 'a' }]);
  },
  *'meta-owner-one-controller'() {
    yield put(
      ['metadata', 'ownerReferences'],
      [
        { ...OWNER, uid: 'a' },
        { ...OWNER, uid: 'b' },
      ],
    );
  },
  *'meta-finalizer-format'() {
    yield put(['metadata', 'finalizers'], ['cleanup']);
  },
  *'meta-finalizer-conflict'() {
    yield put(['metadata', 'finalizers'], ['orphan', 'foregroundDeletion']);
  },
  *'meta-generation'({ manifest }) {
    if (GENERATION_KINDS.includes(manifest.kind)) yield put(['metadata', 'generation'], -1);
  },
  *'no-resource-version'() {
    yield put(['metadata', 'resourceVersion'], '12345');
  },
});

function* sites(manifest: Manifest, all: readonly Manifest[]): Iterable<MetaSite> {
  if (isAdmitted(manifest.apiVersion, manifest.kind)) yield { manifest, isAlone: all.length === 1 };
}

/** Leads to the object's own metadata and to that of its template. */
function* metadataOf(manifest: Manifest): Iterable<Steps> {
  yield METADATA;
  for (const { isTemplate, metadataPath } of allPodSites(manifest)) if (isTemplate) yield metadataPath;
}
