import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { addUp, folderName, summary } from '../../src/cli/output';
import type { SynthReport } from '../../src/synth/synth-report';

const NOTHING = { written: [], unchanged: [], removed: [] };

function report(paths: readonly string[], folder: Partial<NonNullable<SynthReport['folder']>>): SynthReport {
  const files = paths.map((path) => ({ path, objects: 2 }));
  return { script: 'main.ts', outdir: resolve('dist'), files, folder: { ...NOTHING, ...folder } };
}

test('what one app removed or left and the next one wrote is written, and counted once', () => {
  const first = report(['a', 'b'], { unchanged: ['a', 'b'], removed: ['c', 'd'] });
  const second = report(['b', 'c'], { written: ['b', 'c'] });
  expect(addUp([first, second]).map(summary)).toEqual([
    'dist: 3 files with 6 objects: 2 written, 1 unchanged, 1 removed',
  ]);
});

test('each folder is told of, as seen from here where it is below', () => {
  const other = { ...report(['a'], { written: ['a'] }), outdir: resolve('../elsewhere') };
  expect(addUp([report([], {}), other]).map(summary)).toEqual([
    'dist: 0 files with 0 objects',
    `${resolve('../elsewhere')}: 1 file with 2 objects: 1 written`,
  ]);
  expect(folderName(process.cwd())).toBe('.');
});
