import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { reviewChanges, workloadWith } from '../support/workload-manifests';

const UPDATE = 'spec.updateStrategy';
const RETENTION = 'spec.persistentVolumeClaimRetentionPolicy';
const CLAIMS = 'spec.volumeClaimTemplates';
const VOLUMES = 'spec.template.spec.volumes';

const claim = (metadata: unknown) => ({
  metadata,
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});

describe('StatefulSet', () => {
  reviewChanges('StatefulSet', [
    [{ 'spec.podManagementPolicy': 'Parallel' }, []],
    [{ 'spec.podManagementPolicy': '' }, []],
    [{ 'spec.podManagementPolicy': 'parallel' }, ['sts-pod-management spec.podManagementPolicy']],
    [{ [UPDATE]: { type: 'Recreate', rollingUpdate: { partition: -1 } } }, [`sts-update-strategy ${UPDATE}.type`]],
    [{ [UPDATE]: { type: 'OnDelete', rollingUpdate: {} } }, [`sts-on-delete-rolling ${UPDATE}.rollingUpdate`]],
    [{ [UPDATE]: { type: 'OnDelete', rollingUpdate: null } }, []],
    [{ [UPDATE]: { rollingUpdate: { partition: -1 } } }, [`sts-partition ${UPDATE}.rollingUpdate.partition`]],
    ...[1, 7, '1%', '100%', null].map(
      (maxUnavailable) =>
        [{ [UPDATE]: { rollingUpdate: { maxUnavailable } } }, []] as [Record<string, unknown>, string[]],
    ),
    ...[0, -1, '0%', '101%', '1', ''].map(
      (maxUnavailable) =>
        [
          { [UPDATE]: { rollingUpdate: { maxUnavailable } } },
          [`sts-max-unavailable ${UPDATE}.rollingUpdate.maxUnavailable`],
        ] as [Record<string, unknown>, string[]],
    ),
    [{ 'spec.ordinals': { start: -1 } }, ['sts-ordinals spec.ordinals.start']],
    [{ 'spec.ordinals': { start: 0 } }, []],
    [
      { [RETENTION]: { whenDeleted: 'Keep', whenScaled: 'delete' } },
      [`sts-pvc-retention ${RETENTION}.whenDeleted`, `sts-pvc-retention ${RETENTION}.whenScaled`],
    ],
    [{ [RETENTION]: { whenDeleted: 'Delete', whenScaled: '' } }, []],
    [{ 'spec.revisionHistoryLimit': -1 }, []],
    [{ 'metadata.name': 'a.b' }, ['meta-name-label-kinds metadata.name']],
  ]);
});

test.each([
  ['the name of the Service', '1.33', { 'spec.serviceName': 'a.b' }, ['sts-service-name spec.serviceName']],
  ['an empty name of the Service', '1.33', { 'spec.serviceName': '' }, []],
  [
    'the name of a claim',
    '1.34',
    { [CLAIMS]: [claim({ name: 'a.b' })] },
    [`sts-claim-name ${CLAIMS}[0].metadata.name`],
  ],
  ['a claim without a name', '1.34', { [CLAIMS]: [claim({})] }, [`sts-claim-name-required ${CLAIMS}[0].metadata.name`]],
  ['two claims of a name', '1.34', { [CLAIMS]: [claim({ name: 'data' }), claim({ name: 'data' })] }, []],
  [
    'a policy that is none',
    '1.34',
    { 'spec.template.spec.dnsPolicy': 'Any' },
    ['pod-dns-policy spec.template.spec.dnsPolicy'],
  ],
  [
    'a host name of its own',
    '1.34',
    { 'spec.template.spec.hostname': 'A_B', 'spec.template.spec.subdomain': 'A_B' },
    [],
  ],
])('%s, checked since %s', (_, since, changes, found) => {
  const manifest = workloadWith('StatefulSet', changes);
  expect(admissionOf(manifest, since === '1.33' ? '1.32' : '1.33')).toEqual([]);
  expect(admissionOf(manifest, since)).toEqual(found);
  expect(admissionOf(manifest, '1.36')).toEqual(found);
});

describe('the restart policy of Pods', () => {
  const at = 'spec.template.spec.restartPolicy';

  test.each(['1.33', '1.34'])('that is none is reported once in %s', (version) => {
    expect(admissionOf(workloadWith('StatefulSet', { [at]: 'Sometimes' }), version)).toHaveLength(1);
  });
});

describe('the claims among the volumes', () => {
  test('are counted by the server before the others', () => {
    const manifest = workloadWith('StatefulSet', {
      [CLAIMS]: [claim({ name: 'data' }), claim({ name: 'logs' })],
      [VOLUMES]: [{ name: 'Cache', emptyDir: {} }],
    });
    const [problem] = admit(manifest, 36);
    expect(problem?.at.toString()).toBe(`${VOLUMES}[0].name`);
    expect(problem?.alias).toBe(`${VOLUMES}[2].name`);
  });

  test('stand before those of the same name, which are not looked at', () => {
    const volumes = [
      { name: 'data', hostPath: { path: '..' } },
      { name: 'data', emptyDir: {} },
    ];
    const manifest = workloadWith('StatefulSet', { [CLAIMS]: [claim({ name: 'data' })], [VOLUMES]: volumes });
    expect(admissionOf(manifest, '1.36')).toEqual([]);
  });
});
