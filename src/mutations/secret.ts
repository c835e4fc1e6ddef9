import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type Edit, type MutationGroup, mutationGroup, put } from './mutation';

const TOO_LONG = 'x'.repeat(1_048_577);

/** Breaks of a Secret. */
export const SECRET_MUTATIONS: MutationGroup = mutationGroup(sites, {
  *'sec-key-format'() {
    yield put(['data', 'not a key'], 'eA==');
    yield put(['stringData', '..hidden'], 'x');
  },
  *'sec-size'() {
    yield put(['stringData', 'broken'], TOO_LONG);
  },
  'sec-sa-token': lacking('kubernetes.io/service-account-token'),
  'sec-dockercfg': lacking('kubernetes.io/dockercfg', '.dockercfg'),
  'sec-dockercfg-json': notJson('kubernetes.io/dockercfg', '.dockercfg'),
  'sec-dockerconfigjson': lacking('kubernetes.io/dockerconfigjson', '.dockerconfigjson'),
  'sec-dockerconfigjson-json': notJson('kubernetes.io/dockerconfigjson', '.dockerconfigjson'),
  'sec-basic-auth': lacking('kubernetes.io/basic-auth', 'username', 'password'),
  'sec-ssh-auth': lacking('kubernetes.io/ssh-auth', 'ssh-privatekey'),
  'sec-tls': lacking('kubernetes.io/tls', 'tls.crt', 'tls.key'),
});

function* sites(manifest: Manifest): Iterable<Manifest> {
  if (manifest.apiVersion === 'v1' && manifest.kind === 'Secret') yield manifest;
}

/** Gives a Secret a type that asks for keys which it has not. */
function lacking(type: string, ...keys: readonly string[]) {
  return function* (manifest: Manifest): Iterable<Edit> {
    const written = { ...fieldsOf(manifest.data), ...fieldsOf(manifest.stringData) };
    if (isOpaque(manifest) && !keys.some((key) => Object.hasOwn(written, key))) yield put(['type'], type);
  };
}

function notJson(type: string, key: string) {
  return function* (manifest: Manifest): Iterable<readonly Edit[]> {
    if (isOpaque(manifest)) yield [put(['type'], type), put(['stringData', key], '["x"]')];
  };
}

function isOpaque({ type }: Manifest): boolean {
  return type === undefined || type === 'Opaque';
}
