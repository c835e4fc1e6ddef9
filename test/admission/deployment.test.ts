import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { reviewChanges, workloadWith } from '../support/workload-manifests';

const UNAVAILABLE = 'spec.strategy.rollingUpdate.maxUnavailable';
const SURGE = 'spec.strategy.rollingUpdate.maxSurge';
const DEADLINE = 'spec.progressDeadlineSeconds';
const BAD_DEADLINE = [`dep-progress-deadline ${DEADLINE}`];

describe('the strategy of a Deployment', () => {
  reviewChanges('Deployment', [
    [{ 'spec.strategy': null }, []],
    [{ 'spec.strategy.type': '' }, []],
    [{ 'spec.strategy.type': 'Recreate' }, []],
    [{ 'spec.strategy.type': 'recreate' }, ['dep-strategy-type spec.strategy.type']],
    [
      { 'spec.strategy': { type: 'OnDelete', rollingUpdate: { maxSurge: -1 } } },
      ['dep-strategy-type spec.strategy.type'],
    ],
    [
      { 'spec.strategy': { type: 'Recreate', rollingUpdate: {} } },
      ['dep-recreate-rolling spec.strategy.rollingUpdate'],
    ],
    [{ 'spec.strategy': { type: 'Recreate', rollingUpdate: null } }, []],
    ...[0, '0%', 1, '100%', null].map((value) => [{ [UNAVAILABLE]: value }, []] as const),
    ...[-1, '101%', '1', '', '1.5%', '-1%', 'all'].map(
      (value) => [{ [UNAVAILABLE]: value }, [`dep-max-unavailable ${UNAVAILABLE}`]] as const,
    ),
    ...[0, '0%', '200%', null].map((value) => [{ [SURGE]: value }, []] as const),
    ...[-1, '1', '25 %'].map((value) => [{ [SURGE]: value }, [`dep-max-surge ${SURGE}`]] as const),
    [{ [SURGE]: 0, [UNAVAILABLE]: '0%' }, [`dep-both-zero ${UNAVAILABLE}`]],
    [{ [SURGE]: '0', [UNAVAILABLE]: 0 }, [`dep-max-surge ${SURGE}`]],
    [{ [SURGE]: 0, [UNAVAILABLE]: 1 }, []],
  ]);

  test('is corrected where only the case is wrong', () => {
    const [problem] = admit(workloadWith('Deployment', { 'spec.strategy.type': 'recreate' }), 28);
    expect(problem?.correction).toEqual({ value: 'Recreate' });
    expect(problem?.alias).toBe('spec.strategy');
  });
});

describe('the progress of a Deployment', () => {
  reviewChanges('Deployment', [
    [{ [DEADLINE]: -1 }, BAD_DEADLINE],
    [{ [DEADLINE]: 0 }, BAD_DEADLINE],
    [{ [DEADLINE]: 1 }, []],
    [{ [DEADLINE]: 10, 'spec.minReadySeconds': 10 }, BAD_DEADLINE],
    [{ [DEADLINE]: 11, 'spec.minReadySeconds': 10 }, []],
    [{ 'spec.minReadySeconds': 599 }, []],
    [{ 'spec.minReadySeconds': 600 }, BAD_DEADLINE],
    [{ [DEADLINE]: 0, 'spec.minReadySeconds': -1 }, ['wl-min-ready spec.minReadySeconds']],
    [{ 'spec.revisionHistoryLimit': -1 }, ['wl-history spec.revisionHistoryLimit']],
    [{ 'spec.revisionHistoryLimit': 0 }, []],
  ]);
});

describe('the annotation of a rollback', () => {
  const annotation = (value: string) => ({ 'metadata.annotations': { 'deprecated.deployment.rollback.to': value } });
  const found = ['dep-rollback-annotation metadata.annotations[deprecated.deployment.rollback.to]'];
  reviewChanges('Deployment', [
    ...['', '0', '+5', '9223372036854775807'].map((value) => [annotation(value), []] as const),
    ...['-1', 'x', '1_0', ' 1', '9223372036854775808'].map((value) => [annotation(value), found] as const),
  ]);
});
