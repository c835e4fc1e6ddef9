import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { CommandError } from './command';
import { reasonOf } from './read-all';

const MANIFEST = /\.(?:ya?ml|json)$/i;
// Files that say how something is done, in the same formats.
const NO_MANIFEST =
  /^(?:cdk8s\.yaml|podwright\.ya?ml|package(?:-lock)?\.json|tsconfig.*\.json|kustomization\.ya?ml|Chart\.ya?ml)$/;
const VALUES = /^values.*\.(?:ya?ml|json)$/;
const CHART = 'Chart.yaml';

/**
 * The files below a folder that may be manifests, each folder's by their names. Left out are hidden files and folders,
 * `node_modules`, and what configures Podwright, npm, Kustomize or Helm.
 * @throws CommandError when a folder cannot be read
 */
export function manifestFiles(folder: string): string[] {
  const files: string[] = [];
  const start = folder.replace(/\/+$/, '') || '/';
  walk(start, start === '.' ? '' : start === '/' ? '/' : `${start}/`, [], files);
  return files;
}

/**
 * @param prefix what stands before the names of its files
 * @param above the folders that it is in, without links
 */
function walk(folder: string, prefix: string, above: readonly string[], files: string[]): void {
  let entries: Dirent[];
  let real: string;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
    real = realpathSync(folder);
  } catch (error) {
    throw new CommandError(`Cannot read the folder "${folder}": ${reasonOf(error)}`);
  }
  // A link back up would lead around for ever.
  if (above.includes(real)) return;
  const isChart = entries.some(({ name }) => name === CHART);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = `${prefix}${name}`;
    if (isFolder(entry, path)) walk(path, `${path}/`, [...above, real], files);
    else if (MANIFEST.test(name) && !NO_MANIFEST.test(name) && !(isChart && VALUES.test(name))) files.push(path);
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link to nothing is told of when it is read, if it is named like a manifest.
    return false;
  }
}

const FIELD_OF_OBJECT = /"(?:apiVersion|kind)"\s*:/;

/** Whether a file of a folder is a manifest, as far as its format tells: there are many other uses of JSON. */
export function looksLikeManifest(file: string, bytes: Buffer): boolean {
  return !/\.json$/i.test(file) || FIELD_OF_OBJECT.test(bytes.toString('latin1'));
}
