import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { containerSays } from '../support/container-manifests';
import { podWith } from '../support/pod-manifests';

const env = (valueFrom: unknown) => ({ env: [{ name: 'A', valueFrom }] });
const AT = 'env[0].valueFrom';

/** What is said of a field in a variable, as its id. */
function inVariable(fieldRef: object, version = '1.29'): string[] {
  return containerSays(env({ fieldRef }), version).map((line) => line.replace(` ${AT}.fieldRef`, ''));
}

/** What is said of a field in a file of a volume, as its id. */
function inFile(item: object): string[] {
  const volumes = [{ name: 'info', downwardAPI: { items: [{ path: 'file', ...item }] } }];
  return admissionOf(podWith({ volumes })).map((line) => line.replace(' spec.volumes[0].downwardAPI.items[0].', ' '));
}

describe('a field of the Pod', () => {
  test.each([
    ['metadata.name', [], []],
    ['metadata.uid', [], []],
    ['spec.nodeName', [], ['vol-downward-field']],
    ['spec.host', [], ['vol-downward-field']],
    ['spec.serviceAccountName', [], ['vol-downward-field']],
    ['status.podIPs', [], ['vol-downward-field']],
    ['status.hostIPs', [], ['vol-downward-field']],
    ['status.phase', ['env-fieldref-offered'], ['vol-downward-field']],
    ['spec.restartPolicy', ['env-fieldref-offered'], ['vol-downward-field']],
    ['metadata.labels', ['env-fieldref-whole-map'], []],
    ['metadata.annotations', ['env-fieldref-whole-map'], []],
    ["metadata.labels['a/b']", [], []],
    ["metadata.labels['A/b']", ['env-fieldref-subscript'], ['env-fieldref-subscript']],
    ["metadata.annotations['A/b']", [], []],
    ["metadata.annotations['a b']", ['env-fieldref-subscript'], ['env-fieldref-subscript']],
    ["metadata.labels['']", ['env-fieldref-subscript'], ['env-fieldref-subscript']],
    ["metadata.name['a']", ['env-fieldref-subscript'], ['env-fieldref-subscript']],
    ['metadata.labels["a"]', ['env-fieldref-path'], ['env-fieldref-path']],
    ["metadata.labels[']", ['env-fieldref-path'], ['env-fieldref-path']],
    ["['a']", ['env-fieldref-path'], ['env-fieldref-path']],
    ['status.podIp', ['env-fieldref-path'], ['env-fieldref-path']],
    ['', ['env-fieldref-required'], ['env-fieldref-required']],
    [null, ['env-fieldref-required'], ['env-fieldref-required']],
  ])('%s', (fieldPath, variable, file) => {
    expect(inVariable({ fieldPath })).toEqual(variable.map((id) => `${id}.fieldPath`));
    expect(inFile({ fieldRef: { fieldPath } })).toEqual(file.map((id) => `${id} fieldRef.fieldPath`));
  });

  test('status.hostIPs is for variables from 1.29 on', () => {
    expect(inVariable({ fieldPath: 'status.hostIPs' }, '1.28')).toEqual(['env-fieldref-host-ips.fieldPath']);
  });

  test('a slip of the case is corrected', () => {
    const containers = [{ name: 'web', image: 'i', ...env({ fieldRef: { fieldPath: 'status.podIp' } }) }];

    expect(admit(podWith({ containers }), 28)[0]).toMatchObject({
      fix: 'Write "status.podIP"',
      correction: { value: 'status.podIP' },
    });
  });

  test.each([
    ['v1', []],
    ['', []],
    [null, []],
    ['v2', ['env-fieldref-apiversion.apiVersion']],
  ])('in the API version %s', (apiVersion, found) => {
    expect(inVariable({ apiVersion, fieldPath: 'metadata.name' })).toEqual(found);
  });
});

describe('a resource of the container', () => {
  const says = (resourceFieldRef: object) =>
    containerSays(env({ resourceFieldRef })).map((line) => line.replace(` ${AT}.resourceFieldRef`, ''));

  test.each([
    ['limits.cpu', []],
    ['requests.ephemeral-storage', []],
    ['limits.hugepages-2Mi', []],
    ['cpu', ['env-resourcefield-resource.resource']],
    ['limits.CPU', ['env-resourcefield-resource.resource']],
    ['limits.nvidia.com/gpu', ['env-resourcefield-resource.resource']],
    ['', ['env-resourcefield-required.resource']],
    [undefined, ['env-resourcefield-required.resource']],
  ])('%s', (resource, found) => {
    expect(says({ resource })).toEqual(found);
  });

  test.each([
    ['limits.cpu', ['1', '1m', '1000m', 1, 0, '0', '', null], ['2', '10m', '1k', '1Mi', '01k']],
    ['requests.memory', ['1', '1k', '1Mi', '1Ei', '1024Ki', '1000k'], ['2', '1m', '2Mi', '1024']],
    ['limits.hugepages-2Mi', ['1Mi'], ['3Mi']],
    ['limits.gpu', [], []],
  ])('%s divided', (resource, right, wrong) => {
    for (const divisor of right) expect([divisor, says({ resource, divisor })]).toEqual([divisor, []]);
    for (const divisor of wrong) {
      expect([divisor, says({ resource, divisor })]).toEqual([divisor, ['env-resourcefield-divisor.divisor']]);
    }
  });

  test('in a file it names the container', () => {
    const resourceFieldRef = { resource: 'limits.cpu' };

    expect(inFile({ resourceFieldRef: { ...resourceFieldRef, containerName: 'web' } })).toEqual([]);
    expect(inFile({ resourceFieldRef })).toEqual(['vol-downward-resource-container resourceFieldRef.containerName']);
  });
});
