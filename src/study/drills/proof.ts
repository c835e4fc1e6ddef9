import { diffManifests } from '../../manifest/diff';
import type { Manifest } from '../../manifest/manifest';
import { YamlSource } from '../../manifest/yaml-source';
import { checkManifests } from '../../validation/from-manifests';
import { gradeAnswer } from '../grading/grade';
import { isFoundAs } from './break-manifests';
import type { Exercise } from './drill';
import { gradedDrill } from './drill-file';
import { runTypeScript } from './run-typescript';
import { solutionCode, solutionText, startText } from './texts';

/**
 * Why an exercise must not be handed out: its texts are read, graded, checked and run as those who get them will do it.
 * @param program the TypeScript of its solution
 * @returns nothing where its solution has all points, its start file has not, its mistakes are found as what they are, and
 *   its program makes its solution
 */
export function proofProblem(exercise: Exercise, program: string = solutionCode(exercise)): string | undefined {
  return (
    solutionProblem(exercise) ??
    startProblem(exercise) ??
    mistakesProblem(exercise) ??
    programProblem(exercise, program)
  );
}

function solutionProblem(exercise: Exercise): string | undefined {
  const [finding] = checkManifests(readBack(solutionText(exercise)), { kubernetes: exercise.kubernetes });
  if (finding) return `The solution has a finding: ${finding.id} at ${finding.path}`;
  const { points, of, requirements } = gradeOf(exercise, solutionText(exercise));
  if (points === of) return undefined;
  const unmet = requirements.filter(({ met }) => !met).map(({ requirement }) => requirement.sort);
  return `The solution has ${points} of ${of} points, without: ${unmet.join(', ')}`;
}

function startProblem(exercise: Exercise): string | undefined {
  const { points, of } = gradeOf(exercise, startText(exercise, 'en'));
  return points < of ? undefined : 'The start file has all points';
}

function mistakesProblem(exercise: Exercise): string | undefined {
  const { mistakes, kubernetes, solution, sort } = exercise;
  if (sort === 'write') return undefined;
  if (mistakes.length === 0) return 'There is no mistake to mend';
  const idsIn = mistakes.flatMap(({ id, also }) => [id, ...also]);
  const found = checkManifests(readBack(startText(exercise, 'en')), { kubernetes });
  if (!isFoundAs(found, idsIn)) return `Found is ${found.map(({ id }) => id).join(', ')}, made was ${idsIn.join(', ')}`;
  const hidden = mistakes.find(
    ({ id, also, alone }) => !isFoundAs(checkManifests(alone, { kubernetes }), [id, ...also]),
  );
  if (hidden) return `A mistake alone is not found as ${hidden.id}`;
  const states = [exercise.start, ...mistakes.map(({ mended }) => mended)];
  const isChain = mistakes.every(({ broken }, i) => diffManifests(states[i] ?? [], broken).length === 0);
  if (!isChain || diffManifests(solution, states.at(-1) ?? []).length > 0)
    return 'Mending does not lead to the solution';
  return undefined;
}

function programProblem(exercise: Exercise, program: string): string | undefined {
  let made: Manifest[];
  try {
    made = runTypeScript(program);
  } catch (error) {
    return `The TypeScript of the solution does not run: ${(error as Error).message}`;
  }
  const [difference] = diffManifests(readBack(solutionText(exercise)), made);
  return difference && `The TypeScript makes another solution: ${difference.manifest} ${difference.path}`;
}

function gradeOf(exercise: Exercise, text: string) {
  return gradeAnswer(gradedDrill({ ...exercise, language: 'en' }), [{ name: 'answer.yaml', text }]);
}

/** What is in a text, as those read it who get it. */
function readBack(text: string): Manifest[] {
  return new YamlSource(text).objects.map(({ manifest }) => manifest);
}
