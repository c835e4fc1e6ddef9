import { accessSync, chmodSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CommandError } from './command';
import { realPath, reasonOf } from './read-all';

/** A file, and what is to stand in it. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files that are there already, each whole or not at all, with the mode that they have; of a link, what it leads
 * to. Nothing is written when one of them cannot be.
 * @throws CommandError when one cannot be written
 */
export function writeFiles(files: readonly FileText[]): void {
  const prepared: (readonly [temporary: string, target: string, file: string])[] = [];
  try {
    for (const { file, text } of files) prepared.push(prepare(file, text));
    for (const [temporary, target, file] of prepared) attempt(file, () => renameSync(temporary, target));
  } finally {
    for (const [temporary] of prepared) rmSync(temporary, { force: true });
  }
}

function prepare(file: string, text: string): readonly [string, string, string] {
  const target = realPath(file);
  const temporary = `${target}.podwright-${process.pid}`;
  attempt(file, () => {
    const stats = statSync(target);
    if (!stats.isFile()) throw new CommandError(`Cannot write "${file}": it is no file`);
    // To take its place would be possible all the same.
    accessSync(target, constants.W_OK);
    // Nobody else's.
    writeFileSync(temporary, '', { flag: 'wx' });
    try {
      writeFileSync(temporary, text);
      chmodSync(temporary, stats.mode);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
  return [temporary, target, file];
}

function attempt(file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = (error as NodeJS.ErrnoException).code === 'EACCES' ? 'it may not be written' : reasonOf(error);
    throw new CommandError(`Cannot write "${file}": ${reason}. It is as it was`);
  }
}
