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
    expect(admissionOf(podWith({ resourceClaims }), '1.34')).toEqual(found.map((one) => `pod-resource-claim-${one}`));
    // Before, the API server drops them.
    expect(admissionOf(podWith({ resourceClaims }), '1.33')).toEqual([]);
  });

  test('are not for a static Pod', () => {
    const spec = { nodeName: 'node-1', resourceClaims: [CLAIM] };
    const metadata = { annotations: { 'kubernetes.io/config.mirror': 'mirror' } };

    expect(admissionOf(podWith(spec, metadata), '1.34')).toEqual(['pod-resource-claim-mirror spec.resourceClaims']);
    expect(admissionOf(podWith(spec), '1.34')).toEqual([]);
    expect(admissionOf(templateWith(spec, metadata), '1.34')).toEqual([]);
  });
});
