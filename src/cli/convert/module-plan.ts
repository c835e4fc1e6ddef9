import { posix } from 'node:path';
import type { SourceFile } from '../../validation/from-sources';

/** A module to be: what it is called, and the files whose objects it makes. */
export interface ModulePlan {
  /** Its path below the output folder, without the extension. */
  readonly path: string;
  /** The name of its chart, unique among the modules: small letters, digits and dashes. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** What a chart is made of. */
export type ChartUnit = 'file' | 'folder';

/** A module for every file, or for every folder of files, in the order in which they come. */
export function modulePlans(files: readonly SourceFile[], unit: ChartUnit): ModulePlan[] {
  const top = commonFolder(files);
  const groups = new Map<string, SourceFile[]>();
  for (const file of files) {
    // The files of the common folder make a chart named by it.
    const path = unit === 'file' ? pathOf(file, top) : dirname(pathOf(file, top)) || baseName(top) || 'main';
    // Of two files whose names differ in what is left out, each has its own.
    const key = unit === 'file' ? free(path, (one) => groups.has(one)) : path;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const names = new Set<string>();
  const bases = [...groups.keys()].map((path) => path.split('/').at(-1) ?? path);
  return [...groups].map(([path, own], i) => {
    const base = bases[i] ?? path;
    const isUnique = bases.filter((one) => one.toLowerCase() === base.toLowerCase()).length === 1;
    const name = free(label(isUnique ? base : path), (one) => names.has(plain(one)));
    names.add(plain(name));
    return { path, name, files: own };
  });
}

/** The name of the one chart that all files make: that of the only file, or of their folder. */
export function chartNameOf(files: readonly SourceFile[]): string | undefined {
  const [only] = files;
  const base = files.length === 1 && only ? baseName(pathOf(only, '')) : baseName(commonFolder(files));
  return base === '' || files.some(({ file }) => file === '-') ? undefined : label(base);
}

const LONGEST_NAME = 50;

/** A name that is good for a chart, and for the file that the chart is written to. */
export function label(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  // A variable is named by it.
  return /^[a-z]/.test(name) ? name : `chart${name && '-'}${name}`;
}

/** As variables and files tell names apart. */
function plain(name: string): string {
  return name.replaceAll('-', '');
}

function free(name: string, isTaken: (name: string) => boolean): string {
  let own = name;
  for (let n = 2; isTaken(own); n++) own = `${name}-${n}`;
  return own;
}

function pathOf({ file }: SourceFile, top: string): string {
  if (file === '-') return 'stdin';
  const path = posix.relative(top, posix.normalize(file)).replace(/(?:\.k8s)?\.(?:ya?ml|json)$/i, '');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((part) => part.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'chart').join('/');
}

/** The innermost folder that holds them all. */
function commonFolder(files: readonly SourceFile[]): string {
  const folders = files.filter(({ file }) => file !== '-').map(({ file }) => posix.dirname(posix.normalize(file)));
  const [first = '', ...others] = folders;
  let common = first.split('/');
  for (const folder of others) {
    const parts = folder.split('/');
    const end = common.findIndex((part, i) => part !== parts[i]);
    if (end >= 0) common = common.slice(0, end);
  }
  return common.join('/') || (first.startsWith('/') ? '/' : '.');
}

function dirname(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function baseName(folder: string): string {
  const name = posix.basename(folder);
  return name === '.' || name === '..' ? '' : name;
}
