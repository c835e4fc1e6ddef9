import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';

type Fields = Readonly<Record<string, unknown>>;

const SPEC = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const long = (letters: number) => 'a'.repeat(letters);

function claimOf(spec: unknown) {
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec };
}

function podOf(spec: unknown) {
  const volumes = [{ name: 'v', ephemeral: { volumeClaimTemplate: { spec } } }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { volumes, containers: [{ name: 'c', image: 'i' }] },
  };
}

const IN_POD = 'spec.volumes[0].ephemeral.volumeClaimTemplate.spec';

/** What is said of a claim, which is the same in the template of one. */
function saysOf(fields: Fields, version?: string): string[] {
  const spec = { ...SPEC, ...fields };
  const says = admissionOf(claimOf(spec), version);
  expect(admissionOf(podOf(spec), version).map((line) => line.replace(IN_POD, 'spec'))).toEqual(says);
  return says;
}

test('a claim without a spec', () => {
  const expected = ['pvc-access-modes spec.accessModes', 'pvc-storage-request spec.resources.requests[storage]'];
  for (const spec of [undefined, null, {}, 'x']) expect(admissionOf(claimOf(spec))).toEqual(expected);
});

describe('accessModes', () => {
  test.each<[unknown, string[]]>([
    [['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'], []],
    [['ReadWriteOncePod', 'ReadWriteOncePod'], []],
    [null, ['pvc-access-modes spec.accessModes']],
    [[], ['pvc-access-modes spec.accessModes']],
    [
      ['ReadWriteOnce', 'RWX', 'x'],
      ['pvc-access-mode spec.accessModes[1]', 'pvc-access-mode spec.accessModes[2]'],
    ],
    [['readWriteOnce'], ['pvc-access-mode spec.accessModes[0]']],
    [[''], ['pvc-access-mode spec.accessModes[0]']],
    [[null], ['pvc-access-mode spec.accessModes[0]']],
    [['ReadWriteOncePod', 'ReadWriteMany'], ['pvc-access-mode-alone spec.accessModes']],
    [['ReadWriteOncePod', 'x'], ['pvc-access-mode spec.accessModes[1]']],
  ])('%j', (accessModes, expected) => {
    expect(saysOf({ accessModes })).toEqual(expected);
  });

  test('the wrong case is put right, and the server says no more than the list', () => {
    const [problem] = admit(claimOf({ ...SPEC, accessModes: ['readWriteOnce'] }), 28);
    expect(problem).toMatchObject({ alias: 'spec.accessModes', correction: { value: 'ReadWriteOnce' } });
  });
});

describe('the request', () => {
  const required = 'pvc-storage-request spec.resources.requests[storage]';
  const positive = 'pvc-storage-positive spec.resources.requests[storage]';

  test.each<[unknown, string[]]>([
    [null, [required]],
    [{}, [required]],
    [{ requests: null }, [required]],
    [{ requests: { cpu: '1' } }, [required]],
    [{ requests: { storage: null } }, [positive]],
    [{ requests: { storage: 0 } }, [positive]],
    [{ requests: { storage: '-1Gi' } }, [positive]],
    [{ requests: { storage: '1n' } }, []],
    [{ requests: { storage: 1 } }, []],
    [{ requests: { storage: '1 Gi' } }, []],
    [{ requests: { storage: '2Gi' }, limits: { storage: '1Gi' } }, []],
  ])('%j', (resources, expected) => {
    expect(saysOf({ resources })).toEqual(expected);
  });
});

