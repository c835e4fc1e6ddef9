import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf, verdicts } from '../support/admission';
import { podWith, reviewPairs } from '../support/pod-manifests';
import { workloadWith } from '../support/workload-manifests';

type Fields = Readonly<Record<string, unknown>>;
type Case = readonly [name: string, context: Fields, found: string[]];

const POD = 'spec.securityContext';
const CONTAINER = 'spec.containers[0].securityContext';

const container = (securityContext: Fields): Fields => ({
  containers: [{ name: 'web', image: 'nginx:1.27', securityContext }],
});

/** Tests what is found in the security context of a Pod, and with the other path in that of a container. */
function reviewBoth(cases: readonly Case[], version?: string): void {
  reviewPairs(
    cases.flatMap(([name, context, found]) => [
      [`a Pod with ${name}`, { securityContext: context }, found],
      [`a container with ${name}`, container(context), found.map((one) => one.replace(POD, CONTAINER))],
    ]),
    version,
  );
}

describe('users and groups', () => {
  reviewBoth([
    ['the lowest', { runAsUser: 0, runAsGroup: 0 }, []],
    ['the highest', { runAsUser: 2147483647, runAsGroup: 2147483647 }, []],
    [
      'lower ones',
      { runAsUser: -1, runAsGroup: -1 },
      [`sec-run-as-user ${POD}.runAsUser`, `sec-run-as-group ${POD}.runAsGroup`],
    ],
    [
      'higher ones',
      { runAsUser: 2147483648, runAsGroup: 2147483648 },
      [`sec-run-as-user ${POD}.runAsUser`, `sec-run-as-group ${POD}.runAsGroup`],
    ],
    ['root that is said not to be', { runAsNonRoot: true, runAsUser: 0 }, []],
  ]);
  reviewPairs([
    ['files of a group', { securityContext: { fsGroup: 0 } }, []],
    ['files of no group', { securityContext: { fsGroup: -1 } }, [`sec-fs-group ${POD}.fsGroup`]],
    [
      'further groups',
      { securityContext: { supplementalGroups: [0, -1, 2147483647, 2147483648] } },
      [`sec-supplemental-groups ${POD}.supplementalGroups[1]`, `sec-supplemental-groups ${POD}.supplementalGroups[3]`],
    ],
  ]);
});

describe('the choices of a Pod', () => {
  const choice = (field: string, value: unknown) => podWith({ securityContext: { [field]: value } });

  test.each([
    ['fsGroupChangePolicy', 'Always', true],
    ['fsGroupChangePolicy', 'OnRootMismatch', true],
    ['fsGroupChangePolicy', null, true],
    ['fsGroupChangePolicy', 'always', false],
    ['fsGroupChangePolicy', '', false],
  ])('%s %j', (field, value, isFine) => {
    expect(admissionOf(choice(field, value))).toEqual(isFine ? [] : [`sec-fs-group-change-policy ${POD}.${field}`]);
  });

  test.each([
    ['supplementalGroupsPolicy', 'Strict', 'sec-supplemental-policy', true],
    ['supplementalGroupsPolicy', 'Merge', 'sec-supplemental-policy', true],
    ['supplementalGroupsPolicy', 'Replace', 'sec-supplemental-policy', false],
    ['supplementalGroupsPolicy', '', 'sec-supplemental-policy', false],
    ['seLinuxChangePolicy', 'Recursive', 'sec-selinux-change-policy', true],
    ['seLinuxChangePolicy', 'MountOption', 'sec-selinux-change-policy', false],
    ['seLinuxChangePolicy', 'recursive', 'sec-selinux-change-policy', false],
  ])('%s %j, behind a gate before 1.33', (field, value, id, isFine) => {
    const found = isFine ? [] : [`${id} ${POD}.${field}`];
    expect(admissionOf(choice(field, value), '1.32')).toEqual(found);
    expect(admissionOf(choice(field, value), '1.36')).toEqual(found);
  });
});

