import type { Manifest } from '../manifest/manifest';
import { type MutationGroup, mutationGroup, put } from './mutation';

const TOO_LONG = 'x'.repeat(1_048_577);

/** Breaks of a ConfigMap. */
export const CONFIG_MAP_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'cm-key-format'() {
    yield put(['data', 'not a key'], 'x');
    yield put(['binaryData', '..hidden'], 'eA==');
  },
  *'cm-key-overlap'() {
    yield [put(['data', 'twice'], 'x'), put(['binaryData', 'twice'], 'eA==')];
  },
  *'cm-size'() {
    yield put(['data', 'broken'], TOO_LONG);
  },
});

function* sites(manifest: Manifest): Iterable<Manifest> {
  if (manifest.apiVersion === 'v1' && manifest.kind === 'ConfigMap') yield manifest;
}
