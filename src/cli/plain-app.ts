import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SynthFile } from '../synth/synth-report';

/** The files that apps of cdk8s itself wrote to a folder, sorted by path. */
export function plainFiles(folder: string): SynthFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  return paths.sort().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return {
      path: path.split(sep).join('/'),
      text,
      objects: path === 'construct-metadata.json' ? 0 : countDocuments(text),
    };
  });
}

/** cdk8s writes `---` between documents, and a chart without objects as an empty file. */
function countDocuments(text: string): number {
  return text.trim() === '' ? 0 : text.split(/^---$/m).length;
}
