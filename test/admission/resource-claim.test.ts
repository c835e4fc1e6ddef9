import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, templateWith } from '../support/pod-manifests';

const CLAIM = { name: 'gpu', resourceClaimName: 'gpu' };

describe('the resource claims of a Pod', () => {
  test.each([
    [[], []],
    [[CLAIM], []],
    [[{ name: 'gpu', resourceClaimTemplateName: 'gpu' }], []],
    [[{ ...CLAIM, name: '' }], ['name spec.resourceClaims[0].name']],
    [[{ ...CLAIM, name: 'GPU' }], ['name-format spec.resourceClaims[0].name']],
    [[CLAIM, CLAIM], ['name-unique spec.resourceClaims[1].name']],
    [[{ name: 'gpu' }], ['source spec.resourceClaims[0]']],
    [[{ ...CLAIM, resourceClaimTemplateName: 'gpu' }], ['source spec.resourceClaims[0]']],
    [[{ name: 'gpu', resourceClaimName: '' }], ['source-name spec.resourceClaims[0].resourceClaimName']],
    [
      [{ name: 'gpu', resourceClaimTemplateName: 'GPU' }],
      ['source-name spec.resourceClaims[0].resourceClaimTemplateName'],
    ],
    [[{ name: 'gpu', source: { resourceClaimName: 'gpu' } }], []],
    [[null], ['name spec.resourceClaims[0].name', 'source spec.resourceClaims[0]']],
  ])('%j', (resourceClaims, found) => {
    const lines = found.map((one) => `pod-resource-claim-${one}`);
    expect(admissionOf(podWith({ resourceClaims }), '1.34')).toEqual(lines);
    // Before, the gate is off by default.
    expect(admissionOf(podWith({ resourceClaims }), '1.31')).toEqual(lines);
  });

  const SOURCE = 'spec.resourceClaims[0].source';
  test.each([
    [[{ name: 'gpu', source: { resourceClaimName: 'gpu' } }], []],
    [[{ name: 'gpu', source: { resourceClaimTemplateName: 'gpu' } }], []],
    [[{ name: 'gpu' }], [`source ${SOURCE}`]],
    [[{ name: 'gpu', source: {} }], [`source ${SOURCE}`]],
    [[{ name: 'gpu', source: { resourceClaimName: 'a', resourceClaimTemplateName: 'a' } }], [`source ${SOURCE}`]],
    [[{ name: 'gpu', source: { resourceClaimName: 'GPU' } }], [`source-name ${SOURCE}.resourceClaimName`]],
    // What only newer versions have is told of as unknown.
    [[CLAIM], []],
    [[{ ...CLAIM, name: '' }], ['name spec.resourceClaims[0].name']],
  ])('until 1.30: %j', (resourceClaims, found) => {
    const lines = found.map((one) => `pod-resource-claim-${one}`);
    expect(admissionOf(podWith({ resourceClaims }), '1.28')).toEqual(lines);
    expect(admissionOf(podWith({ resourceClaims }), '1.30')).toEqual(lines);
  });

  test('make names that are not too long, until 1.30', () => {
    const claims = (length: number) => ({
      resourceClaims: [{ name: 'a'.repeat(length), source: { resourceClaimTemplateName: 'a' } }],
    });
    const metadata = { name: 'a'.repeat(200) };
    expect(admissionOf(podWith(claims(52), metadata), '1.30')).toEqual([]);
    expect(admissionOf(podWith(claims(53), metadata), '1.30')).toEqual([
      'pod-resource-claim-full-name spec.resourceClaims[0].name',
    ]);
    expect(admissionOf(templateWith(claims(53), metadata), '1.30')).toEqual([]);
    expect(admissionOf(podWith({ resourceClaims: [{ ...CLAIM, name: 'a'.repeat(53) }] }, metadata), '1.31')).toEqual(
      [],
    );
  });

  test('are not for a static Pod', () => {
    const spec = { nodeName: 'node-1', resourceClaims: [CLAIM] };
    const metadata = { annotations: { 'kubernetes.io/config.mirror': 'mirror' } };

    expect(admissionOf(podWith(spec, metadata), '1.34')).toEqual(['pod-resource-claim-mirror spec.resourceClaims']);
    expect(admissionOf(podWith(spec, metadata), '1.33')).toEqual(['pod-resource-claim-mirror spec.resourceClaims']);
    expect(admissionOf(podWith(spec, metadata), '1.32')).toEqual([]);
    expect(admissionOf(podWith(spec), '1.34')).toEqual([]);
    expect(admissionOf(templateWith(spec, metadata), '1.34')).toEqual([]);
  });
});
