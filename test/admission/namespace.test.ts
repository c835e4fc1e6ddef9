import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import type { Manifest } from '../../src/manifest/manifest';
import { admissionOf } from '../support/admission';

const POD_SECURITY = 'pod-security.kubernetes.io/';
const NAME = 'kubernetes.io/metadata.name';
const namespace = (metadata: object, spec?: object) =>
  ({ apiVersion: 'v1', kind: 'Namespace', metadata, spec }) as Manifest;

describe.each(['enforce', 'audit', 'warn'])('the label for Pod Security, %s', (mode) => {
  const of = (label: string, value: unknown) =>
    admissionOf(namespace({ name: 'a', labels: { [POD_SECURITY + label]: value } }));

  test.each(['privileged', 'baseline', 'restricted'])('may be %p', (level) => {
    expect(of(mode, level)).toEqual([]);
  });

  test.each(['', null, 'Baseline', 'strict'])('may not be %p', (level) => {
    expect(of(mode, level)).toEqual([`ns-pod-security-level metadata.labels[${POD_SECURITY}${mode}]`]);
  });

  test.each(['latest', 'v1.0', 'v1.28', 'v1.9223372036854775807'])('may have the version %p', (version) => {
    expect(of(`${mode}-version`, version)).toEqual([]);
  });

  test.each(['', '1.28', 'v2.0', 'v1', 'v1.028', 'Latest', 'v1.9223372036854775808'])(
    'nor the version %p',
    (version) => {
      expect(of(`${mode}-version`, version)).toEqual([
        `ns-pod-security-version metadata.labels[${POD_SECURITY}${mode}-version]`,
      ]);
    },
  );
});

test('other labels with that domain are any label', () => {
  expect(admissionOf(namespace({ name: 'a', labels: { [`${POD_SECURITY}other`]: 'x' } }))).toEqual([]);
});

test('what is certain is corrected', () => {
  const labels = { [`${POD_SECURITY}enforce`]: 'Baseline', [`${POD_SECURITY}enforce-version`]: '1.28' };
  const corrections = admit(namespace({ name: 'a', labels }), 28).map(({ correction }) => correction);
  expect(corrections).toEqual([{ value: 'baseline' }, { value: 'v1.28' }]);
});

test("the label with the name is the API server's own, unless it has yet to make the name", () => {
  expect(admissionOf(namespace({ name: 'a', labels: { [NAME]: 'not a value' } }))).toEqual([]);
  const unnamed = namespace({ generateName: 'a', labels: { [NAME]: 'not a value' } });
  expect(admissionOf(unnamed)).toEqual(['meta-label-value metadata.labels']);
});

test('finalizers have names', () => {
  expect(admissionOf(namespace({ name: 'a' }, { finalizers: ['kubernetes', 'a.b/c'] }))).toEqual([]);
  const [problem] = admit(namespace({ name: 'a' }, { finalizers: ['a.b/c', 'cleanup'] }), 28);
  expect([problem?.id, `${problem?.at}`, problem?.alias]).toEqual([
    'ns-finalizer-format',
    'spec.finalizers[1]',
    'spec.finalizers',
  ]);
});
