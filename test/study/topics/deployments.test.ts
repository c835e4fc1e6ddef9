import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fieldsOf } from '../../../src/manifest/fields';
import { fromYaml } from '../../../src/manifest/from-yaml';
import { Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { DEPLOYMENTS } from '../../../src/study/topics/deployments';

test('nothing is asked of a Pod', () => {
  const [draft, untouched] = [1, 2].map(() => new Draft(new Draw('1'), 'hard', 'Pod'));
  if (draft) DEPLOYMENTS.write?.(draft);
  expect(draft?.requirements).toEqual(untouched?.requirements);
  expect(draft?.solution).toEqual(untouched?.solution);
});

test.each(['easy', 'medium', 'hard'] as const)('what the topic before has set is kept (%s)', (difficulty) => {
  const draft = new Draft(new Draw('1'), difficulty, 'Deployment');
  draft.workload.replicas = 42;
  draft.workload.strategy = { type: 'Recreate' };
  draft.podMetadata.labels = { app: 'mine' };
  DEPLOYMENTS.write?.(draft);
  expect(draft.workload).toMatchObject({ replicas: 42, strategy: { type: 'Recreate' } });
  expect(draft.podMetadata.labels).toMatchObject({ app: 'mine' });
  const sorts = draft.requirements.map(({ sort }) => sort);
  expect(sorts).not.toContain('replicas');
});

test('a Pod turned into a Deployment keeps its spec', () => {
  const file = join(__dirname, '../../documents/004-pod/nginx-pod.yaml');
  const [pod] = fromYaml(readFileSync(file, 'utf8'));
  const [deployment] = DEPLOYMENTS.examples.find(({ id }) => id === 'from-a-pod')?.manifests ?? [];
  expect(fieldsOf(fieldsOf(deployment?.spec).template).spec).toEqual(pod?.spec);
});
