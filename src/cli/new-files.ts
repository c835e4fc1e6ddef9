import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders } from '../synth/make-folders';
import { CommandError } from './command';
import { reasonOf } from './read-all';
import type { FileText } from './write-files';

/**
 * Writes files that are new, all or none, with the folders that they need.
 * @param force whether those that are there already are written over
 * @throws CommandError when one is there, or cannot be written
 */
export function writeNewFiles(files: readonly FileText[], force: boolean): void {
  refuseTaken(files, force);
  const folders: string[] = [];
  const staged: string[] = [];
  const undo: (() => void)[] = [];
  let at = '';
  try {
    for (const { file, text } of files) {
      at = file;
      const made = makeFolders(dirname(file));
      if (made !== undefined) folders.push(made);
      writeFileSync(stageOf(file), text, { flag: 'wx' });
      staged.push(stageOf(file));
    }
    for (const { file } of files) {
      at = file;
      undo.push(restoring(file));
      renameSync(stageOf(file), file);
    }
  } catch (error) {
    for (const restore of undo) restore();
    for (const file of staged) rmSync(file, { force: true });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? reasonOf(error);
    throw new CommandError(`Cannot write "${at}": ${reason}. Nothing is written`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'nothing can be made in its folder',
};

function stageOf(file: string): string {
  return `${file}.podwright-${process.pid}`;
}

function refuseTaken(files: readonly FileText[], force: boolean): void {
  const there = files.map(({ file }) => file).filter(isThere);
  const folder = there.find((file) => lstatSync(file).isDirectory());
  if (folder !== undefined) throw new CommandError(`Cannot write "${folder}": it is a folder. Nothing is written`);
  const [first] = there;
  if (first === undefined || force) return;
  const more = there.length > 1 ? `, and ${there.length - 1} more,` : '';
  throw new CommandError(`"${first}"${more} is there already. Nothing is written; to write over it, add "--force"`);
}

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    // What else keeps it from being seen shows when it is written.
    return false;
  }
}

/** What makes it as it is now. */
function restoring(file: string): () => void {
  if (!existsSync(file)) return () => rmSync(file, { force: true });
  const { mode } = lstatSync(file);
  const bytes = readFileSync(file);
  return () => {
    writeFileSync(file, bytes);
    chmodSync(file, mode);
  };
}

/**
 * Whether a folder has nothing in it, or is not there; the folder of Git does not count.
 * @throws CommandError when that cannot be told, or it is no folder
 */
export function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).every((name) => name === '.git');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    throw new CommandError(`Cannot write to "${folder}": ${code === 'ENOTDIR' ? 'it is no folder' : reasonOf(error)}`);
  }
}
