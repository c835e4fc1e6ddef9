import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { PodwrightError } from '../errors';
import { makeFolders } from './make-folders';
import { fileKey, isInside, refuseLostFiles } from './output-path';

/** A file to write. */
export interface TextFile {
  /** Relative to the folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** What became of a folder. */
export interface WrittenFolder {
  /** The files that are new or have changed. */
  readonly written: readonly string[];
  /** The files that were as they should be. */
  readonly unchanged: readonly string[];
  /** The files that an earlier run wrote and this one did not. */
  readonly removed: readonly string[];
}

/** Which files a program wrote, by program. Not named as YAML or JSON, or `kubectl apply -f` would take it. */
const RECORD = '.podwright-files';
const STAGE = '.podwright-synth-';
const JOURNAL = 'journal';

/** What is left to do once everything is staged. */
interface Journal {
  readonly note: string;
  /** The files in the order of their numbers in the stage. */
  readonly files: readonly string[];
  readonly removed: readonly string[];
}

/** Who of this process has written to a folder, in their order. */
const writers = new Map<string, object[]>();

/**
 * Writes files into a folder, all or none, and removes those that the same program wrote before and no longer does.
 * Touches nothing else. Files are staged beside their place and renamed once all are there; a run that is killed
 * while renaming is finished by the next one.
 * @param owner whose files these are: an app
 * @param script the main script of the app
 * @throws PodwrightError when the folder cannot be written, which leaves it as it was
 */
export function writeFolder(
  folder: string,
  files: readonly TextFile[],
  owner: object,
  script = process.argv[1],
): WrittenFolder {
  const fix = 'Mend that, or write to another folder; nothing there was changed';
  return explained(`Cannot write to "${folder}"`, fix, () => {
    const paths = files.map(({ path }) => path);
    refuseUnwritable(paths);
    makeFolders(folder);
    finishInterrupted(folder);

    const record = readRecord(folder);
    const key = recordKey(folder, script, owner);
    const kept = new Set([...paths, ...Object.values({ ...record, [key]: [] }).flat()]);
    const leftovers = leftoversOf(folder, record[key] ?? [], kept, paths);
    const recordText = `${JSON.stringify({ ...record, [key]: [...paths].sort() }, undefined, 1)}\n`;

    const changed = files.filter((file) => !isWritten(folder, file));
    const recordFile = { path: RECORD, text: recordText };
    const staged = isWritten(folder, recordFile) ? changed : [...changed, recordFile];
    if (staged.length > 0 || leftovers.length > 0) stageAndCommit(folder, staged, leftovers);

    const written = new Set(changed.map(({ path }) => path));
    return { written: [...written], unchanged: paths.filter((path) => !written.has(path)), removed: leftovers };
  });
}

/**
 * Sees that no file would be lost: written outside of the folder, over another one, or over the record.
 * @throws PodwrightError for the first that would be
 */
export function refuseUnwritable(paths: readonly string[]): void {
  refuseLostFiles(paths, (name) => name === RECORD || name.startsWith(STAGE));
}

/**
 * The files that are there because an earlier run of the script wrote them, and that it would remove now.
 * @param paths the files that it would write
 */
export function obsoleteFiles(folder: string, paths: readonly string[], script: string): string[] {
  const program = programName(folder, script);
  const isOwn = ([key]: readonly [string, unknown]): boolean => key === program || key.startsWith(`${program}#`);
  const record = Object.entries(readRecord(folder));
  const kept = new Set([...paths, ...record.filter((entry) => !isOwn(entry)).flatMap(([, files]) => files)]);
  const own = record.filter(isOwn).flatMap(([, files]) => files);
  return leftoversOf(folder, own, kept, paths);
}

/**
 * Under what the files are recorded: the program, so that two programs can write to one folder, and from its second
 * app on a number, so that its apps leave each other's files.
 */
function recordKey(folder: string, script: string | undefined, owner: object): string {
  const owners = writers.get(resolve(folder)) ?? [];
  if (!owners.includes(owner)) owners.push(owner);
  writers.set(resolve(folder), owners);
  const index = owners.indexOf(owner);
  return programName(folder, script) + (index > 0 ? `#${index + 1}` : '');
}

/** A program's main script, seen from the folder. */
function programName(folder: string, script: string | undefined): string {
  return script === undefined ? '' : relative(folder, script).split(sep).join('/');
}

function readRecord(folder: string): Record<string, string[]> {
  try {
    const record = JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as Record<string, unknown>;
    const lists = Object.entries(record).map(
      ([program, paths]) => [program, Array.isArray(paths) ? paths : []] as const,
    );
    return Object.fromEntries(lists.map(([program, paths]) => [program, paths.filter(isInside)]));
  } catch {
    // Without a record nothing is ours to remove.
    return {};
  }
}

/** Those of the old files that are there and that nobody keeps. */
function leftoversOf(folder: string, old: readonly string[], kept: Set<string>, paths: readonly string[]): string[] {
  const gone = old.filter((path) => !kept.has(path) && existsSync(join(folder, path)));
  if (gone.length === 0) return gone;
  // Where capitals make no difference, the old `Pod.yaml` is the very file that `pod.yaml` is written to.
  const spellings = new Map(paths.map((path) => [fileKey(path), path]));
  return gone.filter((path) => !isOneFile(folder, path, spellings.get(fileKey(path))));
}

function isOneFile(folder: string, path: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [path, other].map((at) => lstatSync(join(folder, at), { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function isWritten(folder: string, { path, text }: TextFile): boolean {
  const target = join(folder, path);
  // Cheaper than a read that fails, and enough for most files that have changed.
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== Buffer.byteLength(text)) return false;
  try {
    return readFileSync(target, 'utf8') === text;
  } catch {
    return false;
  }
}

function stageAndCommit(folder: string, files: readonly TextFile[], removed: readonly string[]): void {
  const stage = join(folder, STAGE + process.pid);
  const made: string[] = [];
  try {
    mkdirSync(stage);
    for (const [i, { path, text }] of files.entries()) {
      const target = join(folder, path);
      // All that could hinder the renaming shows here, while nothing has changed yet.
      const first = makeFolders(dirname(target));
      if (first) made.push(first);
      refuseFolderInPlace(folder, path);
      writeFileSync(join(stage, String(i)), text);
    }
    const note = 'A synth that was interrupted. Run it again: it finishes this one first.';
    const journal: Journal = { note, files: files.map(({ path }) => path), removed };
    writeFileSync(join(stage, 'journal-to-be'), JSON.stringify(journal));
    renameSync(join(stage, 'journal-to-be'), join(stage, JOURNAL));
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  commitExplained(folder, stage);
}

function refuseFolderInPlace(folder: string, path: string): void {
  const target = join(folder, path);
  if (!lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new PodwrightError({
    code: 'CANNOT_WRITE',
    message: `"${target}" is a folder, and a file of that name is to be written`,
    fix: 'Move the folder away, or write to another one',
  });
}

/** From here on the new output is safe in the stage: what fails now can be finished later. */
function commitExplained(folder: string, stage: string): void {
  const fix = 'Mend that and run it again: it finishes this one first';
  explained(`Only a part of the new output is in "${folder}" so far`, fix, () => commit(folder, stage));
}

/** Does what the journal says. What of it is done already stays done. */
function commit(folder: string, stage: string): void {
  const journal = readJournal(stage);
  for (const [i, path] of journal.files.entries()) {
    const staged = join(stage, String(i));
    // What an interrupted run has renamed is there no more.
    if (existsSync(staged)) renameSync(staged, join(folder, path));
  }
  for (const path of journal.removed) {
    rmSync(join(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(path));
  }
  rmSync(stage, { recursive: true, force: true });
}

/** The journal, but not one that somebody has edited so that it leads out of the folder. */
function readJournal(stage: string): Journal {
  const file = join(stage, JOURNAL);
  try {
    const { note, files, removed } = JSON.parse(readFileSync(file, 'utf8')) as Journal;
    if ([...files, ...removed].every(isInside)) return { note, files, removed };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
  }
  throw new PodwrightError({
    code: 'CANNOT_WRITE',
    message: `"${file}" is not as the synth that was interrupted left it`,
    fix: `Remove "${stage}" and run it again`,
  });
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let at = path; at !== '.' && at !== ''; at = dirname(at)) {
    const inside = join(folder, at);
    // An interrupted run may have removed it.
    if (!existsSync(inside)) continue;
    if (readdirSync(inside).length > 0) return;
    rmdirSync(inside);
  }
}

/** Finishes what an earlier run had staged whole, and clears what it had not. */
function finishInterrupted(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(STAGE)) continue;
    const stage = join(folder, name);
    const pid = Number(name.slice(STAGE.length));
    if (pid !== process.pid && isRunning(pid)) {
      throw new PodwrightError({
        code: 'CANNOT_WRITE',
        message: `Another synth, process ${pid}, is writing to "${folder}"`,
        fix: `Wait for it to end; if that process is no synth, remove "${stage}"`,
      });
    }
    if (existsSync(join(stage, JOURNAL))) commitExplained(folder, stage);
    else rmSync(stage, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it is on a read-only file system',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file is in its place',
  ENOENT: 'nothing can be made there',
};

function explained<T>(problem: string, fix: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (error instanceof PodwrightError || code === undefined) throw error;
    const message = `${problem}: ${REASONS[code] ?? code}${path ? ` ("${path}")` : ''}`;
    throw new PodwrightError({ code: 'CANNOT_WRITE', message, fix });
  }
}
