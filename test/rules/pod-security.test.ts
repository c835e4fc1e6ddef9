import { describe, expect, test } from '@jest/globals';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import type { Manifest } from '../../src/manifest/manifest';
import { RULES } from '../../src/rules';
import type { PodSecurityLevel, Rule } from '../../src/rules/rule';
import { validate } from '../../src/validate';

const standard = new Set((RULES as readonly Rule[]).filter((rule) => rule.podSecurity).map(({ id }) => id));

type Fields = Readonly<Record<string, unknown>>;

/** Under what ids a Pod of this spec breaks a standard; written `id path`. */
function broken(spec: Fields, level?: PodSecurityLevel, kubernetes: KubernetesVersion = '1.36'): string[] {
  const pod: Manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec };
  const findings = validate(pod, { kubernetes, ...(level && { podSecurity: level }) });
  expect(findings.filter(({ layer }) => layer !== 'rule')).toEqual([]);
  return findings.filter(({ id }) => standard.has(id)).map(({ id, path }) => `${id} ${path}`);
}

const PLAIN = { containers: [{ name: 'web', image: 'nginx' }] };
const CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

/** A Pod that keeps the restricted standard, with one thing changed. */
function restricted(spec: Fields = {}, container: Fields = {}, own: Fields = {}): Fields {
  return {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ name: 'web', image: 'nginx', securityContext: { ...CONTAINER, ...container }, ...own }],
    ...spec,
  };
}

describe('the Pod Security Standards', () => {
  test('are asked for only where somebody does', () => {
    expect(broken({ hostPID: true, ...PLAIN })).toEqual([]);
    expect(broken({ hostPID: true, ...PLAIN }, 'baseline')).toEqual(['no-host-namespaces spec.hostPID']);
  });

  test('a plain Pod keeps baseline, and restricted asks for four things', () => {
    expect(broken(PLAIN, 'baseline')).toEqual([]);
    expect(broken(PLAIN, 'restricted')).toEqual([
      'no-privilege-escalation spec.containers[0].securityContext.allowPrivilegeEscalation',
      'require-dropped-capabilities spec.containers[0].securityContext.capabilities.drop',
      'require-run-as-non-root spec.securityContext.runAsNonRoot',
      'require-seccomp-profile spec.securityContext.seccompProfile.type',
    ]);
    expect(broken(restricted(), 'restricted')).toEqual([]);
  });

  test('what baseline forbids is found once under restricted too', () => {
    const volumes = [{ name: 'data', hostPath: { path: '/data' } }];
    const mounts = { volumeMounts: [{ name: 'data', mountPath: '/data' }] };
    expect(broken(restricted({ volumes }, {}, mounts), 'restricted')).toEqual([
      'no-host-path-volume spec.volumes[0].hostPath',
    ]);
    const capabilities = { drop: ['ALL'], add: ['NET_ADMIN'] };
    expect(broken(restricted({}, { capabilities }), 'restricted')).toEqual([
      'no-added-capability spec.containers[0].securityContext.capabilities.add[0]',
    ]);
    const securityContext = { runAsNonRoot: true, seccompProfile: { type: 'Unconfined' } };
    expect(broken(restricted({ securityContext }), 'restricted')).toEqual([
      'no-unconfined-seccomp spec.securityContext.seccompProfile.type',
    ]);
  });

  test('Windows Pods have no capabilities, no seccomp, no privilege escalation', () => {
    const spec = { os: { name: 'windows' }, securityContext: { runAsNonRoot: true }, ...PLAIN };
    expect(broken(spec, 'restricted')).toEqual([]);
  });

  test('Pods in a user namespace may be root since 1.35', () => {
    const securityContext = { runAsNonRoot: false, runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } };
    const spec = restricted({ hostUsers: false, securityContext });
    expect(broken(spec, 'restricted', '1.35')).toEqual([]);
    expect(broken(spec, 'restricted', '1.34')).toEqual([
      'no-root-user spec.securityContext.runAsUser',
      'require-run-as-non-root spec.securityContext.runAsNonRoot',
    ]);
  });

  test('all of /proc is a matter of baseline up to 1.34, and of restricted since', () => {
    const spec = restricted({ hostUsers: false }, { procMount: 'Unmasked' });
    const at = 'spec.containers[0].securityContext.procMount';
    expect(broken(spec, 'baseline', '1.34')).toEqual([`no-unmasked-proc ${at}`]);
    expect(broken(spec, 'restricted', '1.34')).toEqual([`no-unmasked-proc ${at}`]);
    expect(broken(spec, 'baseline', '1.35')).toEqual([]);
    expect(broken(spec, 'restricted', '1.35')).toEqual([`no-unmasked-user-proc ${at}`]);
  });

  test.each([
    ['kernel.shm_rmid_forced', '1.28'],
    ['net.ipv4.tcp_keepalive_time', '1.29'],
    ['net.ipv4.tcp_rmem', '1.32'],
  ] as const)('%s is safe since %s', (name, since) => {
    const spec = { securityContext: { sysctls: [{ name, value: '1' }] }, ...PLAIN };
    expect(broken(spec, 'baseline', since)).toEqual([]);
    const before = `1.${Number(since.slice(2)) - 1}` as KubernetesVersion;
    if (since !== '1.28') expect(broken(spec, 'baseline', before)).toHaveLength(1);
  });

  test('the SELinux type container_engine_t is allowed since 1.31', () => {
    const spec = { securityContext: { seLinuxOptions: { type: 'container_engine_t' } }, ...PLAIN };
    expect(broken(spec, 'baseline', '1.30')).toHaveLength(1);
    expect(broken(spec, 'baseline', '1.31')).toEqual([]);
  });

  test('hosts of probes are forbidden since 1.34', () => {
    const livenessProbe = { tcpSocket: { host: '10.0.0.1', port: 80 } };
    const spec = { containers: [{ name: 'web', image: 'nginx', livenessProbe }] };
    expect(broken(spec, 'baseline', '1.33')).toEqual([]);
    expect(broken(spec, 'baseline', '1.34')).toEqual(['no-probe-host spec.containers[0].livenessProbe.tcpSocket.host']);
  });

  test('nothing else than a standard is found in what is no object', () => {
    for (const value of [null, 'x', 7, [], [null], { add: null }]) {
      const spec = { containers: [{ name: 'web', image: 'nginx', securityContext: value }], securityContext: value };
      expect(() => validate({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec })).not.toThrow();
    }
  });
});
