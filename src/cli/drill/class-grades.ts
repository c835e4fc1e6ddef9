import { relative } from 'node:path';
import { closest } from '../../kubernetes/suggest';
import { inOneLine } from '../../outputs/report/excerpt';
import type { DrillFile } from '../../study/drills/drill-file';
import { gradedDrill, pointsOf } from '../../study/drills/drill-file';
import { DRILLS } from '../../study/drills/drill-folders';
import { type Grade, gradeAnswer } from '../../study/grading/grade';
import { CommandError } from '../command';
import {
  answerFiles,
  type HandedIn,
  type HandedInFolder,
  handedIn,
  type LeftAlone,
  nameOf,
  START_FILE,
} from './learner-files';
import type { DrillsToGrade } from './read-drill';

/** What a learner has for an exercise. */
export interface ClassAnswer {
  /** The id of the exercise. */
  readonly drill: string;
  readonly points: number;
  readonly of: number;
  /** Whether there is no answer. */
  readonly missing: boolean;
  /** Why an answer that is there could not be graded; `null` where it was, or is not there. */
  readonly problem: string | null;
}

/** A learner with all that was handed in. */
export interface LearnerGrades {
  readonly name: string;
  readonly points: number;
  readonly of: number;
  /** An entry for each exercise, in their order. */
  readonly answers: readonly ClassAnswer[];
}

/** What `podwright drill grade --all --json` prints. Fields may be added to it; none is taken away or changes its meaning. */
export interface ClassReport {
  readonly version: 1;
  readonly drills: readonly { readonly id: string; readonly of: number }[];
  /** By name. */
  readonly learners: readonly LearnerGrades[];
  /** What was handed in and belongs to no exercise, by its path below the folder. */
  readonly unknown: readonly string[];
  /** What was handed in and is not looked at: folders in the folder of an answer, links and the like. */
  readonly leftAlone: readonly LeftAlone[];
}

/** A learner, and what was handed in for which exercise. */
interface Learner {
  readonly name: string;
  readonly answers: ReadonlyMap<string, HandedIn>;
}

/** What was found in a folder of answers. */
interface Found {
  readonly learners: readonly Learner[];
  readonly unknown: readonly string[];
  readonly leftAlone: readonly LeftAlone[];
}

/** How answers may be handed in, as messages say it. */
const LAYOUTS = [
  '<folder>/<learner>/<exercise>.yaml',
  `<folder>/<learner>/<exercise>/${START_FILE}`,
  `<folder>/<learner>/${DRILLS}/<exercise>/${START_FILE}`,
] as const;

/**
 * Grades all answers in a folder: `<learner>/<exercise>`, or `<exercise>` alone, or `<learner>` alone for one exercise;
 * each a file or a folder, those of the exercises also in `drills`, as learners got them.
 * @throws CommandError where the folder cannot be read, or nothing in it is an answer
 */
export function classGrades(toGrade: DrillsToGrade, folder: string): ClassReport {
  const { drills } = toGrade;
  const { learners, unknown, leftAlone } = foundIn(toGrade, folder);
  const all = [...leftAlone];
  const graded = learners.map(({ name, answers }): LearnerGrades => {
    const own = drills.map((drill) => answerGrade(drill, answers.get(drill.id), all));
    const sum = (of: 'points' | 'of'): number => own.reduce((total, answer) => total + answer[of], 0);
    return { name, points: sum('points'), of: sum('of'), answers: own };
  });
  const report: ClassReport = {
    version: 1,
    drills: drills.map((drill) => ({ id: drill.id, of: pointsOf(drill) })),
    learners: graded,
    unknown,
    leftAlone: all.map(({ path, what }) => ({ path: relative(folder, path), what })),
  };
  if (graded.some(({ answers }) => answers.some(({ missing }) => !missing))) return report;
  throw new CommandError(`There are no answers in "${folder}" to ${drills.map(({ id }) => `"${id}"`).join(', ')}`, [
    ...notGraded(report).slice(0, MOST_TOLD).map(inOneLine),
    'An answer is',
    ...LAYOUTS.map((layout) => `  ${layout}`),
    'or the same without <learner>, for one',
  ]);
}

const MOST_TOLD = 10;

