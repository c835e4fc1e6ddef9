import { resolve } from 'node:path';
import { writeFolder } from '../../synth/output-folder';
import type { SynthReport } from '../../synth/synth-report';
import { FORMATS, type Format, OUTPUT_NAMES, type OutputName } from '../../synth/synth-request';
import { type AppCommand, fileCommand, projectCommand } from '../app-command';
import { type AppRequest, type AppRun, runApp } from '../app-run';
import { type Arguments, type Command, CommandError } from '../command';
import { driftLines } from '../drift';
import { addUp, contents, folderName, type Output, summary } from '../output';
import { plainFindings } from '../plain-findings';
import { printError } from '../print-error';
import { showProgress } from '../progress';
import { appOf, PROJECT_FILE, type Project, readProject } from '../project-file';
import { stdoutText } from '../stdout';
import { RefusedApp, tellFindings } from '../synth-findings';
import { maxWarningsOf, VALIDATION_OPTIONS, validationOf } from '../validation-options';

/** `podwright synth` */
export const synth: Command = {
  name: 'synth',
  summary: 'Write the manifests of an app',
  usage: '[options] [app file]',
  operands: 1,
  options: {
    out: { short: 'o', value: 'dir', summary: 'The output folder [default: "output" of cdk8s.yaml, or dist]' },
    stdout: { summary: 'Print the manifests, and nothing else, instead of writing them' },
    format: { value: 'format', choices: FORMATS, summary: 'How to write the manifests [default: yaml]' },
    output: { value: 'type', choices: OUTPUT_NAMES, summary: 'How to divide them into files, whatever the app says' },
    check: { summary: 'Write nothing; tell what is not in the folder as it should be, and exit with 1' },
    ...VALIDATION_OPTIONS,
    watch: { summary: 'Synth again whenever a file below the working directory changes' },
  },
  notes: [
    'Without an app file, it runs the "app:" command of cdk8s.yaml. TypeScript needs no build.',
    'Nothing is written when there is an error in the manifests; warnings are shown.',
    'Exit codes: 0; 1 for errors, too many warnings, or what --check finds; 2 for a wrong app or command line.',
  ],
  examples: [
    'podwright synth',
    'podwright synth src/main.ts --out manifests',
    'podwright synth --stdout | kubectl apply -f -',
    'podwright synth --check',
  ],
  async run(args) {
    refuseTogether(args);
    const synthesis = readSynthesis(args);
    if (!args.flags.has('watch')) return synthesize(synthesis);
    const { watch } = require('../watch') as typeof import('../watch');
    return watch((signal) => synthesizeAndTell(synthesis, signal));
  },
};

const CONTRARIES = [
  ['stdout', 'check'],
  ['stdout', 'watch'],
  ['check', 'watch'],
  ['stdout', 'out'],
] as const;

function refuseTogether({ flags, values }: Arguments): void {
  for (const [one, other] of CONTRARIES) {
    if (flags.has(one) && (flags.has(other) || values.has(other))) {
      throw new CommandError(`"--${one}" and "--${other}" do not go together`);
    }
  }
}

interface Synthesis {
  readonly app: AppCommand;
  readonly request: AppRequest;
}

function readSynthesis(args: Arguments): Synthesis {
  const { operands, flags, values } = args;
  const [file] = operands;
  const project = readProject();
  if (project) warnOfRest(project);
  const mode = flags.has('stdout') ? 'stdout' : flags.has('check') ? 'check' : 'write';
  return {
    app:
      file === undefined
        ? projectCommand(appOf(project, 'Name the app file: podwright synth main.ts'))
        : fileCommand(file),
    request: {
      mode,
      outdir: values.get('out') ?? process.env.CDK8S_OUTDIR ?? project?.output ?? 'dist',
      format: values.get('format') as Format | undefined,
      output: values.get('output') as OutputName | undefined,
      validation: validationOf(args),
      maxWarnings: maxWarningsOf(args),
    },
  };
}

/** What cdk8s' own command would do besides. */
function warnOfRest({ fields }: Project): void {
  for (const field of ['validations', 'synthConfig'].filter((name) => fields.includes(name))) {
    tell(`warning: "${field}" of ${PROJECT_FILE} is for "cdk8s synth" only`);
  }
}

async function synthesize(synthesis: Synthesis): Promise<number> {
  const reports = await reportsOf(synthesis).catch(refusal);
  if (typeof reports === 'number') return reports;
  const { mode, format } = synthesis.request;
  if (mode === 'stdout') return printManifests(reports, format);
  const outputs = addUp(reports);
  if (mode === 'check') return check(outputs);
  for (const output of outputs) tell(summary(output));
  return 0;
}

/** What was found in the manifests is no fault of the command line. */
function refusal(error: unknown): number {
  if (!(error instanceof RefusedApp)) throw error;
  tellFindings(error.findings);
  tell(`error: ${error.message}`);
  return 1;
}

/** Tells of what was wrong, too, since the next run may be right. */
async function synthesizeAndTell(synthesis: Synthesis, signal: AbortSignal): Promise<string[]> {
  try {
    const outputs = addUp(await reportsOf(synthesis, signal));
    for (const output of outputs) tell(summary(output));
    return outputs.map(({ outdir }) => outdir);
  } catch (error) {
    if (!signal.aborted && error instanceof RefusedApp) refusal(error);
    else if (!signal.aborted) printError(error);
    return [];
  }
}

async function reportsOf(synthesis: Synthesis, signal?: AbortSignal): Promise<SynthReport[]> {
  const { app, request } = synthesis;
  const hide = showProgress(app.title);
  const run = await runApp(app, request, signal).finally(hide);
  const reports = [...run.reports, ...plainReports(run, synthesis)];
  for (const { findings } of reports) tellFindings(findings ?? []);
  if (reports.length === 0) {
    throw new CommandError(
      `${app.title} synthesized nothing. Call "synth()" of its App, and give a cdk8s App no "outdir"`,
    );
  }
  return reports;
}

/** What is done with the files of apps of cdk8s itself, which know nothing of requests. */
function plainReports({ plain: files, reports }: AppRun, { app, request }: Synthesis): SynthReport[] {
  if (files.length === 0) return [];
  const option = (['format', 'output'] as const).find((name) => request[name] !== undefined);
  if (option) {
    throw new CommandError(`"--${option}" is for the App of podwright: ${app.title} has one of cdk8s itself`);
  }
  const outdir = resolve(request.outdir);
  // Beside an app of ours, which has its own list of files, it counts as another program.
  const script = reports.length > 0 ? `${app.script} (cdk8s)` : app.script;
  const findings = plainFindings(files, request);
  if (request.mode !== 'write') return [{ outdir, script, files, findings }];
  const texts = files.map(({ path, text = '' }) => ({ path, text }));
  return [{ outdir, script, files, folder: writeFolder(outdir, texts, files, script), findings }];
}

function printManifests(reports: readonly SynthReport[], format: Format = 'yaml'): number {
  const files = reports.flatMap((report) => report.files);
  process.stdout.write(stdoutText(files, format));
  return 0;
}

function check(outputs: readonly Output[]): number {
  let code = 0;
  for (const output of outputs) {
    const lines = driftLines(output);
    if (lines.length === 0) tell(`${contents(output.outdir, output.files)}, as synth writes them`);
    else {
      process.stdout.write(`${lines.join('\n')}\n`);
      tell(`${folderName(output.outdir)} is not what synth writes. To write it, run the same command without --check`);
      code = 1;
    }
  }
  return code;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
