import { isAbsolute, relative, sep } from 'node:path';
import { counted } from '../outputs/counted';
import type { WrittenFolder } from '../synth/output-folder';
import type { SynthReport } from '../synth/synth-report';

/** All that a run wrote or would write to one folder. */
export interface Output {
  /** Absolute. */
  readonly outdir: string;
  readonly script: string;
  readonly files: SynthReport['files'];
  readonly folder?: WrittenFolder;
}

/** The reports of several apps of one run, added up by folder. */
export function addUp(reports: readonly SynthReport[]): Output[] {
  const byFolder = new Map<string, SynthReport[]>();
  for (const report of reports) byFolder.set(report.outdir, [...(byFolder.get(report.outdir) ?? []), report]);
  return [...byFolder].map(([outdir, own]) => {
    const files = [...new Map(own.flatMap((report) => report.files.map((file) => [file.path, file]))).values()];
    const folders = own.flatMap(({ folder }) => folder ?? []);
    return {
      outdir,
      script: own[0]?.script ?? '',
      files,
      folder: folders.length > 0 ? foldersTogether(folders, new Set(files.map(({ path }) => path))) : undefined,
    };
  });
}

/** A file that one app removed and the next one wrote is written. */
function foldersTogether(folders: readonly WrittenFolder[], paths: ReadonlySet<string>): WrittenFolder {
  const written = new Set(folders.flatMap((folder) => folder.written));
  const unchanged = new Set(folders.flatMap((folder) => folder.unchanged).filter((path) => !written.has(path)));
  const removed = new Set(folders.flatMap((folder) => folder.removed).filter((path) => !paths.has(path)));
  return { written: [...written], unchanged: [...unchanged], removed: [...removed] };
}

/** As in `dist: 47 files with 60 objects: 3 written, 44 unchanged, 1 removed`. */
export function summary({ outdir, files, folder }: Output): string {
  const { written = [], unchanged = [], removed = [] } = folder ?? {};
  const counts = [
    [written.length, 'written'],
    [unchanged.length, 'unchanged'],
    [removed.length, 'removed'],
  ] as const;
  const changes = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [contents(outdir, files), ...(changes.length > 0 ? [changes.join(', ')] : [])].join(': ');
}

/** As in `dist: 47 files with 60 objects`. */
export function contents(outdir: string, files: Output['files']): string {
  const objects = files.reduce((sum, file) => sum + file.objects, 0);
  return `${folderName(outdir)}: ${counted(files.length, 'file')} with ${counted(objects, 'object')}`;
}

/** A folder as seen from the working directory, or from the root where that is shorter to read. */
export function folderName(outdir: string): string {
  const seen = relative(process.cwd(), outdir);
  if (seen === '') return '.';
  return seen.startsWith('..') || isAbsolute(seen) ? outdir : seen.split(sep).join('/');
}
