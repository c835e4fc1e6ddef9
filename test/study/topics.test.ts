import { describe, expect, test } from '@jest/globals';
import { DEFAULT_VERSION, type KubernetesVersion } from '../../src/kubernetes/versions';
import type { Manifest } from '../../src/manifest/manifest';
import { brokenNeighbours } from '../../src/mutations';
import { toYamlDocuments } from '../../src/outputs/yaml';
import { DIFFICULTIES, Draft, type Host } from '../../src/study/drafts/draft';
import { Draw } from '../../src/study/draw';
import { gradeAnswer } from '../../src/study/grading/grade';
import { LANGUAGES, type Words } from '../../src/study/language';
import { asks } from '../../src/study/requirements';
import { TOPICS } from '../../src/study/topics';
import type { Topic } from '../../src/study/topics/topic';
import { validate } from '../../src/validate';

const HOSTS: readonly Host[] = ['Pod', 'Deployment'];
const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);

function versionOf(...topics: readonly Topic[]): KubernetesVersion {
  return topics.map(({ kubernetes }) => kubernetes).find((version) => version !== undefined) ?? DEFAULT_VERSION;
}

function written(topics: readonly Topic[], difficulty: Draft['difficulty'], host: Host, seed: number | string): Draft {
  const draft = new Draft(new Draw(`${seed}`), difficulty, host);
  for (const topic of topics) topic.write?.(draft);
  return draft;
}

function foundIn(manifests: readonly Manifest[], kubernetes: KubernetesVersion): string[] {
  return validate(manifests, { kubernetes }).map(({ id, path, message }) => `${id} ${path}: ${message}`);
}

/** What its own solution lacks, or what is found in it. */
function missed(draft: Draft, kubernetes: KubernetesVersion): unknown[] {
  const { requirements } = draft;
  const drill = { requirements, kubernetes, language: 'en', nothingFound: true } as const;
  const grade = gradeAnswer(drill, [{ name: 'solution.yaml', text: toYamlDocuments(draft.solution) }]);
  const hints = grade.requirements.flatMap(({ hint }) => hint ?? []);
  return grade.points === grade.of ? [] : [...hints, grade.message, ...grade.refused, grade.nothingFound?.hint];
}

function question(draft: Draft): string {
  return draft.requirements.map((requirement) => asks(requirement, 'en')).join('\n');
}

/** What a particle after a name would depend on is how the name ends. */
const PARTICLE_AFTER_NAME = /`(?:은|는|이|가|을|를|와|과|으로)(?![가-힣])/;

function expectWords({ en, ko }: Words): void {
  expect(en).not.toMatch(/\p{Script=Hangul}/u);
  expect(ko).toMatch(/\p{Script=Hangul}/u);
  expect(ko).not.toMatch(PARTICLE_AFTER_NAME);
}

const cases = TOPICS.map((topic) => [topic.id, topic] as const);
const exercises = cases.flatMap(([id, topic]) =>
  (topic.host ? [topic.host] : HOSTS).flatMap((host) =>
    DIFFICULTIES.map((difficulty) => [id, difficulty, host, topic] as const),
  ),
);

test('each topic stands once', () => {
  expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
});

describe.each(exercises)('%s, %s, %s', (_, difficulty, host, topic) => {
  const drafts = SEEDS.map((seed) => written([topic], difficulty, host, seed));

  test('nothing is found in what it writes', () => {
    for (const draft of drafts) expect(foundIn(draft.solution, versionOf(topic))).toEqual([]);
  });

  test('it asks for something, in both languages', () => {
    for (const { requirements } of drafts) {
      expect(requirements.length).toBeGreaterThan(topic.mendOnly ? 0 : 2);
      for (const requirement of requirements) {
        const [en = '', ko = ''] = LANGUAGES.map((language) => asks(requirement, language));
        expectWords({ en: en.replace(/`[^`]*`/g, ''), ko });
      }
    }
  });

  test('its solution is all that is asked for', () => {
    for (const draft of drafts.slice(0, 10)) expect(missed(draft, versionOf(topic))).toEqual([]);
  });

  test('it is written again for the same seed', () => {
    expect(written([topic], difficulty, host, 7).solution).toEqual(drafts[7]?.solution);
  });

  test('it asks for something else each time', () => {
    const questions = new Set(
      Array.from({ length: 200 }, (_, seed) => question(written([topic], difficulty, host, seed))),
    );
    expect(questions.size).toBeGreaterThan(150);
  });
});

