import type { Manifest } from '../manifest/manifest';
import { type MutationGroup, mutationGroup, put } from './mutation';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** Breaks of a Namespace. */
export const NAMESPACE_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'ns-finalizer-format'() {
    yield put(['spec', 'finalizers'], ['cleanup']);
  },
  *'ns-pod-security-level'() {
    yield put(['metadata', 'labels', ENFORCE], 'strict');
  },
  *'ns-pod-security-version'() {
    yield put(['metadata', 'labels', `${ENFORCE}-version`], '1.28');
  },
});

function* sites(manifest: Manifest): Iterable<Manifest> {
  if (manifest.apiVersion === 'v1' && manifest.kind === 'Namespace') yield manifest;
}
