import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DRILLS } from '../../study/drills/drill-folders';
import type { AnswerFile } from '../../study/grading/grade';
import { CommandError } from '../command';
import { readAll, reasonOf, STANDARD_INPUT } from '../read-all';

/** The most that is read of a file, in bytes: exercises need a few thousand. */
const MOST_BYTES = 1024 * 1024;
const MOST_FILES = 100;
const MANIFEST = /\.(?:ya?ml|json)$/i;

/** A file or a folder that somebody handed in. */
export interface HandedIn {
  /** Its name without an extension, its signs put together as they are typed. */
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** What was handed in and is not looked at. */
export interface LeftAlone {
  readonly path: string;
  readonly what: 'folder' | 'link' | 'special file';
}

/** What a folder holds. */
export interface HandedInFolder {
  /** Manifests and folders, by name. */
  readonly entries: readonly HandedIn[];
  /** Links and the like. */
  readonly leftAlone: readonly LeftAlone[];
}

/** An answer as it was handed in. */
export interface AnswerFiles {
  readonly files: readonly AnswerFile[];
  /** What is in its folder besides. */
  readonly leftAlone: readonly LeftAlone[];
}

/**
 * The files of an answer: one, all of a folder, or the standard input. Links are not followed.
 * @param path as it was typed
 * @throws CommandError where it cannot be read, or is no size for an answer
 */
export function answerFiles(path: string): AnswerFiles {
  if (path === '-') {
    return { files: [{ name: '-', bytes: sized(readAll(STANDARD_INPUT, 'the standard input'), '-') }], leftAlone: [] };
  }
  const stats = statsOf(path);
  if (!stats) throw new CommandError(`There is no file or folder "${path}"`);
  // A link to a pipe is what a shell makes of the output of a program.
  if (isLink(path) && (stats.isFile() || stats.isDirectory())) {
    throw new CommandError(`"${path}" is a link, which is not followed: name what it leads to`);
  }
  if (!stats.isDirectory()) return { files: [{ name: path, bytes: bytesOf(path, stats) }], leftAlone: [] };
  const entries = entriesOf(path);
  const files = entries.filter((entry) => entry.isFile() && isManifest(entry.name));
  if (files.length > MOST_FILES) throw new CommandError(`"${path}" has more than ${MOST_FILES} manifests`);
  return {
    files: files.map(({ name }) => ({ name, bytes: bytesOf(join(path, name), lstatSync(join(path, name))) })),
    leftAlone: entries.filter((entry) => !entry.isFile()).map((entry) => leftAloneOf(path, entry)),
  };
}

/** The text of a file of an exercise: the file that was named, or that in the folder that was. */
export function drillText(path: string): string {
  const stats = statsOf(path);
  if (!stats) throw new CommandError(`There is no exercise "${path}"`);
  const file = stats.isDirectory() ? join(path, DRILL_FILE) : path;
  const own = stats.isDirectory() ? tryRegularFile(file) : stats;
  if (!own) {
    const problem = `"${path}" is no folder of an exercise: it has no ${DRILL_FILE}`;
    const folder = tryExercisesIn(path);
    if (folder === undefined) throw new CommandError(problem);
    throw new CommandError(`${problem}. Name one in "${folder}", or grade a class with --all`);
  }
  return bytesOf(file, own).toString('utf8');
}

/** The file of an exercise into which its learner writes. */
export const START_FILE = 'answer.yaml';
/** The file that says what an exercise is graded by. */
export const DRILL_FILE = 'drill.json';

/** Our own file about the exercises, beside their folders. */
const INDEX_FILE = 'index.json';

/**
 * What stands in a folder, but for what is hidden and what we wrote there.
 * @throws CommandError where it cannot be read
 */
export function handedIn(folder: string): HandedInFolder {
  const all = entriesOf(folder).filter(({ name }) => name !== INDEX_FILE);
  return {
    entries: all
      .filter((entry) => entry.isDirectory() || (entry.isFile() && isManifest(entry.name)))
      .map((entry) => ({
        name: (entry.isDirectory() ? entry.name : entry.name.replace(MANIFEST, '')).normalize('NFC'),
        path: join(folder, entry.name),
        isFolder: entry.isDirectory(),
      })),
    leftAlone: all
      .filter((entry) => !entry.isDirectory() && !entry.isFile())
      .map((entry) => leftAloneOf(folder, entry)),
  };
}

function leftAloneOf(folder: string, entry: Dirent): LeftAlone {
  const what = entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'special file';
  return { path: join(folder, entry.name), what };
}

/** The folder of exercises that is meant: itself, or that which was written into it; nothing where there is none. */
export function tryExercisesIn(path: string): string | undefined {
  return [path, join(path, DRILLS)].find((folder) => isFolder(folder) && drillFolders(folder).length > 0);
}

/** The folders in a folder that have an exercise in them. */
export function drillFolders(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => tryRegularFile(join(path, DRILL_FILE)));
}

/** Whether there is a folder. */
export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Whether it is a folder with an exercise in it, or its file. */
export function isDrill(path: string): boolean {
  const stats = statsOf(path);
  return stats?.isDirectory() ? tryRegularFile(join(path, DRILL_FILE)) !== undefined : stats !== undefined;
}

/** What a folder is called, be it typed as `.`. */
export function nameOf(folder: string): string {
  return basename(resolve(folder)).normalize('NFC');
}

function isManifest(name: string): boolean {
  return MANIFEST.test(name) && !name.startsWith('.') && name !== DRILL_FILE;
}

function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new CommandError(`Cannot read the folder "${folder}": ${folderReasonOf(error)}`);
  }
}

function folderReasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'it is no folder' : reasonOf(error);
}

function bytesOf(path: string, stats: Stats): Buffer {
  // Before it is read.
  if (stats.isFile() && stats.size > MOST_BYTES) throw tooLarge(path);
  return sized(readAll(path, `"${path}"`), path);
}

function sized(bytes: Buffer, path: string): Buffer {
  if (bytes.length > MOST_BYTES) throw tooLarge(path);
  return bytes;
}

function tooLarge(path: string): CommandError {
  const title = path === '-' ? 'The standard input' : `"${path}"`;
  return new CommandError(`${title} is too large: no more than ${MOST_BYTES / 1024 / 1024} MiB are graded`);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** What is there and no link. */
function tryRegularFile(path: string): Stats | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw new CommandError(`Cannot read "${path}": ${reasonOf(error)}`);
  }
}
