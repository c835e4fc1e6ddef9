import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type DrillFile, gradedDrill, readDrillFile } from '../../src/study/drills/drill-file';
import { type AnswerFile, type Grade, gradeAnswer } from '../../src/study/grading/grade';
import { LANGUAGES, type Language } from '../../src/study/language';
import { asks } from '../../src/study/requirements';
import { TOPICS } from '../../src/study/topics';
import { UNSURE_PARTICLE } from './requirements/graded';

/*
 * Answers that people wrote by hand, in matrix/<topic>/: `drill.json` is the exercise, `right-…` are answers that have all
 * points, `wrong-…` such as lack some; each is a file, or a folder of several. A wrong one begins with what it misses, in as
 * many lines as it takes:
 *   # misses: 2, 3 (numbers of requirements, with a word to the reader; or words of a requirement's sentence)
 *   # hint: a part of the hint that is given for it
 * or, where the API server would not take some of its objects:
 *   # refused: the id of what is found
 *   # counts: 1, 2 (numbers of the requirements that other objects meet all the same; no such line where there are none)
 *   # hint: a part of what is said
 */
const MATRIX = join(__dirname, 'matrix');
/** The point for that nothing is found any more, by its words. */
const NOTHING_FOUND = 'nothing is found';

interface Written {
  readonly name: string;
  readonly files: readonly AnswerFile[];
}

function drillOf(topic: string): DrillFile {
  const drill = readDrillFile(readFileSync(join(MATRIX, topic, 'drill.json'), 'utf8'));
  if ('problem' in drill) throw new Error(`${topic}: ${drill.problem}`);
  return drill;
}

function answersOf(topic: string, start: 'right' | 'wrong'): Written[] {
  const names = readdirSync(join(MATRIX, topic)).filter((name) => name.startsWith(`${start}-`));
  return names.sort().map((name) => {
    const path = join(MATRIX, topic, name);
    const files = statSync(path).isDirectory() ? readdirSync(path).sort() : [''];
    return { name, files: files.map((file) => ({ name: file || name, text: readFileSync(join(path, file), 'utf8') })) };
  });
}

function gradeOf(drill: DrillFile, { files }: Written, language: Language = drill.language): Grade {
  return gradeAnswer(gradedDrill({ ...drill, language }), files);
}