/** What was handed in and has no grade, a sentence for each. */
export function notGraded({
  drills,
  unknown,
  leftAlone,
}: Pick<ClassReport, 'drills' | 'unknown' | 'leftAlone'>): string[] {
  const ids = drills.map(({ id }) => id);
  return [
    ...unknown.map((path) => {
      const meant = closest(path.slice(path.lastIndexOf('/') + 1), ids);
      return `"${path}" is the answer to no exercise${meant === undefined ? '' : `. Did you mean "${meant}"?`}`;
    }),
    ...leftAlone.map(({ path, what }) =>
      what === 'folder'
        ? `"${path}" was left alone: it is a folder in the folder of an answer`
        : `"${path}" was left alone: it is a ${what}`,
    ),
  ];
}

function foundIn({ drills, isOne }: DrillsToGrade, folder: string): Found {
  const ids = new Set(drills.map(({ id }) => id));
  const { entries, leftAlone } = withDrills(handedIn(folder), ids);
  if (entries.some(({ name }) => ids.has(name))) {
    const { unknown, ...learner } = learnerOf(nameOf(folder), entries, ids, '');
    return { learners: [learner], unknown, leftAlone };
  }
  const [only] = drills;
  const found = { learners: [] as Learner[], unknown: [] as string[], leftAlone: [...leftAlone] };
  for (const entry of entries) {
    if (!entry.isFolder) {
      if (isOne && only) found.learners.push({ name: entry.name, answers: new Map([[only.id, entry]]) });
      else found.unknown.push(entry.name);
      continue;
    }
    const own = withDrills(handedIn(entry.path), ids);
    const { unknown, ...learner } = learnerOf(entry.name, own.entries, ids, `${entry.name}/`);
    if (!isOne || !only || learner.answers.size > 0) {
      found.learners.push(learner);
      found.unknown.push(...unknown);
      found.leftAlone.push(...own.leftAlone);
    } else {
      // The folder is the answer.
      const isEmpty = own.entries.every(({ isFolder }) => isFolder);
      found.learners.push({ name: entry.name, answers: new Map(isEmpty ? [] : [[only.id, entry]]) });
      if (isEmpty) found.unknown.push(...unknown);
    }
  }
  return found;
}

/** With what is in the folder of exercises, as learners got it, as if it stood beside it. */
function withDrills(folder: HandedInFolder, ids: ReadonlySet<string>): HandedInFolder {
  const own = folder.entries.find(({ name, isFolder }) => isFolder && name === DRILLS && !ids.has(name));
  if (!own) return folder;
  const inner = handedIn(own.path);
  return {
    entries: [...folder.entries.filter((entry) => entry !== own), ...inner.entries],
    leftAlone: [...folder.leftAlone, ...inner.leftAlone],
  };
}

/** Of a file and a folder for the same exercise, the first by name counts. */
function learnerOf(
  name: string,
  entries: readonly HandedIn[],
  ids: ReadonlySet<string>,
  prefix: string,
): Learner & { readonly unknown: readonly string[] } {
  const answers = new Map<string, HandedIn>();
  const unknown: string[] = [];
  for (const entry of entries) {
    if (!ids.has(entry.name)) unknown.push(prefix + entry.name);
    else if (!answers.has(entry.name)) answers.set(entry.name, entry);
  }
  return { name, answers, unknown };
}

/** @param leftAlone to which is added what is not looked at */
function answerGrade(drill: DrillFile, answer: HandedIn | undefined, leftAlone: LeftAlone[]): ClassAnswer {
  const none = { drill: drill.id, points: 0, of: pointsOf(drill) };
  if (!answer) return { ...none, missing: true, problem: null };
  try {
    const { files, leftAlone: besides } = answerFiles(answer.path);
    leftAlone.push(...besides);
    if (files.length === 0) return { ...none, missing: true, problem: null };
    const { points, of }: Grade = gradeAnswer(gradedDrill(drill), files);
    return { drill: drill.id, points, of, missing: false, problem: null };
  } catch (error) {
    // One answer that cannot be read is no reason to leave the class without grades.
    if (!(error instanceof CommandError)) throw error;
    return { ...none, missing: false, problem: error.message };
  }
}