describe('profiles', () => {
  const cases = (field: string, id: string): Case[] => [
    ['none', { [field]: null }, []],
    ['no type', { [field]: {} }, [`${id}-type-required ${POD}.${field}.type`]],
    ['an empty type', { [field]: { type: '' } }, [`${id}-type-required ${POD}.${field}.type`]],
    ['a type that is none', { [field]: { type: 'localhost' } }, [`${id}-type ${POD}.${field}.type`]],
    ['the default', { [field]: { type: 'RuntimeDefault' } }, []],
    ['no profile', { [field]: { type: 'Localhost' } }, [`${id}-localhost-required ${POD}.${field}.localhostProfile`]],
    ['a profile', { [field]: { type: 'Localhost', localhostProfile: 'a/b' } }, []],
    [
      'a profile too many',
      { [field]: { type: 'Unconfined', localhostProfile: 'a' } },
      [`${id}-localhost ${POD}.${field}.localhostProfile`],
    ],
  ];
  const seccomp = (path: string) => ({ seccompProfile: { type: 'Localhost', localhostProfile: path } });
  reviewBoth([
    ...cases('seccompProfile', 'sec-seccomp'),
    ['an empty path', seccomp(''), []],
    ['a path with dots', seccomp('a/..b'), []],
    ...['/a', '../a', 'a/../b'].map(
      (path): Case => [
        `the path ${path}`,
        seccomp(path),
        [`sec-seccomp-localhost ${POD}.seccompProfile.localhostProfile`],
      ],
    ),
  ]);

  const appArmor = (name: string) => ({ appArmorProfile: { type: 'Localhost', localhostProfile: name } });
  const at = `${POD}.appArmorProfile.localhostProfile`;
  reviewBoth(
    [
      ...cases('appArmorProfile', 'sec-apparmor'),
      ['an empty name', appArmor(''), [`sec-apparmor-localhost-required ${at}`]],
      ['a blank name', appArmor(' '), [`sec-apparmor-localhost ${at}`]],
      ['a name with a space', appArmor('a '), [`sec-apparmor-localhost ${at}`]],
      ['a name with a space within', appArmor('a b'), []],
      ['a name with a mark that is no space in Go', appArmor('\ufeffa'), []],
      ['a name with a sign that is a space in Go', appArmor('a\u0085'), [`sec-apparmor-localhost ${at}`]],
      ['a name of 4095 bytes', appArmor('a'.repeat(4095)), []],
      ['a name of 4096 bytes', appArmor(`${'a'.repeat(4094)}é`), [`sec-apparmor-localhost-length ${at}`]],
    ],
    '1.30',
  );

  test('of AppArmor have no field before 1.30', () => {
    expect(admissionOf(podWith({ securityContext: { appArmorProfile: {} } }), '1.29')).toEqual([]);
  });
});

describe('the mount of /proc', () => {
  test.each([
    ['Default', undefined, [], []],
    ['default', undefined, ['sec-proc-mount'], ['sec-proc-mount']],
    ['', undefined, ['sec-proc-mount'], ['sec-proc-mount']],
    ['Unmasked', false, [], []],
    ['Unmasked', true, [], ['sec-proc-mount-unmasked']],
    ['Unmasked', undefined, [], ['sec-proc-mount-unmasked']],
  ])('%j with hostUsers %j', (procMount, hostUsers, until29, ids) => {
    const pod = podWith({ ...container({ procMount }), hostUsers });
    const lines = (all: readonly string[]) => all.map((id) => `${id} ${CONTAINER}.procMount`);
    expect(admissionOf(pod, '1.28')).toEqual(lines(until29));
    expect(admissionOf(pod, '1.29')).toEqual(lines(until29));
    expect(admissionOf(pod, '1.30')).toEqual(lines(ids));
    expect(admissionOf(pod, '1.36')).toEqual(lines(ids));
  });
});

