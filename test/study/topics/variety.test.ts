import { expect, test } from '@jest/globals';
import { DIFFICULTIES, Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { TOPICS } from '../../../src/study/topics';
import type { TopicId } from '../../../src/study/topics/topic';

/** What must come up among the exercises of a topic, as it stands in the JSON of the solutions. */
const COMES_UP: Readonly<Partial<Record<TopicId, readonly RegExp[]>>> = {
  'multi-container': [/"ports"/, /"emptyDir"/, /"readOnly":true/, /"shareProcessNamespace":true/, /localhost/],
  sidecars: [/"initContainers"/, /"startupProbe"/, /"readinessProbe"/, /"emptyDir"/],
  'init-containers': [/nslookup/, /nc -z/, /git clone/, /"emptyDir":\{\}/, /"sizeLimit"/, /"medium":"Memory"/],
  'config-map': [
    /"configMapKeyRef"/,
    /"envFrom":\[\{"configMapRef"/,
    /"envFrom":\[\{"prefix"/,
    /"configMap":\{"name":"[^"]+"\}/,
    /"items"/,
    /"subPath"/,
    /"immutable":true/,
  ],
  secret: [
    /"secretKeyRef"/,
    /"envFrom":\[\{"secretRef"/,
    /"envFrom":\[\{"prefix"/,
    /"secret":\{"secretName":"[^"]+"\}/,
    /"items"/,
    /"defaultMode":256/,
    /"data"/,
    /"stringData"/,
    /"type":"Opaque"/,
    /"type":"kubernetes.io\/basic-auth"/,
    /"immutable":true/,
  ],
  'downward-api': [
    /"metadata.name"/,
    /"metadata.namespace"/,
    /"spec.nodeName"/,
    /"status.podIP"/,
    /"limits.cpu"/,
    /"limits.memory","divisor":"1Mi"/,
    /"metadata.labels"/,
    /"metadata.annotations"/,
    /"containerName"/,
  ],
  deployments: [
    /"type":"Recreate"/,
    /"maxSurge":\d/,
    /"maxSurge":"\d+%"/,
    /"minReadySeconds"/,
    /"revisionHistoryLimit"/,
  ],
  'document-mistakes': [/"labels"/, /"configMap"/, /"secret"/, /"ports".*"ports"/],
};

test.each(Object.entries(COMES_UP))('%s: all that there is to exercise comes up', (id, features) => {
  const topic = TOPICS.find((one) => one.id === id);
  const solutions = DIFFICULTIES.flatMap((difficulty) =>
    Array.from({ length: 60 }, (_, seed) => {
      const draft = new Draft(new Draw(`${seed}`), difficulty, topic?.host ?? 'Pod');
      topic?.write?.(draft);
      return JSON.stringify(draft.solution);
    }),
  );
  expect(features.filter((feature) => !solutions.some((solution) => feature.test(solution)))).toEqual([]);
});

test('what is there already is in some exercises, and has nothing asked of it', () => {
  for (const id of ['config-map', 'secret', 'services'] as const) {
    const topic = TOPICS.find((one) => one.id === id);
    const drafts = Array.from({ length: 40 }, (_, seed) => {
      const draft = new Draft(new Draw(`${seed}`), 'hard');
      topic?.write?.(draft);
      return draft;
    });
    expect(drafts.some(({ given }) => given.length > 0)).toBe(true);
    for (const { given, requirements } of drafts) {
      const names = given.map(({ kind, metadata }) => `${kind}/${metadata?.name}`);
      for (const { target } of requirements) expect(names).not.toContain(`${target.kind}/${target.name}`);
    }
  }
});
