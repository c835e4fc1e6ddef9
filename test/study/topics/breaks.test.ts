import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/manifest/manifest';
import { brokenNeighbours } from '../../../src/mutations';
import { DIFFICULTIES, Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { TOPICS } from '../../../src/study/topics';
import type { Topic, TopicId } from '../../../src/study/topics/topic';
import { validate } from '../../../src/validate';

const IDS: readonly TopicId[] = [
  'multi-container',
  'sidecars',
  'init-containers',
  'config-map',
  'secret',
  'downward-api',
  'services',
  'deployments',
  'document-mistakes',
];

const cases = TOPICS.filter(({ id }) => IDS.includes(id)).map((topic) => [topic.id, topic] as const);

function setsOf(topic: Topic): (readonly Manifest[])[] {
  const drawn = DIFFICULTIES.flatMap((difficulty) =>
    Array.from({ length: 4 }, (_, seed) => {
      const draft = new Draft(new Draw(`${difficulty}/${seed}`), difficulty, topic.host ?? 'Pod');
      topic.write?.(draft);
      return draft.solution;
    }),
  );
  return [...topic.examples.map(({ manifests }) => manifests), ...drawn];
}

describe.each(cases)('%s', (_, topic) => {
  const kubernetes = topic.kubernetes ?? '1.28';
  const sets = setsOf(topic);
  const foundIn = (manifests: readonly Manifest[]) => [
    ...new Set(validate(manifests, { kubernetes }).map(({ id }) => id)),
  ];

  test('what it breaks is in the one object that it names, and is found there', () => {
    for (const manifests of sets) {
      for (const { id, object, also = [], manifests: broken } of topic.breaks?.(manifests, new Draw('x')) ?? []) {
        expect(broken.filter((manifest, place) => manifest !== manifests[place])).toEqual([broken[object]]);
        expect(foundIn(broken)).toEqual(expect.arrayContaining([id, ...also]));
      }
    }
  });

  test('each of its mistakes can be made so that nothing else is found', () => {
    const wanted = new Set(Object.keys(topic.mistakes));
    for (const manifests of sets) {
      for (const { id, also = [], manifests: broken } of topic.breaks?.(manifests, new Draw('x')) ?? []) {
        if (wanted.has(id) && foundIn(broken).sort().join() === [id, ...also].sort().join()) wanted.delete(id);
      }
      for (const { id, manifests: broken } of wanted.size > 0 ? brokenNeighbours(manifests, kubernetes) : []) {
        if (wanted.has(id) && foundIn(broken).join() === id) wanted.delete(id);
      }
    }
    expect([...wanted]).toEqual([]);
  });
});