describe('other fields', () => {
  test.each<[Fields, string[]]>([
    [{ storageClassName: '' }, []],
    [{ storageClassName: null }, []],
    [{ storageClassName: 'fast.ssd' }, []],
    [{ storageClassName: long(253) }, []],
    [{ storageClassName: long(254) }, ['pvc-storage-class spec.storageClassName']],
    [{ storageClassName: 'Fast' }, ['pvc-storage-class spec.storageClassName']],
    [{ volumeMode: 'Block' }, []],
    [{ volumeMode: null }, []],
    [{ volumeMode: '' }, ['pvc-volume-mode spec.volumeMode']],
    [{ volumeMode: 'block' }, ['pvc-volume-mode spec.volumeMode']],
    [{ volumeName: 'Any_Name' }, []],
    [{ selector: { matchLabels: { tier: 'fast' } } }, []],
  ])('%j', (fields, expected) => {
    expect(saysOf(fields)).toEqual(expected);
  });

  test('the selector', () => {
    const [line] = saysOf({ selector: { matchExpressions: [{ key: 'tier', operator: 'Like' }] } });
    expect(line).toContain('spec.selector.matchExpressions[0].operator');
  });

  test('volumeAttributesClassName is checked since 1.29', () => {
    expect(saysOf({ volumeAttributesClassName: 'Gold' }, '1.28')).toEqual([]);
    expect(saysOf({ volumeAttributesClassName: 'Gold' }, '1.29')).toEqual([
      'pvc-attributes-class spec.volumeAttributesClassName',
    ]);
    expect(saysOf({ volumeAttributesClassName: '' }, '1.34')).toEqual([]);
  });
});

describe('data sources', () => {
  const claim = { kind: 'PersistentVolumeClaim', name: 'x' };
  const snapshot = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'x' };
  const backup = { apiGroup: 'example.com', kind: 'Backup', name: 'x' };

  test.each<[Fields, string[]]>([
    [{ dataSource: null, dataSourceRef: null }, []],
    [{ dataSource: claim }, []],
    [{ dataSource: { ...claim, apiGroup: '' } }, []],
    [{ dataSource: snapshot }, []],
    [{ dataSourceRef: backup }, []],
    [{ dataSource: backup, dataSourceRef: backup }, []],
    [{ dataSource: { kind: claim.kind } }, ['pvc-data-source spec.dataSource.name']],
    [{ dataSourceRef: {} }, ['pvc-data-source spec.dataSourceRef.name', 'pvc-data-source spec.dataSourceRef.kind']],
    [{ dataSourceRef: { ...snapshot, apiGroup: null } }, ['pvc-data-source-core spec.dataSourceRef']],
    [{ dataSource: claim, dataSourceRef: snapshot }, ['pvc-data-source-equal spec.dataSource']],
    // An empty group and none are not the same.
    [{ dataSource: claim, dataSourceRef: { ...claim, apiGroup: '' } }, ['pvc-data-source-equal spec.dataSource']],
    [{ dataSource: claim, dataSourceRef: { ...claim, apiGroup: null, namespace: '' } }, []],
  ])('%j', (fields, expected) => {
    expect(saysOf(fields)).toEqual(expected);
  });

  test('the group is checked since 1.29', () => {
    const fields = { dataSourceRef: { ...backup, apiGroup: 'Example_com' } };
    expect(saysOf(fields, '1.28')).toEqual([]);
    expect(saysOf(fields, '1.29')).toEqual(['pvc-data-source-group spec.dataSourceRef.apiGroup']);
  });

  test('a source that is no claim and no snapshot is dropped from a claim, and not from a template', () => {
    const fields = { dataSource: { kind: 'Backup', name: 'x' } };
    expect(admissionOf(claimOf({ ...SPEC, ...fields }))).toEqual([]);
    expect(admissionOf(podOf({ ...SPEC, ...fields }))).toEqual([`pvc-data-source-core ${IN_POD}.dataSource`]);
  });

  test.each<[Fields, string[]]>([
    [{ dataSourceRef: { ...claim, namespace: 'other' } }, []],
    [{ dataSourceRef: { ...claim, namespace: 'Other' } }, ['pvc-data-source-namespace dataSourceRef.namespace']],
    [
      { dataSource: claim, dataSourceRef: { ...claim, namespace: 'other' } },
      ['pvc-data-source-alone dataSourceRef.namespace'],
    ],
  ])('a source in another namespace, behind a gate: %j', (fields, expected) => {
    expect(saysOf(fields)).toEqual(expected.map((line) => line.replace(' ', ' spec.')));
  });

  test('the server copies the one to the other, and names both', () => {
    const [problem] = admit(claimOf({ ...SPEC, dataSource: { kind: claim.kind } }), 28);
    expect(problem?.alias).toBe('spec.dataSourceRef.name');
  });
});
