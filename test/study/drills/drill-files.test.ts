import { describe, expect, test } from '@jest/globals';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { drillFiles } from '../../../src/study/drills/drill-files';
import { makeDrills } from '../../../src/study/drills/make-drills';
import { questionText } from '../../../src/study/drills/question';
import { LANGUAGES } from '../../../src/study/language';
import { asks, asksBelow } from '../../../src/study/requirements';
import { exerciseOf, TINY } from './tiny-topics';

const SEED = 'quite-a-special-seed';
const drills = makeDrills({ topics: TINY, count: 12, seed: SEED });

describe.each(LANGUAGES)('in %s', (language) => {
  const files = new Map(drillFiles(drills, language).map(({ path, text }) => [path, text]));
  const learners = [...files].filter(([path]) => path.startsWith('drills/'));
  const text = (path: string): string => files.get(path) ?? `There is no ${path}`;

  test('each exercise has its files', () => {
    const expected = drills.flatMap(({ id }) => [
      ...['question.md', 'answer.yaml', 'drill.json'].map((file) => `drills/${id}/${file}`),
      ...['solution.yaml', 'solution.ts', 'explanation.md'].map((file) => `answers/${id}/${file}`),
    ]);
    const indices = ['drills', 'answers'].flatMap((folder) => [`${folder}/README.md`, `${folder}/index.json`]);
    expect([...files.keys()].sort()).toEqual([...expected, ...indices].sort());
  });

  test('learners see no seed, no mistake and nothing of the answers', () => {
    for (const [, own] of learners) {
      expect(own).not.toContain(SEED);
      expect(own).not.toMatch(/solution|explanation|answers\//);
      for (const { id } of drills.flatMap(({ mistakes }) => mistakes)) expect(own).not.toContain(id);
    }
  });

  test('the question asks for all that is asked for', () => {
    for (const { id, requirements, kubernetes } of drills) {
      const question = text(`drills/${id}/question.md`);
      for (const requirement of requirements) expect(question).toContain(`- ${asksBelow(requirement, language)}\n`);
      expect(question).toContain(`Kubernetes ${kubernetes}`);
      expect(question).toContain('podwright drill grade .');
      expect(/[가-힣]/.test(question)).toBe(language === 'ko');
    }
  });

  test('it tells how many mistakes there are', () => {
    const counts = {
      en: [/There is one mistake\./, /There are two mistakes\./],
      ko: [/오류는 하나입니다\./, /오류는 두 개입니다\./],
    }[language];
    for (const { id, sort, difficulty, mistakes } of drills) {
      if (sort === 'write') continue;
      const question = text(`drills/${id}/question.md`);
      if (difficulty !== 'hard') expect(question).toMatch(counts[mistakes.length - 1] as RegExp);
    }
  });

  test('it does not where it is hard, be it only one', () => {
    const question = questionText({ ...exerciseOf('mend'), difficulty: 'hard' }, language);
    expect(question).not.toMatch(/mistakes?\b|오류는/);
    expect(question).toMatch(/Find and fix whatever is wrong\.|잘못된 곳을 모두 찾아서 고치세요\./);
  });

  test('the answer file holds what is given, or what is broken', () => {
    for (const { id, start, sort } of drills) {
      const source = new YamlSource(text(`drills/${id}/answer.yaml`));
      expect(source.problems).toEqual([]);
      expect(source.objects.map(({ manifest }) => manifest)).toEqual(start);
      expect(source.text.includes('#')).toBe(sort === 'write');
    }
  });

  test('the solution is the solution', () => {
    for (const { id, solution } of drills) {
      const { objects } = new YamlSource(text(`answers/${id}/solution.yaml`));
      expect(objects.map(({ manifest }) => manifest)).toEqual(solution);
      expect(text(`answers/${id}/solution.ts`)).toMatch(/^import \{ App, /);
    }
  });

  test('the explanation has the concept, the page, the mistakes and the lines of the solution', () => {
    for (const { id, topics, mistakes, requirements } of drills) {
      const explanation = text(`answers/${id}/explanation.md`);
      for (const { concept, page } of topics) expect(explanation).toContain(`${concept[language]} <${page}>`);
      for (const mistake of mistakes) {
        expect(explanation).toContain(`\`${mistake.id}\``);
        expect(explanation).toContain(mistake.why[language]);
        expect(explanation).toContain(mistake.findings[0]?.message);
      }
      expect(explanation.match(/```diff\n/g) ?? []).toHaveLength(mistakes.length);
      expect(explanation.match(/```yaml\n/g) ?? []).toHaveLength(requirements.length);
    }
  });

  test('the lines are those without which a point is not met', () => {
    for (const { id, requirements } of drills) {
      const lines = text(`answers/${id}/solution.yaml`).split('\n');
      for (const requirement of requirements) {
        if (requirement.sort !== 'env') continue;
        const [, range = ''] = text(`answers/${id}/explanation.md`).split(asks(requirement, language));
        const own = lines.findIndex((line) => line.includes('- name: NUMBER')) + 1;
        expect(range.split('\n')[2]).toContain(`${own}–${own + 1}`);
      }
    }
  });

  test('following the diffs leads from the answer file to the solution', () => {
    for (const { id, mistakes } of drills) {
      let yaml = text(`drills/${id}/answer.yaml`);
      const explanation = text(`answers/${id}/explanation.md`);
      for (const [, diff = ''] of explanation.matchAll(
        /```diff\n--- answer\.yaml\n\+\+\+ answer\.yaml\n([\s\S]*?)\n```/g,
      )) {
        for (const hunk of diff.split(/^@@.*@@\n/m).slice(1)) {
          const side = (sign: string) =>
            hunk
              .replace(/\n$/, '')
              .split('\n')
              .filter((line) => line.startsWith(' ') || line.startsWith(sign));
          const [old, now] = ['-', '+'].map((sign) =>
            side(sign)
              .map((line) => line.slice(1))
              .join('\n'),
          ) as [string, string];
          expect(yaml).toContain(old);
          yaml = yaml.replace(old, () => now);
        }
      }
      if (mistakes.length > 0) expect(yaml).toBe(text(`answers/${id}/solution.yaml`));
    }
  });

  test('the indices say the same of all of them, the teacher’s the mistakes, too', () => {
    const index = (folder: string) => JSON.parse(text(`${folder}/index.json`)) as { drills: Record<string, unknown>[] };
    const teachers = index('answers').drills.map(({ mistakes, ...drill }) => [drill, mistakes]);
    expect(teachers).toEqual(
      index('drills').drills.map((drill, i) => [drill, drills[i]?.mistakes.map(({ id }) => id)]),
    );
    expect(Object.keys(index('drills').drills[0] ?? {})).toEqual([
      'id',
      'title',
      'sort',
      'topics',
      'difficulty',
      'language',
      'kubernetes',
      'points',
    ]);
    for (const { id } of drills) {
      expect(text('drills/README.md')).toContain(`[${id}](${id}/question.md)`);
      expect(text('answers/README.md')).toContain(`[${id}](${id}/explanation.md)`);
    }
  });
});
