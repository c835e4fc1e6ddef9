import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { realPath } from '../read-all';

const OURS = realPath(resolve(__dirname, '../../..'));

/**
 * What the package.json of a new project says of Podwright, so that it gets the one that runs: the tarball or folder that
 * this one was installed from, seen from the project, and otherwise the versions from this one on.
 * @param project its folder, which may not be there yet
 * @param own where this Podwright is
 * @param from where it was called
 */
export function ownReference(project: string, own: string = OURS, from: string = process.cwd()): string {
  const source = sourceOf(own, from);
  if (source !== undefined) return `file:${relative(placeOf(project), source).split(sep).join('/')}`;
  const { version } = require('../../../package.json') as { readonly version: string };
  return `^${version}`;
}

/** The tarball or folder that it was installed from, if it was, and it is still there. */
function sourceOf(own: string, from: string): string | undefined {
  // A folder is not copied, but linked to.
  if (basename(dirname(own)) !== 'node_modules') return own;
  const users = [dirname(dirname(own)), ...upFrom(from)].filter(
    (folder) => realPath(join(folder, 'node_modules/podwright')) === own,
  );
  return users.flatMap((folder) => referencesOf(folder).map((path) => resolve(folder, path))).find(existsSync);
}

function upFrom(folder: string): string[] {
  const parent = dirname(folder);
  return [folder, ...(parent === folder ? [] : upFrom(parent))];
}

/** The paths by which a project names the Podwright that is installed in it. */
function referencesOf(folder: string): string[] {
  const { dependencies, devDependencies } = jsonIn(join(folder, 'package.json'));
  // What is installed and not saved stands only there.
  const { packages } = jsonIn(join(folder, 'node_modules/.package-lock.json'));
  const said = [
    fieldOf(dependencies, 'podwright'),
    fieldOf(devDependencies, 'podwright'),
    fieldOf(fieldOf(packages, 'node_modules/podwright'), 'resolved'),
  ];
  return said.flatMap((text) => (typeof text === 'string' && text.startsWith('file:') ? [pathOf(text)] : []));
}

/** Of `file:../a.tgz`, `file:/a.tgz` or `file:///a.tgz`. */
function pathOf(reference: string): string {
  return reference.replace(/^file:(\/\/(?=\/))?/, '');
}

function jsonIn(file: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Where a folder is without links, or will be once it is made. */
function placeOf(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : join(placeOf(dirname(path)), basename(path));
}
