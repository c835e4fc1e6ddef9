import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, reviewPairs } from '../support/pod-manifests';

const WINDOWS = { os: { name: 'windows' } };
const LINUX = { os: { name: 'linux' } };

const container = (securityContext: unknown) => ({
  containers: [{ name: 'web', image: 'nginx:1.27', securityContext }],
});

describe('a Pod that names its system', () => {
  reviewPairs([
    ['with no name', { os: {} }, ['pod-os-name spec.os.name']],
    ['in capitals', { os: { name: 'Linux' } }, ['pod-os-name-supported spec.os.name']],
    ['that is null', { os: null }, []],
    ['for Windows', { ...WINDOWS, hostNetwork: true, securityContext: { runAsNonRoot: true } }, []],
    ['for Linux', { ...LINUX, hostPID: true, securityContext: { fsGroup: 1 } }, []],
    [
      'for Linux with options of Windows',
      { ...LINUX, securityContext: { windowsOptions: {} } },
      ['pod-os-linux spec.securityContext.windowsOptions'],
    ],
    [
      'for Linux with a container for Windows',
      { ...LINUX, ...container({ windowsOptions: {} }) },
      ['pod-os-linux spec.containers[0].securityContext.windowsOptions'],
    ],
    ['for Windows with a container for Windows', { ...WINDOWS, ...container({ windowsOptions: {} }) }, []],
    ['without a system, with options of Windows', container({ windowsOptions: {} }), []],
    ['for Windows with hostPID', { ...WINDOWS, hostPID: true }, ['pod-os-windows-pod spec.hostPID']],
    ['for Windows with no hostPID', { ...WINDOWS, hostPID: false, hostIPC: false }, []],
    [
      'for Windows with a switch that is off',
      { ...WINDOWS, shareProcessNamespace: false },
      ['pod-os-windows-pod spec.shareProcessNamespace'],
    ],
    ['for Windows with no sysctls', { ...WINDOWS, securityContext: { sysctls: [], fsGroup: null } }, []],
  ]);

  test.each([
    ['fsGroup', 0],
    ['fsGroupChangePolicy', 'Always'],
    ['runAsGroup', 0],
    ['runAsUser', 0],
    ['seLinuxOptions', {}],
    ['seccompProfile', { type: 'RuntimeDefault' }],
    ['supplementalGroups', []],
    ['sysctls', [{ name: 'kernel.shm_rmid_forced', value: '1' }]],
  ])('for Windows with %s', (field, value) => {
    expect(admissionOf(podWith({ ...WINDOWS, securityContext: { [field]: value } }))).toEqual([
      `pod-os-windows-pod spec.securityContext.${field}`,
    ]);
  });

  test.each([
    ['allowPrivilegeEscalation', true],
    ['capabilities', {}],
    ['privileged', false],
    ['procMount', 'Default'],
    ['readOnlyRootFilesystem', false],
    ['runAsGroup', 0],
    ['runAsUser', 0],
    ['seLinuxOptions', {}],
    ['seccompProfile', { type: 'RuntimeDefault' }],
  ])('for Windows with a container that has %s', (field, value) => {
    expect(admissionOf(podWith({ ...WINDOWS, ...container({ [field]: value }) }))).toEqual([
      `pod-os-windows-container spec.containers[0].securityContext.${field}`,
    ]);
  });

  test.each([
    [
      '1.29',
      '1.30',
      { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } },
      'securityContext.appArmorProfile',
    ],
    [
      '1.30',
      '1.31',
      { securityContext: { supplementalGroupsPolicy: 'Merge' } },
      'securityContext.supplementalGroupsPolicy',
    ],
    ['1.31', '1.32', { securityContext: { seLinuxChangePolicy: 'Recursive' } }, 'securityContext.seLinuxChangePolicy'],
  ])('until %s there is no field that from %s on Windows does not know: %j', (before, since, fields, path) => {
    const pod = podWith({ ...WINDOWS, ...fields });

    expect(admissionOf(pod, before)).toEqual([]);
    expect(admissionOf(pod, since)).toEqual([`pod-os-windows-pod spec.${path}`]);
  });

  test('users of its own are not for Windows, gate or no gate', () => {
    expect(admissionOf(podWith({ ...WINDOWS, hostUsers: true }), '1.28')).toEqual([
      'pod-os-windows-pod spec.hostUsers',
    ]);
  });

  test('from 1.34 on, resources of the Pod itself are not for Windows', () => {
    const pod = podWith({ ...WINDOWS, resources: {} });

    expect(admissionOf(pod, '1.33')).toEqual([]);
    expect(admissionOf(pod, '1.34')).toEqual(['pod-os-windows-resources spec.resources']);
    expect(admissionOf(podWith({ ...WINDOWS, resources: null }), '1.34')).toEqual([]);
  });

  test('the AppArmor profile of a container is a field from 1.30 on', () => {
    const pod = podWith({ ...WINDOWS, ...container({ appArmorProfile: { type: 'RuntimeDefault' } }) });

    expect(admissionOf(pod, '1.29')).toEqual([]);
    expect(admissionOf(pod, '1.30')).toEqual([
      'pod-os-windows-container spec.containers[0].securityContext.appArmorProfile',
    ]);
  });
});
