import { type Fields, isFields, itemsOf, objectsOf, textOf } from '../manifest/fields';
import { firstContainers } from './container';
import { type Edit, mutationGroup, put } from './mutation';
import type { ContainerSite } from './site';
import { type VolumeSite, volumeSites, withSource } from './volume';

/** The name of a variable that nothing uses. */
const NAME = 'BROKEN_NEIGHBOUR';
/** The name of an object that is in no set. */
const OTHER = 'broken-neighbour';
const FILE = { key: NAME, path: 'file' };

/** Breaks of the checks of EnvVar and EnvFromSource. */
export const ENV_MUTATIONS = mutationGroup(firstContainers, {
  *'env-name-required'(site) {
    yield variable(site, { value: 'x' });
  },
  *'env-name-strict'(site) {
    yield variable(site, { name: `1_${NAME}`, value: 'x' });
    yield variable(site, { name: `${NAME} X`, value: 'x' });
  },
  *'env-name-relaxed'(site) {
    yield variable(site, { name: `${NAME}=X`, value: 'x' });
  },
  *'env-value-and-from'(site) {
    yield variable(site, { name: NAME, value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } });
  },
  *'env-from-none'(site) {
    yield from(site, {});
  },
  *'env-from-many'(site) {
    yield from(site, { fieldRef: { fieldPath: 'metadata.name' }, resourceFieldRef: { resource: 'limits.cpu' } });
  },
  *'env-cmref-name'(site) {
    yield from(site, { configMapKeyRef: { name: 'Bad_Name', key: 'key' } });
    yield from(site, { secretKeyRef: { key: 'key' } });
  },
  *'env-cmref-key-required'(site) {
    yield from(site, { configMapKeyRef: { name: OTHER } });
  },
  *'env-cmref-key'(site) {
    yield from(site, { secretKeyRef: { name: OTHER, key: 'a key' } });
  },
  *'env-filekeyref-required'(site) {
    const volumeName = volumeOf(site, 'emptyDir');
    if (volumeName !== undefined) yield from(site, { fileKeyRef: { key: NAME, volumeName } });
  },
  *'env-filekeyref'(site) {
    const volumeName = volumeOf(site, 'emptyDir');
    if (volumeName !== undefined) yield from(site, { fileKeyRef: { ...FILE, path: '../file', volumeName } });
  },
  *'env-filekeyref-volume'(site) {
    yield from(site, { fileKeyRef: { ...FILE, volumeName: OTHER } });
  },
  *'env-filekeyref-empty-dir'(site) {
    const volumeName = volumeOf(site, 'configMap') ?? volumeOf(site, 'secret');
    if (volumeName !== undefined) yield from(site, { fileKeyRef: { ...FILE, volumeName } });
  },
  *'envfrom-one-of'(site) {
    yield source(site, {});
    yield source(site, { configMapRef: { name: OTHER }, secretRef: { name: OTHER } });
  },
  *'envfrom-ref-required'(site) {
    yield source(site, { configMapRef: {} });
  },
  *'envfrom-ref-name'(site) {
    yield source(site, { secretRef: { name: 'Bad_Name' } });
  },
  *'envfrom-prefix'(site) {
    yield source(site, { prefix: 'A=', configMapRef: { name: OTHER } });
  },
});

/** Breaks of the checks of ObjectFieldSelector and ResourceFieldSelector. */
export const DOWNWARD_API_MUTATIONS = mutationGroup(firstContainers, {
  *'env-fieldref-required'(site) {
    yield from(site, { fieldRef: {} });
  },
  *'env-fieldref-path'(site) {
    yield field(site, 'status.podIp');
  },
  *'env-fieldref-offered'(site) {
    yield field(site, 'status.phase');
  },
  *'env-fieldref-whole-map'(site) {
    yield field(site, 'metadata.labels');
  },
  *'env-fieldref-subscript'(site) {
    yield field(site, "metadata.name['x']");
  },
  *'env-fieldref-apiversion'(site) {
    yield from(site, { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } });
  },
  *'env-fieldref-host-ips'(site) {
    yield field(site, 'status.hostIPs');
  },
  *'env-resourcefield-required'(site) {
    yield from(site, { resourceFieldRef: {} });
  },
  *'env-resourcefield-resource'(site) {
    yield from(site, { resourceFieldRef: { resource: 'limits.gpu' } });
  },
  *'env-resourcefield-divisor'(site) {
    yield from(site, { resourceFieldRef: { resource: 'limits.cpu', divisor: '10m' } });
    yield from(site, { resourceFieldRef: { resource: 'requests.memory', divisor: '2Mi' } });
  },
});

/** Breaks of the checks of the same in volumes. */
export const DOWNWARD_FILE_MUTATIONS = mutationGroup(volumeSites, {
  *'vol-downward-field'(site) {
    yield file(site, { fieldRef: { fieldPath: 'spec.nodeName' } });
  },
  *'vol-downward-resource-container'(site) {
    yield file(site, { resourceFieldRef: { resource: 'limits.cpu' } });
  },
});

function variable({ path, container }: ContainerSite, env: object): Edit {
  return put([...path, 'env', itemsOf(container.env).length], env);
}

function from(site: ContainerSite, valueFrom: object): Edit {
  return variable(site, { name: NAME, valueFrom });
}

function field(site: ContainerSite, fieldPath: string): Edit {
  return from(site, { fieldRef: { fieldPath } });
}

function source({ path, container }: ContainerSite, envFrom: object): Edit {
  return put([...path, 'envFrom', itemsOf(container.envFrom).length], envFrom);
}

function file(site: VolumeSite, item: Fields): readonly Edit[] {
  return withSource(site, { downwardAPI: { items: [{ path: 'file', ...item }] } });
}

/** The name of a volume with a source of that type. */
function volumeOf({ pod }: ContainerSite, type: string): string | undefined {
  const found = objectsOf(pod.spec.volumes).find(([volume]) => isFields(volume[type]));
  return textOf(found?.[0].name);
}
