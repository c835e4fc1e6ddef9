import { describe } from '@jest/globals';
import { reviewChanges } from '../support/workload-manifests';

const ROLLING = 'spec.updateStrategy.rollingUpdate';

describe('the update strategy of a DaemonSet', () => {
  reviewChanges('DaemonSet', [
    [{ 'spec.updateStrategy': null }, []],
    [{ 'spec.updateStrategy': { type: 'OnDelete', rollingUpdate: { maxSurge: -1 } } }, []],
    [{ 'spec.updateStrategy.type': 'Recreate' }, ['ds-strategy spec.updateStrategy.type']],
    [{ [ROLLING]: {} }, []],
    [{ [ROLLING]: { maxUnavailable: '101%' } }, [`ds-max-unavailable ${ROLLING}.maxUnavailable`]],
    [{ [ROLLING]: { maxUnavailable: '100%' } }, []],
    [{ [ROLLING]: { maxUnavailable: 0, maxSurge: '101%' } }, [`ds-max-surge ${ROLLING}.maxSurge`]],
    [{ [ROLLING]: { maxUnavailable: 0, maxSurge: '100%' } }, []],
    [{ [ROLLING]: { maxSurge: 1 } }, [`ds-surge-unavailable ${ROLLING}.maxSurge`]],
    [{ [ROLLING]: { maxUnavailable: '1%', maxSurge: '1%' } }, [`ds-surge-unavailable ${ROLLING}.maxSurge`]],
    [{ [ROLLING]: { maxUnavailable: 0 } }, [`ds-both-zero ${ROLLING}.maxUnavailable`]],
    [{ [ROLLING]: { maxUnavailable: '0%', maxSurge: '0%' } }, [`ds-both-zero ${ROLLING}.maxUnavailable`]],
    [{ 'spec.revisionHistoryLimit': -1 }, ['wl-history spec.revisionHistoryLimit']],
  ]);
});

describe('the annotation of the generation of the template', () => {
  const annotation = (value: string) => ({
    'metadata.annotations': { 'deprecated.daemonset.template.generation': value },
  });
  const found = ['ds-generation-annotation metadata.annotations[deprecated.daemonset.template.generation]'];
  reviewChanges('DaemonSet', [
    ...['0', '-1', '+5'].map((value) => [annotation(value), []] as const),
    ...['', 'x'].map((value) => [annotation(value), found] as const),
  ]);
});
