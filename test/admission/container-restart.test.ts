import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { containerSays, reviewContainer } from '../support/container-manifests';
import { podWith } from '../support/pod-manifests';

const RULE = { action: 'Restart', exitCodes: { operator: 'In', values: [1] } };
const rules = (...restartPolicyRules: unknown[]) => ({ restartPolicy: 'Never', restartPolicyRules });
const codes = (count: number) => ({ ...RULE, exitCodes: { operator: 'In', values: Array(count).fill(1) } });
const resize = (...resizePolicy: unknown[]) => ({ resizePolicy });
const CPU = { resourceName: 'cpu', restartPolicy: 'NotRequired' };

function initSays(fields: object, version: string, spec: object = {}): string[] {
  const initContainers = [{ name: 'init', image: 'i', ...fields }];
  return admissionOf(podWith({ initContainers, ...spec }), version).map((line) =>
    line.replace('spec.initContainers[0].', ''),
  );
}

describe('how a container is restarted', () => {
  test.each(['1.28', '1.33'])('is not its own matter in %s', (version) => {
    expect(containerSays({ restartPolicy: 'Always' }, version)).toEqual(['ctr-restart-policy-old restartPolicy']);
    expect(containerSays({ restartPolicy: '' }, version)).toEqual(['ctr-restart-policy-old restartPolicy']);
    expect(containerSays({ restartPolicy: null }, version)).toEqual([]);
  });

  reviewContainer(
    [
      ['always', { restartPolicy: 'Always' }, []],
      ['never', { restartPolicy: 'Never' }, []],
      ['empty', { restartPolicy: '' }, ['ctr-restart-policy-new restartPolicy']],
      ['sometimes', { restartPolicy: 'Sometimes' }, ['ctr-restart-policy-new restartPolicy']],
      ['by a rule', rules(RULE), []],
      ['by a rule without a policy', { restartPolicyRules: [RULE] }, ['ctr-restart-rules-policy restartPolicy']],
      ['by 20 rules', rules(...Array(20).fill(RULE)), []],
      ['by 21 rules', rules(...Array(21).fill(RULE)), ['ctr-restart-rules-count restartPolicyRules']],
      ['with all others', rules({ ...RULE, action: 'RestartAllContainers' }), []],
      ['with no action', rules({ ...RULE, action: undefined }), ['ctr-restart-rules restartPolicyRules[0].action']],
      [
        'with another operator',
        rules({ ...RULE, exitCodes: { operator: 'in' } }),
        ['ctr-restart-rules restartPolicyRules[0].exitCodes.operator'],
      ],
      ['with no exit codes', rules({ action: 'Restart' }), ['ctr-restart-rules-codes restartPolicyRules[0].exitCodes']],
      ['with 255 exit codes', rules(codes(255)), []],
      ['with 256 exit codes', rules(codes(256)), ['ctr-restart-rules-values restartPolicyRules[0].exitCodes.values']],
    ],
    '1.36',
  );

  test('all containers are restarted together from 1.36 on', () => {
    expect(containerSays(rules({ ...RULE, action: 'RestartAllContainers' }), '1.35')).toEqual([
      'ctr-restart-rules restartPolicyRules[0].action',
    ]);
  });
});

describe('how an init container is restarted', () => {
  test.each([
    ['1.29', 'Always', []],
    ['1.29', 'OnFailure', ['init-restart-policy restartPolicy']],
    ['1.33', '', ['init-restart-policy restartPolicy']],
    ['1.35', 'OnFailure', []],
    ['1.35', 'Sometimes', ['ctr-restart-policy-new restartPolicy']],
    ['1.36', '', ['ctr-restart-policy-new restartPolicy']],
  ])('%s: %s', (version, restartPolicy, found) => {
    expect(initSays({ restartPolicy }, version)).toEqual(found);
  });

  test('the only choice is told as such', () => {
    const initContainers = [{ name: 'init', image: 'i', restartPolicy: 'OnFailure' }];
    expect(admit(podWith({ initContainers }), 29)).toEqual([
      expect.objectContaining({ message: '"OnFailure" is not "Always", the only choice here', fix: 'Write "Always"' }),
    ]);
  });

  test('a sidecar has rules from 1.36 on', () => {
    const sidecar = { restartPolicy: 'Always', restartPolicyRules: [RULE] };

    expect(initSays(sidecar, '1.35')).toEqual(['init-restart-rules restartPolicyRules']);
    expect(initSays(sidecar, '1.36')).toEqual([]);
    expect(initSays({ ...sidecar, restartPolicyRules: [{ ...RULE, action: 'x' }] }, '1.36')).toEqual([
      'ctr-restart-rules restartPolicyRules[0].action',
    ]);
  });

  test('rules without a policy hide what else is wrong with them', () => {
    expect(initSays({ restartPolicyRules: [{}] }, '1.35')).toEqual(['ctr-restart-rules-policy restartPolicy']);
  });
});

describe('what happens on a resize', () => {
  reviewContainer(
    [
      ['nothing', resize(CPU), []],
      ['a restart', resize({ ...CPU, restartPolicy: 'RestartContainer' }), []],
      ['none', resize(), []],
      [
        'no resource',
        resize({ restartPolicy: 'NotRequired' }),
        ['resize-policy-required resizePolicy[0].resourceName'],
      ],
      ['no answer', resize({ resourceName: 'memory' }), ['resize-policy-required resizePolicy[0].restartPolicy']],
      [
        'another resource',
        resize({ ...CPU, resourceName: 'gpu' }),
        ['resize-policy-resource resizePolicy[0].resourceName'],
      ],
      [
        'another answer',
        resize({ ...CPU, restartPolicy: 'x' }),
        ['resize-policy-restart resizePolicy[0].restartPolicy'],
      ],
      ['twice', resize(CPU, CPU), ['resize-policy-unique resizePolicy[1]']],
      [
        'a restart of what is never restarted',
        resize({ ...CPU, restartPolicy: 'RestartContainer' }),
        ['resize-policy-never resizePolicy[0].restartPolicy'],
        { restartPolicy: 'Never' },
      ],
    ],
    '1.33',
  );

  test('the server names the list alone', () => {
    const containers = [{ name: 'web', image: 'i', ...resize({ ...CPU, resourceName: 'gpu' }) }];

    expect(admit(podWith({ containers }), 33)[0]?.alias).toBe('spec.containers[0].resizePolicy');
  });

  test('an init container that is no sidecar is not restarted, from 1.36 on', () => {
    const restarted = resize({ ...CPU, restartPolicy: 'RestartContainer' });

    expect(initSays(restarted, '1.35')).toEqual([]);
    expect(initSays(restarted, '1.36')).toEqual(['init-resize-policy resizePolicy[0].restartPolicy']);
    expect(initSays({ ...restarted, restartPolicy: 'Always' }, '1.36')).toEqual([]);
  });

  test('is asked of no init container until 1.32', () => {
    expect(initSays(resize(CPU), '1.28')).toEqual(['init-no-resize-policy resizePolicy']);
    expect(initSays({ ...resize(CPU), restartPolicy: 'Always' }, '1.32')).toEqual([
      'init-no-resize-policy resizePolicy',
    ]);
    expect(initSays(resize(CPU), '1.33')).toEqual([]);
    expect(initSays(resize(), '1.28')).toEqual([]);
  });
});
