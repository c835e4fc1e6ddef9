import type { DrillFile } from '../../study/drills/drill-file';
import { gradedDrill, pointsOf } from '../../study/drills/drill-file';
import { type Grade, gradeAnswer } from '../../study/grading/grade';
import { CommandError } from '../command';
import { answerFiles, type HandedIn, handedIn, nameOf } from './learner-files';
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
}

/** A learner, and what was handed in for which exercise. */
interface Learner {
  readonly name: string;
  readonly answers: ReadonlyMap<string, HandedIn>;
  readonly unknown: readonly string[];
}

/**
 * Grades all answers in a folder: `<learner>/<exercise>`, or `<exercise>` alone, or `<learner>` alone for one exercise;
 * each a file or a folder.
 * @throws CommandError where the folder cannot be read, or nothing in it is an answer
 */
export function classGrades(toGrade: DrillsToGrade, folder: string): ClassReport {
  const { drills } = toGrade;
  const learners = learnersIn(toGrade, folder);
  const graded = learners.map(({ name, answers }): LearnerGrades => {
    const own = drills.map((drill) => answerGrade(drill, answers.get(drill.id)));
    const sum = (of: 'points' | 'of'): number => own.reduce((total, answer) => total + answer[of], 0);
    return { name, points: sum('points'), of: sum('of'), answers: own };
  });
  if (graded.every(({ answers }) => answers.every(({ missing }) => missing))) {
    throw new CommandError(`There are no answers in "${folder}" to ${drills.map(({ id }) => `"${id}"`).join(', ')}`);
  }
  return {
    version: 1,
    drills: drills.map((drill) => ({ id: drill.id, of: pointsOf(drill) })),
    learners: graded,
    unknown: learners.flatMap(({ unknown }) => unknown),
  };
}

function learnersIn({ drills, isOne }: DrillsToGrade, folder: string): Learner[] {
  const ids = new Set(drills.map(({ id }) => id));
  const entries = handedIn(folder);
  if (entries.some(({ name }) => ids.has(name))) return [learnerOf(nameOf(folder), entries, ids, '')];
  const [only] = drills;
  return entries.flatMap((entry): Learner[] => {
    if (!entry.isFolder) {
      if (isOne && only) return [{ name: entry.name, answers: new Map([[only.id, entry]]), unknown: [] }];
      return [];
    }
    const own = handedIn(entry.path);
    const learner = learnerOf(entry.name, own, ids, `${entry.name}/`);
    if (!isOne || !only || learner.answers.size > 0) return [learner];
    // The folder is the answer.
    const isEmpty = own.every(({ isFolder }) => isFolder);
    return [{ name: entry.name, answers: new Map(isEmpty ? [] : [[only.id, entry]]), unknown: [] }];
  });
}

/** Of a file and a folder for the same exercise, the first by name counts. */
function learnerOf(name: string, entries: readonly HandedIn[], ids: ReadonlySet<string>, prefix: string): Learner {
  const answers = new Map<string, HandedIn>();
  const unknown: string[] = [];
  for (const entry of entries) {
    if (!ids.has(entry.name)) unknown.push(prefix + entry.name);
    else if (!answers.has(entry.name)) answers.set(entry.name, entry);
  }
  return { name, answers, unknown };
}

function answerGrade(drill: DrillFile, answer: HandedIn | undefined): ClassAnswer {
  const none = { drill: drill.id, points: 0, of: pointsOf(drill) };
  if (!answer) return { ...none, missing: true, problem: null };
  try {
    const files = answerFiles(answer.path);
    if (files.length === 0) return { ...none, missing: true, problem: null };
    const { points, of }: Grade = gradeAnswer(gradedDrill(drill), files);
    return { drill: drill.id, points, of, missing: false, problem: null };
  } catch (error) {
    // One answer that cannot be read is no reason to leave the class without grades.
    if (!(error instanceof CommandError)) throw error;
    return { ...none, missing: false, problem: error.message };
  }
}
