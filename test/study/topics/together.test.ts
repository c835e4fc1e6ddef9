import { expect, test } from '@jest/globals';
import { toYamlDocuments } from '../../../src/outputs/yaml';
import { DIFFICULTIES, Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { gradeAnswer } from '../../../src/study/grading/grade';
import { asks } from '../../../src/study/requirements';
import { TOPICS } from '../../../src/study/topics';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

// Seeds in groups: each test draws topics, up to six of them, in any order.
test.each(SEEDS)('any topics fit into one exercise, whose solution has every point (%s)', (seed) => {
  for (const part of SEEDS) {
    const draw = new Draw(`${seed}/${part}`);
    const topics = draw.shuffled(TOPICS).slice(0, draw.integer(1, 6));
    const host = topics.find((topic) => topic.host)?.host ?? draw.one(['Pod', 'Deployment']);
    const draft = new Draft(draw.of('draft'), draw.one(DIFFICULTIES), host);
    for (const topic of topics) topic.write?.(draft);
    const text = toYamlDocuments(draft.solution);
    const kubernetes = topics.some((topic) => topic.kubernetes) ? '1.29' : '1.28';
    const { requirements } = draft;
    const drill = { requirements, kubernetes, language: 'en', nothingFound: true } as const;
    const { points, of, message, findings } = gradeAnswer(drill, [{ name: 'answer.yaml', text }]);
    expect({ topics: topics.map(({ id }) => id), missing: of - points, message, findings }).toEqual({
      topics: topics.map(({ id }) => id),
      missing: 0,
      findings: [],
    });
    expect(new Set(requirements.map((one) => asks(one, 'ko'))).size).toBe(requirements.length);
  }
});