describe('the escalation of privileges', () => {
  const add = (...names: string[]) => ({ allowPrivilegeEscalation: false, capabilities: { add: names } });
  reviewPairs([
    ['in a privileged container', container({ privileged: true, allowPrivilegeEscalation: true }), []],
    [
      'forbidden in a privileged container',
      container({ privileged: true, allowPrivilegeEscalation: false }),
      [`sec-priv-esc-privileged ${CONTAINER}`],
    ],
    ['forbidden with a capability by its usual name', container(add('SYS_ADMIN')), []],
    ['forbidden with its long name', container(add('X', 'CAP_SYS_ADMIN')), [`sec-priv-esc-sysadmin ${CONTAINER}`]],
  ]);
});

describe('sysctls', () => {
  const sysctls = (...names: unknown[]) => ({ sysctls: names.map((name) => ({ name, value: '1' })) });
  const at = (index: number) => `${POD}.sysctls[${index}].name`;
  reviewPairs([
    ['in both ways to write', { securityContext: sysctls('a.b', 'a/b') }, []],
    [
      'without a name',
      { securityContext: sysctls('', undefined) },
      [0, 1].map((i) => `sec-sysctl-name-required ${at(i)}`),
    ],
    ['with capitals', { securityContext: sysctls('A', 'A') }, [0, 1].map((i) => `sec-sysctl-name ${at(i)}`)],
    ['twice', { securityContext: sysctls('a', 'b', 'a') }, [`sec-sysctl-duplicate ${at(2)}`]],
    ['of 253 characters', { securityContext: sysctls('a'.repeat(253)) }, []],
    ['of 254 characters', { securityContext: sysctls('a'.repeat(254)) }, [`sec-sysctl-name ${at(0)}`]],
  ]);

  const network = ['net.core.somaxconn', 'net/core/somaxconn', 'net/ipv4/conf/eno2.100/rp_filter'];
  const ipc = ['kernel.sem', 'kernel.shm', 'kernel/shmmax', 'kernel.msgmni', 'fs.mqueue.queues_max', 'fs/mqueue/x'];
  const free = ['net', 'netx.a', 'x.net.y', 'kernel.shmx', 'fs.mqueue', 'vm.swappiness'];

  test.each([...network, ...ipc, ...free])('%s with what the Pod shares', (name) => {
    const found = (share: string, version: string) =>
      admissionOf(podWith({ [share]: true, securityContext: sysctls(name) }), version);
    const ids = [`sec-sysctl-host-ns ${at(0)}`];
    expect(found('hostNetwork', '1.29')).toEqual(network.includes(name) ? ids : []);
    expect(found('hostIPC', '1.29')).toEqual(ipc.includes(name) ? ids : []);
    expect([...found('hostNetwork', '1.28'), ...found('hostIPC', '1.28')]).toEqual([]);
  });
});

