import { basename } from 'node:path';
import { KUBERNETES_VERSIONS } from '../../kubernetes/versions';
import { mergeOptions, readConfig } from '../../validation/config';
import type { ValidationOptions } from '../../validation/options';
import { type CheckedFiles, checkedFiles, reportText, summaryOf } from '../checked-files';
import { type Arguments, type Command, CommandError } from '../command';
import { type Conversion, converted } from '../convert/conversion';
import { mainModule } from '../convert/main-module';
import { type ChartUnit, chartNameOf, label, modulePlans } from '../convert/module-plan';
import { CHARTS, inShell, MAIN, projectFiles } from '../convert/project';
import { proof } from '../convert/proof';
import { isEmptyFolder, writeNewFiles } from '../new-files';
import { validationOf } from '../validation-options';
import type { FileText } from '../write-files';

/** `podwright convert` */
export const convert: Command = {
  name: 'convert',
  summary: 'Turn YAML into TypeScript, and prove that it makes the same objects',
  usage: '[options] <files, folders, globs or ->',
  operands: Number.POSITIVE_INFINITY,
  options: {
    out: {
      short: 'o',
      value: 'path',
      summary: 'Write instead of printing: one module to a .ts file, a module for each chart to a folder',
    },
    app: { summary: 'With --out: a whole project, with a test against the YAML' },
    chart: { summary: 'A function that makes a chart of your app, instead of a whole app' },
    charts: {
      value: 'unit',
      choices: ['file', 'folder'],
      summary: 'What a chart is made of where there are many: each file, or all of a folder [default: file]',
    },
    kubernetes: {
      value: 'version',
      choices: KUBERNETES_VERSIONS,
      summary: 'The version that the manifests are for [default: that of the project, or 1.28]',
    },
    fix: { summary: 'Make the corrections that are certain on the way; the files stay as they are' },
    exact: { summary: 'The fields have to be in the same order, too' },
    force: { summary: 'Write over what is there' },
    'no-types': { summary: 'Do not type-check the code, for which TypeScript has to be installed' },
  },
  notes: [
    'What "podwright check" calls an error is not converted. The code is type-checked and run, and what it makes is',
    'compared with the input: when that differs, nothing is printed or written.',
    'Exit codes: 0; 1 for errors in the input, or a difference; 2 when the command line is wrong.',
  ],
  examples: [
    'podwright convert pod.yaml',
    'podwright convert k8s/ -o main.ts',
    'podwright convert k8s/ -o my-app --app',
    'helm template my-chart | podwright convert - -o my-chart.ts',
  ],
  async run(args) {
    refuseContraries(args);
    if (args.operands.length === 0) {
      throw new CommandError('Name what to convert: files, folders or globs, or - for the standard input');
    }
    const validation = mergeOptions(readConfig(process.cwd()), validationOf(args));
    const input = checkedInput(args, validation);
    if (!input) return 1;
    const target = targetOf(args);
    refuseTaken(target);
    const { main, modules } = programOf(input, target, args);
    const { flags } = args;
    const failures = await proof(
      { main, modules },
      { types: !flags.has('no-types'), exact: flags.has('exact'), validation },
    );
    for (const text of modules.flatMap(({ lost }) => lost)) tell(`not kept: ${text}`);
    if (failures.length > 0) {
      for (const line of failures) tell(line);
      tell('error: The code does not make what it was made from. Nothing is written');
      return 1;
    }
    deliver(modules, target, validation, flags.has('no-types'));
    return 0;
  },
};

/** Where the code goes. */
type Target =
  | { readonly to: 'stdout' | 'file'; readonly path: string; readonly force: boolean }
  | { readonly to: 'folder' | 'project'; readonly path: string; readonly force: boolean };

function refuseContraries({ flags, values }: Arguments): void {
  const out = values.get('out');
  const refuse = (one: string, other: string): never => {
    throw new CommandError(`"--${one}" and "--${other}" do not go together`);
  };
  if (flags.has('app') && flags.has('chart')) refuse('app', 'chart');
  if (flags.has('app') && out === undefined) {
    throw new CommandError('"--app" writes a project. Name its folder: --out my-app');
  }
  if (flags.has('app') && out !== undefined && isModulePath(out)) {
    throw new CommandError(`"--app" writes a project. Name a folder, not the file "${out}"`);
  }
  if (values.has('charts') && (out === undefined || isModulePath(out))) {
    throw new CommandError('"--charts" is for many modules. Name a folder for them: --out charts');
  }
}

function isModulePath(path: string): boolean {
  return /\.[cm]?ts$/.test(path);
}