describe.each(cases)('%s', (_, topic) => {
  const kubernetes = versionOf(topic);

  test('its texts are in both languages', () => {
    for (const words of [topic.title, topic.concept, ...Object.values(topic.mistakes)]) {
      expect(words.en).not.toMatch(/\p{Script=Hangul}/u);
      expect(words.ko).not.toMatch(PARTICLE_AFTER_NAME);
    }
    for (const words of [topic.concept, ...Object.values(topic.mistakes)]) expectWords(words);
    for (const { title } of topic.examples) expectWords({ ...title, ko: `${title.ko} 예` });
    expect(topic.page).toMatch(/^https:\/\/kubernetes\.io\/docs\/[\w/-]+\/(?:#[\w-]+)?$/);
  });

  test('nothing is found in its examples', () => {
    expect(topic.examples.length).toBeGreaterThanOrEqual(4);
    expect(new Set(topic.examples.map(({ id }) => id)).size).toBe(topic.examples.length);
    for (const { manifests } of topic.examples) expect(foundIn(manifests, kubernetes)).toEqual([]);
  });

  test('each of its mistakes can be made, and is found', () => {
    const wanted = new Set(Object.keys(topic.mistakes));
    expect(wanted.size).toBeGreaterThanOrEqual(topic.mendOnly ? 3 : 6);
    const sets = [
      ...topic.examples.map(({ manifests }) => manifests),
      ...HOSTS.flatMap((host) => [1, 2, 3, 4].map((seed) => written([topic], 'hard', host, seed).solution)),
    ];
    for (const manifests of sets) {
      const draw = new Draw('breaks');
      for (const broken of brokenNeighbours(manifests, kubernetes)) {
        if (!wanted.has(broken.id)) continue;
        const found = validate(broken.manifests, { kubernetes });
        if (found.some(({ id }) => id === broken.id)) wanted.delete(broken.id);
      }
      // What a topic breaks itself must be found, each time.
      for (const { id, manifests: changed } of topic.breaks?.(manifests, draw) ?? []) {
        expect(Object.keys(topic.mistakes)).toContain(id);
        expect([...new Set(validate(changed, { kubernetes }).map((finding) => finding.id)), '…']).toContain(id);
        wanted.delete(id);
      }
    }
    expect([...wanted]).toEqual([]);
  });
});

describe('two topics in one exercise', () => {
  const pairs = TOPICS.flatMap((one) => TOPICS.flatMap((other) => (one === other ? [] : [[one, other] as const])));
  const named = pairs.map(([one, other]) => [one.id, other.id, one, other] as const);

  test.each(named)('%s, then %s', (id, _other, one, other) => {
    const kubernetes = versionOf(one, other);
    const only = one.host ?? other.host;
    for (const host of only ? [only] : HOSTS) {
      for (const difficulty of DIFFICULTIES) {
        const draft = written([one, other], difficulty, host, `${id} first`);
        expect(missed(draft, kubernetes)).toEqual([]);
        expect(new Set(question(draft).split('\n')).size).toBe(draft.requirements.length);
      }
    }
  });
});

test('all topics together, in any order, give one exercise', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    for (const host of HOSTS) {
      const topics = new Draw(`order ${seed}`).shuffled(
        TOPICS.filter((topic) => !topic.mendOnly && topic.kubernetes === undefined),
      );
      const draft = written(
        topics.filter((topic) => (topic.host ?? host) === host),
        'hard',
        host,
        seed,
      );
      expect(missed(draft, DEFAULT_VERSION)).toEqual([]);
    }
  }
});
