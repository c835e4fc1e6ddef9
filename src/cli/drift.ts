import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { obsoleteFiles } from '../synth/output-folder';
import { folderName, type Output } from './output';

/** What of a folder is not as synth would write it, as lines to read; none where all is. */
export function driftLines({ outdir, script, files }: Output): string[] {
  const paths = files.map(({ path }) => path);
  const name = (path: string): string => `${folderName(outdir)}/${path}`;
  return [
    ...files.flatMap(({ path, text = '' }) => fileLines(join(outdir, path), name(path), text)),
    ...obsoleteFiles(outdir, paths, script).map((path) => `${name(path)} is no more: synth would remove it`),
  ];
}

function fileLines(path: string, name: string, expected: string): string[] {
  let actual: string;
  try {
    actual = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [`${name} is missing`];
    return [`${name} cannot be read: ${code}`];
  }
  if (actual === expected) return [];
  const lines = differences(expected, actual);
  if (lines === undefined) return [`${name} is no YAML of manifests`];
  return lines.length === 0
    ? [`${name} differs in layout only`]
    : [`${name} differs:`, ...lines.map((line) => `  ${line}`)];
}

/** The differences of the objects; nothing where the text cannot be read. */
function differences(expected: string, actual: string): string[] | undefined {
  // Loaded only where a file differs.
  const { fragmentsFromYaml } = require('../manifest/from-yaml') as typeof import('../manifest/from-yaml');
  const { diffManifests } = require('../manifest/diff') as typeof import('../manifest/diff');
  const { differenceLines } = require('../manifest/difference-text') as typeof import('../manifest/difference-text');
  try {
    return differenceLines(diffManifests(fragmentsFromYaml(expected), fragmentsFromYaml(actual)));
  } catch {
    // What was wrong stays untold, since it might quote a Secret.
    return undefined;
  }
}
