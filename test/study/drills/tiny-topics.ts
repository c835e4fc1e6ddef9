import type { Exercise } from '../../../src/study/drills/drill';
import { makeDrills } from '../../../src/study/drills/make-drills';
import type { Topic } from '../../../src/study/topics/topic';

export const WHY = { en: 'It is a mistake', ko: '오류입니다' };

/** A topic of a number that the container is told, and of the port on which it listens. */
export const NUMBERS: Topic = {
  id: 'env',
  title: { en: 'Numbers', ko: '숫자' },
  concept: { en: 'Numbers are numbers.', ko: '숫자는 숫자입니다.' },
  page: 'https://kubernetes.io/docs/numbers/',
  write(draft) {
    const { draw, main, target } = draft;
    const value = String(draw.integer(1, 1_000_000));
    const port = draw.integer(1_000, 9_000);
    main.ports = [{ containerPort: port }];
    main.env = [{ name: 'NUMBER', value }];
    draft.require({ sort: 'port', target, container: main.name, port });
    draft.require({ sort: 'env', target, container: main.name, name: 'NUMBER', from: { value } });
  },
  mistakes: { 'ctr-image-required': WHY, 'ctr-image-whitespace': WHY, 'decode-number-in-string': WHY },
  *breaks(manifests) {
    for (const [object, manifest] of manifests.entries()) {
      const text = JSON.stringify(manifest);
      const changed = text.replace(/("value":)"(\d+)"/, '$1$2');
      if (changed === text) continue;
      const broken = JSON.parse(changed) as (typeof manifests)[number];
      yield {
        id: 'decode-number-in-string',
        object,
        manifests: manifests.map((one, i) => (i === object ? broken : one)),
      };
    }
  },
  examples: [],
};

/** A topic of a label that the Pods have. */
export const LABEL: Topic = {
  ...NUMBERS,
  id: 'labels',
  title: { en: 'Label', ko: '레이블' },
  write(draft) {
    const { draw, podMetadata, target } = draft;
    const tier = `tier-${draw.integer(1, 1_000_000)}`;
    podMetadata.labels = { ...(podMetadata.labels as object), tier };
    draft.require({ sort: 'metadata', target, of: 'pods', labels: { tier } });
  },
  mistakes: { 'meta-label-value': WHY, 'ctr-name-required': WHY, 'ctr-image-whitespace': WHY, 'ctr-pull-policy': WHY },
  breaks: undefined,
};

/** A topic that needs a Deployment, and a newer Kubernetes. */
export const REPLICAS: Topic = {
  ...LABEL,
  id: 'deployments',
  title: { en: 'Replicas', ko: '레플리카' },
  host: 'Deployment',
  kubernetes: '1.30',
  write(draft) {
    const replicas = draft.draw.integer(2, 1_000_000);
    draft.workload.replicas = replicas;
    draft.require({ sort: 'replicas', target: draft.target, replicas });
  },
  mistakes: { 'decode-string-in-number': WHY },
};

/** A topic of Pods alone. */
export const BARE: Topic = {
  ...LABEL,
  id: 'pod',
  title: { en: 'Pod', ko: 'Pod 기초' },
  host: 'Pod',
  write(draft) {
    const { draw, spec, target } = draft;
    const path = 'spec.terminationGracePeriodSeconds';
    const value = draw.integer(1, 1_000_000);
    spec.terminationGracePeriodSeconds = value;
    draft.require({ sort: 'field', target, of: 'pods', path, value });
  },
};

/** A topic without anything to write. */
export const REPAIRS: Topic = {
  ...NUMBERS,
  id: 'document-mistakes',
  title: { en: 'Repairs', ko: '수리' },
  mendOnly: true,
};

export const TINY: readonly Topic[] = [NUMBERS, LABEL, REPLICAS, BARE, REPAIRS];

/** An exercise of a sort about numbers, the same each time. */
export function exerciseOf(sort: Exercise['sort'], difficulty: Exercise['difficulty'] = 'easy'): Exercise {
  const [drill] = makeDrills({ topics: [NUMBERS], count: 1, seed: 'one', sort, difficulty });
  return drill as Exercise;
}
