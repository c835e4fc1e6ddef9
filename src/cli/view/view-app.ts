import { isMeantAsSecret, mayHoldSecrets } from '../../manifest/yaml-secrets';
import { YamlSource } from '../../manifest/yaml-source';
import type { PlacedFinding } from '../../outputs/diagram/subject';
import type { SynthReport } from '../../synth/synth-report';
import type { ViewedObject } from '../../synth/viewed-objects';
import { mergeOptions, readConfig } from '../../validation/config';
import { checkSources } from '../../validation/from-sources';
import type { ValidationOptions } from '../../validation/options';
import type { AppCommand } from '../app-command';
import { type AppRun, runApp } from '../app-run';
import { CommandError } from '../command';
import { showProgress } from '../progress';
import { shownFile } from './shown-file';
import { viewFiles } from './view-files';
import type { Viewed } from './viewed';

/**
 * Runs an app, and takes its objects with the lines that made them. Nothing is written.
 * @throws CommandError when it fails
 */
export async function viewApp(app: AppCommand, validation: ValidationOptions): Promise<Viewed> {
  const hide = showProgress(app.title);
  const run = await runApp(app, { mode: 'view', outdir: 'dist', validation }).finally(hide);
  if (run.reports.length === 0 && run.plain.length === 0) {
    throw new CommandError(
      `${app.title} synthesized nothing. Call "synth()" of its App, and give a cdk8s App no "outdir"`,
    );
  }
  const parts = [...run.reports.map((report) => viewReport(report, app)), plainPart(run, validation)];
  return together(parts, shownTitle(app));
}

function viewReport({ objects, findings = [] }: SynthReport, app: AppCommand): Viewed {
  if (!objects)
    throw new CommandError(`${app.title} has another version of podwright, which cannot be drawn. Update it`);
  const places = new Map(objects.map(({ constructPath }, place) => [constructPath, place]));
  return {
    manifests: objects.map(({ manifest }) => manifest),
    findings: findings.flatMap((finding): PlacedFinding[] => {
      const object = places.get(finding.constructPath ?? '');
      return object === undefined ? [] : [{ ...finding, object }];
    }),
    sources: objects.map((object) => sourceOf(object, app)),
    title: shownTitle(app),
    isPartial: false,
  };
}

function shownTitle({ title }: AppCommand): string {
  return shownFile(title, [title]);
}

function sourceOf(
  { manifest, file, line, code, chart }: ViewedObject,
  { script }: AppCommand,
): Viewed['sources'][number] {
  // A line that makes a Secret may hold its values.
  const isShown = code !== undefined && !mayHoldSecrets(code) && !isMeantAsSecret(manifest.kind);
  const name = file === undefined ? undefined : shownFile(file, [script]);
  return { file: name, line, chart, code: isShown ? code : undefined };
}

/** What apps of cdk8s itself wrote. */
function plainPart({ plain }: AppRun, validation: ValidationOptions): Viewed {
  const files = plain
    .filter(({ objects }) => objects > 0)
    .map(({ path, text = '' }) => ({ file: path, source: new YamlSource(text) }));
  const options = mergeOptions(readConfig(process.cwd()), validation);
  const viewed = viewFiles({ files, findings: files.length > 0 ? checkSources(files, options) : [] }, [], '');
  // These files are nowhere.
  return { ...viewed, sources: viewed.sources.map(({ yaml }) => ({ yaml })) };
}

function together(parts: readonly Viewed[], title: string): Viewed {
  const all: {
    manifests: Viewed['manifests'][number][];
    findings: PlacedFinding[];
    sources: Viewed['sources'][number][];
  } = { manifests: [], findings: [], sources: [] };
  for (const { manifests, findings, sources } of parts) {
    const before = all.manifests.length;
    all.findings.push(...findings.map((finding) => ({ ...finding, object: finding.object + before })));
    all.manifests.push(...manifests);
    all.sources.push(...sources);
  }
  return { ...all, title, isPartial: parts.some(({ isPartial }) => isPartial) };
}
