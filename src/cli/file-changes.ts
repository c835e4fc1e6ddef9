import { createHash } from 'node:crypto';
import { type FSWatcher, lstatSync, readdirSync, readFileSync, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { CommandError } from './command';

// Editors write a file in several steps.
const QUIET = 100;
const IGNORED_NAMES = /^(node_modules|\.git)$|\.sw[px]$|~$/;
/** Of a file that was there before anything was watched, and was not read. */
const THERE = 'there';
const FOLDER = 'folder';

/**
 * Changes of the files below a folder. Node's own recursive watching would watch node_modules, too. A file that is
 * written with the text that it has is no change, or an app that generates a file would run for ever.
 */
export class FileChanges {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly seen = new Map<string, string>();
  private readonly touched = new Set<string>();
  private readonly ignored = new Set<string>();
  private notify: () => void = () => {};
  private failure?: CommandError;

  constructor(private readonly root: string) {}

  /** Leaves out these folders, absolute, from now on. */
  ignore(folders: readonly string[]): void {
    for (const folder of folders) if (folder !== this.root) this.ignored.add(folder);
    for (const path of this.watchers.keys()) if (this.isIgnored(path)) this.close(path);
  }

  start(): void {
    this.watch(this.root);
    if (this.failure) throw this.failure;
  }

  stop(): void {
    for (const path of this.watchers.keys()) this.close(path);
  }

  /** Waits for a change, one since the last call included, or for the signal. */
  async next(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.quiet(signal);
      if (this.failure) throw this.failure;
      const touched = [...this.touched].filter((path) => !this.isIgnored(path));
      this.touched.clear();
      // Every one of them has to be looked at, to be known the next time.
      if (touched.filter((path) => this.hasChanged(path)).length > 0) return;
    }
  }

  /** Waits until something was touched, and then until nothing is for a moment. */
  private quiet(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.notify = () => {};
        resolve();
      };
      this.notify = () => {
        clearTimeout(timer);
        timer = setTimeout(end, QUIET);
      };
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      else if (this.touched.size > 0 || this.failure) this.notify();
    });
  }

  private watch(folder: string): void {
    if (this.watchers.has(folder) || this.isIgnored(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => name !== null && this.touch(join(folder, name)));
      // A folder that is removed.
      watcher.on('error', () => this.close(folder));
      this.watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (!this.seen.has(path)) this.seen.set(path, entry.isDirectory() ? FOLDER : THERE);
        if (entry.isDirectory()) this.watch(path);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES') return;
      this.failure = new CommandError(`Cannot watch "${folder}": ${code === 'ENOSPC' ? 'too many folders' : code}`);
    }
  }

  private touch(path: string): void {
    if (this.isIgnored(path)) return;
    this.touched.add(path);
    this.notify();
  }

  private hasChanged(path: string): boolean {
    const before = this.seen.get(path);
    const now = this.look(path);
    if (now === undefined) this.seen.delete(path);
    else this.seen.set(path, now);
    return now !== before;
  }

  private look(path: string): string | undefined {
    try {
      if (lstatSync(path).isDirectory()) {
        this.watch(path);
        return FOLDER;
      }
      return createHash('sha256').update(readFileSync(path)).digest('hex');
    } catch {
      this.close(path);
      return undefined;
    }
  }

  private close(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private isIgnored(path: string): boolean {
    if (path === this.root) return false;
    if (IGNORED_NAMES.test(basename(path))) return true;
    return [...this.ignored].some((folder) => path === folder || path.startsWith(folder + sep));
  }
}