function targetOf({ flags, values }: Arguments): Target {
  const path = values.get('out');
  const force = flags.has('force');
  if (path === undefined) return { to: 'stdout', path: 'main.ts', force };
  if (isModulePath(path)) return { to: 'file', path, force };
  return { to: flags.has('app') ? 'project' : 'folder', path, force };
}

/** Before the work is done, not after. */
function refuseTaken({ to, path, force }: Target): void {
  if (to !== 'project' || force || isEmptyFolder(path)) return;
  throw new CommandError(`The folder "${path}" is not empty. Name another one, or add "--force"`);
}

/** The files, once nothing in them is an error; what is found otherwise is told. */
function checkedInput({ operands, flags }: Arguments, options: ValidationOptions): CheckedFiles | undefined {
  let checked = checkedFiles(operands, options);
  if (flags.has('fix')) {
    const { fixed } = require('../fix') as typeof import('../fix');
    const { changed, files, findings } = fixed(checked.files, checked.findings, options);
    checked = { files, findings };
    if (changed.length > 0) tell(`corrected in the code: ${changed.map(({ file }) => file).join(', ')}`);
  }
  const { errors, warnings, objects } = summaryOf(checked);
  if (errors > 0) {
    process.stderr.write(reportText(checked, 'text', process.stderr));
    const fix = flags.has('fix') ? '' : ', or add "--fix" for the corrections that are certain';
    tell(`error: Nothing is converted. Correct the errors first${fix}`);
    return undefined;
  }
  if (objects === 0) throw new CommandError('There are no objects to convert');
  if (warnings > 0) {
    tell(
      `${warnings === 1 ? '1 warning' : `${warnings} warnings`}: "podwright check" tells about ${warnings === 1 ? 'it' : 'them'}`,
    );
  }
  return { ...checked, files: checked.files.filter(({ source }) => source.objects.length > 0) };
}

/** The modules, and a main module that makes all their charts. */
function programOf({ files }: CheckedFiles, target: Target, { flags, values }: Arguments) {
  const common = {
    kubernetes: validationOf({ flags, values }).kubernetes,
    exact: flags.has('exact'),
  };
  if (target.to === 'stdout' || target.to === 'file') {
    const shape = flags.has('chart') ? 'chart' : 'app';
    const name = ownName(target) ?? chartNameOf(files);
    // Where the code is tried it needs no name but a good one.
    const module = converted({ path: 'module', name, files }, { ...common, shape });
    const text = shape === 'app' ? module.code : mainModule([module], 'main.ts');
    const path = shape === 'app' ? module.path : 'main.ts';
    return { main: { path, text }, modules: [module] };
  }
  const folder = target.to === 'project' ? `${CHARTS}/` : '';
  const plans = modulePlans(files, (values.get('charts') ?? 'file') as ChartUnit);
  const modules = plans.map((plan) => converted({ ...plan, path: folder + plan.path }, { ...common, shape: 'chart' }));
  const path = target.to === 'project' ? MAIN : freePath(modules);
  return { main: { path, text: mainModule(modules, path) }, modules };
}

/** A file that is named for what it holds names the chart. */
function ownName({ to, path }: Target): string | undefined {
  const name = basename(path).replace(/\.[cm]?ts$/, '');
  return to === 'stdout' || name === 'main' || name === 'index' ? undefined : label(name);
}

function freePath(modules: readonly Conversion[]): string {
  let path = 'main.ts';
  while (modules.some((module) => module.path.toLowerCase() === path)) path = `_${path}`;
  return path;
}

function deliver(
  modules: readonly Conversion[],
  target: Target,
  validation: ValidationOptions,
  isUntyped: boolean,
): void {
  const { to, path, force } = target;
  if (to === 'stdout') {
    process.stdout.write(modules.map(({ code }) => code).join(''));
    return;
  }
  writeNewFiles(filesOf(modules, target, validation), force);
  const objects = modules.reduce((sum, { manifests }) => sum + manifests.length, 0);
  const what = `${objects === 1 ? '1 object' : `${objects} objects`} in ${modules.length === 1 ? '1 chart' : `${modules.length} charts`}`;
  tell(`${path}: ${what}, ${isUntyped ? 'not type-checked, ' : ''}proven to be those of the input`);
  if (to === 'project') tell(`Next: cd ${inShell(path)} && npm install && npm test && npm run synth`);
}

function filesOf(modules: readonly Conversion[], { to, path }: Target, validation: ValidationOptions): FileText[] {
  if (to === 'file') return modules.map(({ code }) => ({ file: path, text: code }));
  const files =
    to === 'project'
      ? projectFiles({ folder: path, charts: modules, validation })
      : modules.map((module) => ({ path: module.path, text: module.code }));
  return files.map((file) => ({ file: `${path.replace(/\/+$/, '')}/${file.path}`, text: file.text }));
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
