import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../manifest/finding';
import { refuseUnwritable, type TextFile, type WrittenFolder, writeFolder } from './output-folder';
import type { SynthRequest } from './synth-request';
import type { ViewedObject } from './viewed-objects';

/** A file of an app, with the number of its objects; 0 for one that holds no manifests. */
export interface SynthFile extends TextFile {
  readonly objects: number;
}

/** What one synth of one app did, or would do. */
export interface SynthReport {
  /** The app's main script. */
  readonly script: string;
  /** The output folder, absolute. */
  readonly outdir: string;
  /** The files, with their texts unless they were written. */
  readonly files: readonly { readonly path: string; readonly objects: number; readonly text?: string }[];
  /** What became of the folder, where files were written. */
  readonly folder?: WrittenFolder;
  /** What was found in the manifests and did not keep them from being written. */
  readonly findings?: readonly Finding[];
  /** The objects, where they are to be drawn. */
  readonly objects?: readonly ViewedObject[];
}

/**
 * Does what was asked for with the files of an app, and reports it.
 * @param app whose files these are
 */
export function answer(
  request: SynthRequest,
  outdir: string,
  files: readonly SynthFile[],
  app: object,
  findings: readonly Finding[],
): void {
  if (request.mode === 'view') {
    const { viewedObjects } = require('./viewed-objects') as typeof import('./viewed-objects');
    const viewed = { script: process.argv[1] ?? '', outdir: resolve(outdir), files: [], findings };
    appendFileSync(request.report, `${JSON.stringify({ synth: { ...viewed, objects: viewedObjects(app) } })}\n`);
    return;
  }
  // Shown or compared, they have to be such as can be written.
  refuseUnwritable(files.map(({ path }) => path));
  const common = { script: process.argv[1] ?? '', outdir: resolve(outdir), findings };
  const report: SynthReport =
    request.mode === 'write'
      ? {
          ...common,
          folder: writeFolder(outdir, files, app),
          files: files.map(({ path, objects }) => ({ path, objects })),
        }
      : { ...common, files };
  appendFileSync(request.report, `${JSON.stringify({ synth: report })}\n`);
}
