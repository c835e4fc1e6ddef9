import { KINDS } from '../kubernetes/kinds';
import { fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type MutationGroup, mutationGroup, put } from './mutation';

interface Site {
  readonly manifest: Manifest;
  readonly all: readonly Manifest[];
}

function* objects(manifest: Manifest, all: readonly Manifest[]): Iterable<Site> {
  yield { manifest, all };
}

function is({ manifest }: Site, kind: keyof typeof KINDS): boolean {
  return manifest.kind === kind && manifest.apiVersion === KINDS[kind].apiVersion;
}

/** Base64, of text that is no certificate. */
const NO_CERTIFICATE = 'bm90IGEgY2VydGlmaWNhdGU=';

/** Breaks of objects that are no Pods and that show when somebody uses them. */
export const RUN_TIME_OBJECT_MUTATIONS: MutationGroup = mutationGroup(objects, {
  *'valid-stateful-set-name'(site) {
    if (is(site, 'StatefulSet')) yield put(['metadata', 'name'], `${'a'.repeat(54)}z`);
  },
  *'valid-stateful-set-template'(site) {
    if (!is(site, 'StatefulSet')) return;
    const { spec } = fieldsOf(fieldsOf(site.manifest.spec).template);
    const [first] = objectsOf(fieldsOf(spec).containers);
    if (first) yield put(['spec', 'template', 'spec', 'containers', first[1], 'image'], '');
  },
  *'no-gated-field'(site) {
    // The only field that all versions have, and leave out by default.
    if (!is(site, 'StatefulSet') || fieldsOf(site.manifest.spec).updateStrategy !== undefined) return;
    yield put(['spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable'], 2);
  },
  *'no-scaled-replicas'({ manifest, all }) {
    const isScaled = all.some(({ kind, spec, metadata }) => {
      if (kind !== 'HorizontalPodAutoscaler') return false;
      const { kind: target, name } = fieldsOf(fieldsOf(spec).scaleTargetRef);
      const sameNamespace = fieldsOf(metadata).namespace === fieldsOf(manifest.metadata).namespace;
      return target === manifest.kind && name === fieldsOf(manifest.metadata).name && sameNamespace;
    });
    if (isScaled && fieldsOf(manifest.spec).replicas === undefined) yield put(['spec', 'replicas'], 2);
  },
  *'valid-tls-secret'(site) {
    const { data, stringData, type } = site.manifest;
    if (!is(site, 'Secret') || type !== 'kubernetes.io/tls') return;
    if (fieldsOf(stringData)['tls.crt'] !== undefined) yield put(['stringData', 'tls.crt'], 'not a certificate');
    else if (fieldsOf(data)['tls.crt'] !== undefined) yield put(['data', 'tls.crt'], NO_CERTIFICATE);
  },
  *'valid-secret-data'(site) {
    if (!is(site, 'Secret') || textOf(site.manifest.type)?.startsWith('helm.sh/')) return;
    // Base64 of the Base64 of some words.
    yield put(['data', 'encoded-twice'], Buffer.from(NO_CERTIFICATE).toString('base64'));
  },
  *'unique-secret-key'(site) {
    const [key] = Object.keys(fieldsOf(site.manifest.stringData));
    if (is(site, 'Secret') && key !== undefined && fieldsOf(site.manifest.data)[key] === undefined) {
      yield put(['data', key], '');
    }
  },
  *'valid-docker-config'(site) {
    const { type, stringData, data } = site.manifest;
    if (!is(site, 'Secret') || type !== 'kubernetes.io/dockerconfigjson') return;
    const key = '.dockerconfigjson';
    if (fieldsOf(stringData)[key] !== undefined) yield put(['stringData', key], '{}');
    else if (fieldsOf(data)[key] !== undefined) yield put(['data', key], 'e30=');
  },
  *'valid-secret-type'(site) {
    const { type } = site.manifest;
    // Another type is a Secret that references do not expect.
    if (is(site, 'Secret') && type === 'kubernetes.io/basic-auth') yield put(['type'], 'kubernetes.io/basic-auht');
  },
  *'no-ignored-service-field'(site) {
    const { type, sessionAffinity } = fieldsOf(site.manifest.spec);
    if (!is(site, 'Service')) return;
    if (type === undefined || type === 'ClusterIP') yield put(['spec', 'externalName'], 'example.com');
    if (sessionAffinity === undefined)
      yield put(['spec', 'sessionAffinityConfig'], { clientIP: { timeoutSeconds: 60 } });
  },
  *'match-headless-port'(site) {
    const { clusterIP, selector, ports } = fieldsOf(site.manifest.spec);
    if (!is(site, 'Service') || clusterIP !== 'None' || !isFields(selector)) return;
    for (const [{ port, targetPort }, index] of objectsOf(ports)) {
      if (typeof port === 'number' && typeof targetPort === 'number')
        yield put(['spec', 'ports', index, 'port'], port + 1);
    }
  },
  *'valid-external-name'(site) {
    if (is(site, 'Service') && fieldsOf(site.manifest.spec).type === 'ExternalName') {
      yield put(['spec', 'externalName'], '10.1.2.3');
    }
  },
});
