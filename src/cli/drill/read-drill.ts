import { printable } from '../../outputs/report/excerpt';
import { type DrillFile, readDrillFile } from '../../study/drills/drill-file';
import { CommandError } from '../command';
import { drillFolders, drillText, isDrill, tryExercisesIn } from './learner-files';

/**
 * The exercise in a folder, or in its `drill.json`.
 * @throws CommandError where there is none
 */
export function readDrill(path: string): DrillFile {
  const drill = readDrillFile(drillText(path));
  if ('problem' in drill) throw new CommandError(`"${path}" holds no exercise: ${printable(drill.problem)}`);
  return drill;
}

/** Exercises whose answers are graded together. */
export interface DrillsToGrade {
  readonly drills: readonly DrillFile[];
  /** Whether one was named, and not a folder of them. */
  readonly isOne: boolean;
}

/**
 * The exercise, or all in a folder of them or in the folder around that, by the names of their folders.
 * @throws CommandError where one of them is none, or two have the same id
 */
export function readDrills(path: string): DrillsToGrade {
  if (isDrill(path)) return { drills: [readDrill(path)], isOne: true };
  const folder = tryExercisesIn(path) ?? path;
  const drills = drillFolders(folder).map(readDrill);
  const seen = new Set<string>();
  for (const { id } of drills) {
    if (seen.has(id)) throw new CommandError(`"${path}" has two exercises with the id "${id}"`);
    seen.add(id);
  }
  if (drills.length === 0) throw new CommandError(`There are no exercises in "${path}": no folder with a drill.json`);
  return { drills, isOne: false };
}
