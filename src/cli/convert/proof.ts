import { diffManifests } from '../../manifest/diff';
import { differenceLines } from '../../manifest/difference-text';
import { keyOrderLines } from '../../manifest/key-order';
import type { Manifest } from '../../manifest/manifest';
import { YamlSource } from '../../manifest/yaml-source';
import type { SynthReport } from '../../synth/synth-report';
import type { ValidationOptions } from '../../validation/options';
import { fileCommand } from '../app-command';
import { runApp } from '../app-run';
import { CommandError } from '../command';
import type { Conversion } from './conversion';
import { withoutSecretTexts } from './secret-texts';
import { findCompiler, typeErrors } from './type-check';
import { Workbench, type WorkFile } from './workbench';

/** A program, and what each of its charts is to make. */
export interface Claim {
  /** The main module, which makes the charts of the modules in their order; the module itself where it is an app. */
  readonly main: WorkFile;
  readonly modules: readonly Conversion[];
}

/** How it is proven. */
export interface ProofOptions {
  /** Whether the types are checked, for which TypeScript has to be there. */
  readonly types: boolean;
  /** Whether the order of fields counts. */
  readonly exact: boolean;
  readonly validation: ValidationOptions;
}

/**
 * Compiles the modules and runs them, all at once, and compares what they make with what they were made from.
 * @returns what is wrong, in lines; none where all is as it was
 * @throws CommandError when it cannot be tried
 */
export async function proof({ main, modules }: Claim, options: ProofOptions): Promise<string[]> {
  const compiler = options.types ? findCompiler() : undefined;
  const files = modules.map(({ path, code }) => ({ path, text: code }));
  const bench = new Workbench(
    [main, ...files.filter(({ path }) => path !== main.path)],
    modules.flatMap(({ imports }) => imports),
  );
  try {
    const [errors, run] = await Promise.all([
      compiler === undefined ? [] : typeErrors(compiler, bench),
      runIn(bench, main.path, options.validation),
    ]);
    const shown = errors.map((line) => withoutSecretTexts(line, modules));
    const differences = 'failure' in run ? run.failure : compared(modules, run.texts, options.exact);
    return [...cut(shown), ...differences];
  } finally {
    bench.remove();
  }
}

const MOST_LINES = 10;

function cut(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `… and ${more} more`] : [...lines];
}

type Run = { readonly texts: readonly string[] } | { readonly failure: readonly string[] };

/** What the charts write, in their order. */
async function runIn({ dir }: Workbench, main: string, validation: ValidationOptions): Promise<Run> {
  const command = { ...fileCommand(`${dir}/${main}`), cwd: dir, title: 'The code' };
  try {
    const request = { mode: 'stdout', outdir: 'dist', output: 'file-per-chart', validation } as const;
    const { reports } = await runApp(command, request);
    return { texts: reports.flatMap(({ files }: SynthReport) => files.map(({ text = '' }) => text)) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { findings = [] } = error as { readonly findings?: readonly { severity: string; message: string }[] };
    const told = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    return { failure: [`The code does not run: ${error.message}`, ...cut([...error.details, ...told])] };
  }
}

function compared(modules: readonly Conversion[], texts: readonly string[], exact: boolean): string[] {
  if (texts.length !== modules.length) {
    return [`The code makes ${texts.length} charts, expected are ${modules.length}`];
  }
  return modules.flatMap(({ path, manifests }, i) => {
    const { objects, problems } = new YamlSource(texts[i] ?? '');
    const [problem] = problems;
    if (problem) return [`${path} makes what cannot be read: ${problem.message}`];
    const actual = objects.map(({ manifest }) => manifest);
    const lines = differencesOf(manifests, actual, exact);
    return lines.length === 0 ? [] : [`${path} does not make what it was made from:`, ...lines.map(indented)];
  });
}

function indented(line: string): string {
  return `  ${line}`;
}

function differencesOf(expected: readonly Manifest[], actual: readonly Manifest[], exact: boolean): string[] {
  const differences = diffManifests(expected, actual);
  if (differences.length > 0) return differenceLines(differences);
  return exact ? cut(keyOrderLines(expected, actual)) : [];
}