describe('options of Windows', () => {
  const options = (windowsOptions: Fields) => ({ windowsOptions });
  const at = `${POD}.windowsOptions`;
  const user = (name: string) => options({ runAsUserName: name });
  reviewBoth([
    ['the name of a GMSA', options({ gmsaCredentialSpecName: 'web.server' }), []],
    ['no name of a GMSA', options({ gmsaCredentialSpecName: '' }), [`sec-win-gmsa-name ${at}.gmsaCredentialSpecName`]],
    ['a wrong name', options({ gmsaCredentialSpecName: 'Web' }), [`sec-win-gmsa-name ${at}.gmsaCredentialSpecName`]],
    ['an empty GMSA', options({ gmsaCredentialSpec: '' }), [`sec-win-gmsa-spec ${at}.gmsaCredentialSpec`]],
    ['a GMSA of 64 KiB', options({ gmsaCredentialSpec: 'x'.repeat(65_536) }), []],
    [
      'a large GMSA',
      options({ gmsaCredentialSpec: 'x'.repeat(65_537) }),
      [`sec-win-gmsa-spec ${at}.gmsaCredentialSpec`],
    ],
    ...[
      'ContainerUser',
      'NT AUTHORITY\\Local Service',
      'a.b.com\\u',
      `${'é'.repeat(15)}\\u`,
      `${'😀'.repeat(15)}\\u`,
      `${'x'.repeat(63)}\\u`,
      'u'.repeat(104),
      '.a',
      'a\u0085',
    ].map((name): Case => [`the user ${JSON.stringify(name).slice(0, 40)}`, user(name), []]),
    ...[
      '',
      'a\\b\\c',
      'd\\',
      '\\u',
      '.d\\u',
      'a b c d e f g h i\\u',
      `${'é'.repeat(16)}\\u`,
      `${'x'.repeat(64)}\\u`,
      'u'.repeat(105),
      '. .',
      'a/b',
      'a@b',
      'a]b',
      'a\tb',
    ].map(
      (name): Case => [
        `the user ${JSON.stringify(name).slice(0, 40)}`,
        user(name),
        [`sec-win-user-name ${at}.runAsUserName`],
      ],
    ),
  ]);
});

describe('host processes', () => {
  const hostProcess = (value: unknown) => ({ securityContext: { windowsOptions: { hostProcess: value } } });
  const pod = (own: unknown, containers: unknown[], more: Fields = { hostNetwork: true }) =>
    podWith({
      ...hostProcess(own),
      containers: containers.map((value, i) => ({ name: `c${i}`, image: 'i:1', ...hostProcess(value) })),
      ...more,
    });
  const at = (index: number) =>
    `sec-win-host-process spec.containers[${index}].securityContext.windowsOptions.hostProcess`;

  test.each<[name: string, own: unknown, containers: unknown[], found: string[]]>([
    ['all by the Pod', true, [undefined, undefined], []],
    ['all by themselves', undefined, [true, true], []],
    ['none', undefined, [undefined, false], []],
    ['one of two', undefined, [true, undefined], [at(1)]],
    ['one that says otherwise', true, [false], [at(0)]],
    ['one that says otherwise beside another', true, [false, true], [at(0), at(0)]],
    ['one that says otherwise of a Pod that is none', false, [true], [at(0)]],
  ])('%s', (_, own, containers, found) => {
    expect(admissionOf(pod(own, containers))).toEqual(found);
  });

  test('without the network of the node', () => {
    expect(admissionOf(pod(true, [undefined], {}))).toEqual(['sec-win-host-process-network spec.hostNetwork']);
  });

  test('mixed with others have the path of the spec', () => {
    const problems = admit(pod(undefined, [undefined, true]), 28);
    expect(problems.map(({ alias }) => alias)).toEqual(['spec']);
  });
});

test('a StatefulSet was not looked at before 1.34', () => {
  const manifest = workloadWith('StatefulSet', { 'spec.template.spec.securityContext.runAsUser': -1 });
  expect(admissionOf(manifest, '1.33')).toEqual([]);
  expect(admissionOf(manifest, '1.34')).toEqual(['sec-run-as-user spec.template.spec.securityContext.runAsUser']);
});

test('the recorded verdicts of a server agree', () => {
  const own = verdicts().filter(
    ({ name, verdict }) => /^(sec-(?!dockercfg)|sysctl|privileged|seccomp)/.test(name) && verdict !== 'decode',
  );
  expect(own.length).toBeGreaterThan(10);
  const differing = own.filter(({ yaml, verdict, errors = [] }) => {
    const paths = admissionOf(yaml).map((one) => one.slice(one.indexOf(' ') + 1));
    const isRefused = paths.length > 0;
    return isRefused !== (verdict === 'rejected') || (isRefused && !errors.some(({ path }) => paths.includes(path)));
  });
  expect(differing.map(({ name }) => name)).toEqual([]);
});
