import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, reviewPairs, templateWith } from '../support/pod-manifests';

const LABEL_63 = 'a'.repeat(63);
const SUBDOMAIN_253 = `${'a.'.repeat(126)}a`;

describe('the fields of a Pod', () => {
  reviewPairs([
    ['no containers', { containers: [] }, ['pod-containers-required spec.containers']],
    ['containers that are null', { containers: null }, ['pod-containers-required spec.containers']],
    [
      'an ephemeral container',
      { ephemeralContainers: [{ name: 'e', image: 'n' }] },
      ['pod-ephemeral-on-create spec.ephemeralContainers'],
    ],
    ['no ephemeral container', { ephemeralContainers: [] }, []],
    ['a restart policy in the wrong case', { restartPolicy: 'always' }, ['pod-restart-policy spec.restartPolicy']],
    ['a restart policy', { restartPolicy: 'OnFailure' }, []],
    ['an empty restart policy, which is the default', { restartPolicy: '' }, []],
    ['a deadline of 0', { activeDeadlineSeconds: 0 }, ['pod-active-deadline spec.activeDeadlineSeconds']],
    ['a deadline of 1', { activeDeadlineSeconds: 1 }, []],
    ['the longest deadline', { activeDeadlineSeconds: 2147483647 }, []],
    ['a longer deadline', { activeDeadlineSeconds: 2147483648 }, ['pod-active-deadline spec.activeDeadlineSeconds']],
    ['a negative grace period', { terminationGracePeriodSeconds: -1 }, []],
    ['a host name with a dot', { hostname: 'a.b' }, ['pod-hostname spec.hostname']],
    ['the longest host name', { hostname: LABEL_63 }, []],
    ['a longer host name', { hostname: `${LABEL_63}a` }, ['pod-hostname spec.hostname']],
    ['an empty host name', { hostname: '' }, []],
    ['a subdomain with "_"', { subdomain: 'a_b' }, ['pod-subdomain spec.subdomain']],
    ['a ServiceAccount with "_"', { serviceAccountName: 'a_b' }, ['pod-service-account-name spec.serviceAccountName']],
    ['a ServiceAccount by the old field', { serviceAccount: 'a_b' }, ['pod-service-account-name spec.serviceAccount']],
    ['the old field beside the new one', { serviceAccountName: 'a', serviceAccount: 'a_b' }, []],
    ['the longest name of a ServiceAccount', { serviceAccountName: SUBDOMAIN_253 }, []],
    ['an empty RuntimeClass', { runtimeClassName: '' }, ['pod-runtime-class-name spec.runtimeClassName']],
    ['a RuntimeClass in capitals', { runtimeClassName: 'gVisor' }, ['pod-runtime-class-name spec.runtimeClassName']],
    ['no RuntimeClass', { runtimeClassName: null }, []],
    [
      'a readiness gate without a type',
      { readinessGates: [{}] },
      ['pod-readiness-gates spec.readinessGates[0].conditionType'],
    ],
    [
      'a readiness gate with a space',
      { readinessGates: [{ conditionType: 'a b' }] },
      ['pod-readiness-gates spec.readinessGates[0].conditionType'],
    ],
    ['a readiness gate', { readinessGates: [{ conditionType: 'example.com/Ready' }] }, []],
    [
      'an address that is none',
      { hostAliases: [{ ip: '1.2.3', hostnames: ['a'] }] },
      ['pod-host-alias-ip spec.hostAliases[0].ip'],
    ],
    [
      'an alias without an address',
      { hostAliases: [{ hostnames: ['a'] }] },
      ['pod-host-alias-ip spec.hostAliases[0].ip'],
    ],
    [
      'the second name of an alias',
      { hostAliases: [{ ip: '::1', hostnames: ['a', 'b_c'] }] },
      ['pod-host-alias-name spec.hostAliases[0].hostnames[1]'],
    ],
    ['an alias without names', { hostAliases: [{ ip: '::1' }] }, []],
    ['an image pull secret named twice', { imagePullSecrets: [{ name: 'a' }, { name: 'a' }, {}] }, []],
  ]);

  test.each([undefined, null])('of a Pod whose spec is %s are containers asked for', (spec) => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, ...(spec === undefined ? {} : { spec }) };

    expect(admissionOf(pod)).toEqual(['pod-containers-required spec.containers']);
  });

  test('of a PodTemplate without a template are containers asked for', () => {
    expect(admissionOf({ apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'p' } })).toEqual([
      'pod-containers-required template.spec.containers',
    ]);
  });

  test('the overhead of a Pod has the form of limits', () => {
    const [found] = admissionOf(templateWith({ overhead: { gpu: '1' } }));

    expect(found).toContain('template.spec.overhead');
    expect(admissionOf(templateWith({ overhead: { cpu: '1' } }))).toEqual([]);
  });

  test('values of the wrong type are passed over', () => {
    const values = [1, true, 'x', [], [1, null, 'x', [], {}], {}, { a: 1 }, '__proto__'];
    const fields = (
      'containers restartPolicy activeDeadlineSeconds dnsPolicy dnsConfig hostname hostAliases readinessGates os overhead ' +
      'schedulingGates tolerations affinity topologySpreadConstraints nodeSelector priority resourceClaims hostUsers'
    ).split(' ');

    for (const field of fields) {
      for (const value of values) {
        for (const version of ['1.28', '1.36']) {
          expect(() => admissionOf(podWith({ [field]: value }), version)).not.toThrow();
          expect(() => admissionOf(templateWith({ [field]: value }), version)).not.toThrow();
        }
      }
    }
  });

  test('a Pod with very many of everything is right, too', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${index}`);
    const pod = podWith({
      tolerations: many.map((key) => ({ key, operator: 'Exists' })),
      schedulingGates: many.map((name) => ({ name })),
      hostAliases: many.map((name) => ({ ip: '10.0.0.1', hostnames: [name] })),
      topologySpreadConstraints: many.map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: {},
      })),
    });

    expect(admissionOf(pod)).toEqual([]);
  });
});

describe('an address', () => {
  test.each([
    ['1.28', '010.0.0.1', []],
    ['1.35', '010.0.0.1', []],
    ['1.36', '010.0.0.1', ['pod-host-alias-ip spec.hostAliases[0].ip']],
    ['1.35', '::ffff:10.0.0.1', []],
    ['1.36', '::ffff:10.0.0.1', ['pod-host-alias-ip spec.hostAliases[0].ip']],
    ['1.36', '::1', []],
  ])('in %s, %s', (version, ip, found) => {
    expect(admissionOf(podWith({ hostAliases: [{ ip, hostnames: ['a'] }] }), version)).toEqual(found);
  });
});

describe('the override of the host name', () => {
  const at = 'spec.hostnameOverride';

  test.each([
    [{ hostnameOverride: 'a.b' }, []],
    [{ hostnameOverride: 'a'.repeat(64) }, []],
    [{ hostnameOverride: 'a'.repeat(65) }, [`pod-hostname-override-length ${at}`]],
    [{ hostnameOverride: '' }, [`pod-hostname-override ${at}`]],
    [{ hostnameOverride: 'A' }, [`pod-hostname-override ${at}`]],
    [{ hostnameOverride: 'a', setHostnameAsFQDN: true }, [`pod-hostname-override-conflict ${at}`]],
    [{ hostnameOverride: 'a', setHostnameAsFQDN: false }, []],
    [{ hostnameOverride: 'a', hostNetwork: true }, [`pod-hostname-override-conflict ${at}`]],
    [{ hostnameOverride: null, hostNetwork: true }, []],
  ])('%j', (spec, found) => {
    // In 1.34 the gate is off by default, and the field is checked all the same.
    expect(admissionOf(podWith(spec), '1.34')).toEqual(found);
    expect(admissionOf(podWith(spec), '1.35')).toEqual(found);
  });
});

describe('a Pod alone', () => {
  test.each([
    ['a node beside gates', { nodeName: 'n', schedulingGates: [{ name: 'a' }] }, ['pod-gates-node-name spec.nodeName']],
    ['a node beside no gates', { nodeName: 'n', schedulingGates: [] }, []],
    // What only admission plug-ins refuse is for the rules.
    ['a priority', { priority: 5, preemptionPolicy: 'Never' }, []],
    ['overhead without a class', { overhead: { cpu: '1' } }, []],
  ])('%s', (_, spec, found) => {
    expect(admissionOf(podWith(spec))).toEqual(found);
    expect(admissionOf(templateWith(spec))).toEqual([]);
  });
});