/** What the first lines of an answer say of it. */
function said({ files: [first] }: Written, what: 'misses' | 'counts' | 'hint' | 'refused'): string[] {
  const [head = ''] = /^(#.*\n)*/.exec(first && 'text' in first ? first.text : '') ?? [];
  return [...head.matchAll(/^# (\w+): (.+)$/gm)].flatMap(([, field, text = '']) => (field === what ? [text] : []));
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

/** The places of the requirements that an answer says of itself; the point behind them is that nothing is found. */
function placesOf(what: 'misses' | 'counts', { requirements }: DrillFile, answer: Written): number[] {
  const sentences = [...requirements.map((requirement) => plain(asks(requirement, 'en'))), NOTHING_FOUND];
  const places = said(answer, what).flatMap((text) => {
    const [, numbers] = /^(\d+(?:, \d+)*)(?: \(.*\))?$/.exec(text) ?? [];
    if (numbers !== undefined) return numbers.split(', ').map((number) => Number(number) - 1);
    const found = sentences.flatMap((sentence, place) => (sentence.includes(plain(text)) ? [place] : []));
    if (found.length !== 1) throw new Error(`${answer.name}: ${found.length} requirements have the words "${text}"`);
    return found;
  });
  return places.sort((one, other) => one - other);
}

function unmetPlaces({ requirements, nothingFound }: Grade): number[] {
  const points = nothingFound ? [...requirements, nothingFound] : requirements;
  return points.flatMap(({ met }, place) => (met ? [] : [place]));
}

function metPlaces(grade: Grade): number[] {
  const unmet = unmetPlaces(grade);
  return Array.from({ length: grade.of }, (_, place) => place).filter((place) => !unmet.includes(place));
}

function hintsOf({ requirements, nothingFound }: Grade): string[] {
  return [...requirements, ...(nothingFound ? [nothingFound] : [])].flatMap(({ hint }) => hint ?? []);
}

/** What stands as code in a hint. */
function quoted(hints: readonly string[]): string[] {
  return hints.flatMap((hint) => [...hint.matchAll(/(?<!`)(`+)(?!`) ?(.+?) ?\1(?!`)/g)].map(([, , text = '']) => text));
}

/** All texts, names and numbers of data. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([field, inner]) => [field, ...wordsOf(inner)]);
}

describe.each(TOPICS.map(({ id }) => id))('%s', (topic) => {
  // Without a folder the first test says what is missing.
  const isThere = existsSync(join(MATRIX, topic));
  const right = isThere ? answersOf(topic, 'right') : [];
  const wrong = isThere ? answersOf(topic, 'wrong') : [];

  test('at least three right answers, five wrong ones, and one that is refused', () => {
    expect(drillOf(topic).topics).toContain(topic);
    const texts = (answers: readonly Written[]) => new Set(answers.map(({ files }) => JSON.stringify(files)));
    expect(texts(right).size).toBeGreaterThanOrEqual(3);
    expect(texts(wrong).size).toBeGreaterThanOrEqual(5);
    expect(wrong.filter((answer) => said(answer, 'refused').length > 0).length).toBeGreaterThanOrEqual(1);
  });

  if (!isThere) return;
  const drill = drillOf(topic);

  test.each(right.map((answer) => [answer.name, answer] as const))('%s has all points', (_, answer) => {
    const grade = gradeOf(drill, answer);
    expect([grade.message, grade.refused, hintsOf(grade)]).toEqual([undefined, [], []]);
    expect(grade.points).toBe(grade.of);
  });

  test.each(wrong.map((answer) => [answer.name, answer] as const))('%s misses what it is meant to', (_, answer) => {
    const grade = gradeOf(drill, answer);
    const [refused, hints] = [said(answer, 'refused'), said(answer, 'hint')];
    expect(hints).not.toEqual([]);
    if (refused.length > 0) {
      const told = grade.refused.map(({ message, fix = '' }) => `${message}; ${fix}`);
      expect(new Set(grade.refused.map(({ id }) => id))).toEqual(new Set(refused));
      expect(grade.message).toBeDefined();
      expect({ counts: metPlaces(grade), hints: hintsOf(grade) }).toEqual({
        counts: placesOf('counts', drill, answer),
        hints: expect.anything(),
      });
      expect(grade.points).toBe(metPlaces(grade).length);
      if (drill.sort === 'mend') expect(grade.nothingFound?.met).toBe(false);
      for (const hint of hints) expect(told.join('\n')).toContain(hint);
      return;
    }
    const missed = placesOf('misses', drill, answer);
    expect([grade.message, grade.refused]).toEqual([undefined, []]);
    expect({ missed: unmetPlaces(grade), hints: hintsOf(grade) }).toEqual({ missed, hints: expect.anything() });
    expect(missed).not.toEqual([]);
    expect(grade.points).toBe(grade.of - missed.length);
    for (const hint of hints) expect(plain(hintsOf(grade).join('\n'))).toContain(plain(hint));
  });

  test.each(wrong.map((answer) => [answer.name, answer] as const))('the hints for %s tell nothing', (_, answer) => {
    // What a requirement wants for a name may be said where the question says it: nothing but its words, and the answer's.
    const known = [...wordsOf(drill.requirements), ...answer.files.flatMap((file) => Object.values(file))].join('\n');
    const grades = LANGUAGES.map((language) => gradeOf(drill, answer, language));
    for (const grade of grades) {
      expect(unmetPlaces(grade)).toEqual(unmetPlaces(grades[0] as Grade));
      expect(quoted(hintsOf(grade)).filter((text) => !known.includes(text) && text !== 'podwright check')).toEqual([]);
    }
    for (const hint of hintsOf(grades[LANGUAGES.indexOf('ko')] as Grade)) {
      expect(hint).toMatch(/[가-힣]/);
      expect(hint).not.toMatch(UNSURE_PARTICLE);
    }
  });
});
