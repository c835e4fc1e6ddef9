import { mergeOptions, readConfig } from '../../validation/config';
import type { ValidationOptions } from '../../validation/options';
import { type CheckedFiles, checkedFiles, reportText, summaryOf } from '../checked-files';
import { type Arguments, type Command, CommandError } from '../command';
import { FORMATS, type FormatName } from '../reporters';
import { maxWarningsOf, VALIDATION_OPTIONS, validationOf } from '../validation-options';

/** `podwright check` */
export const check: Command = {
  name: 'check',
  summary: 'Check manifests: their form, what the API server would refuse, what breaks afterwards',
  usage: '[options] <files, folders, globs or ->',
  operands: Number.POSITIVE_INFINITY,
  options: {
    ...VALIDATION_OPTIONS,
    format: { value: 'format', choices: FORMATS, summary: 'How to tell what is found [default: text]' },
    fix: { summary: 'Write the corrections that are certain into the files' },
    'dry-run': { summary: 'With --fix: show the changes, and write nothing' },
    server: { summary: 'Ask the API server of kubectl, too, with a dry run' },
    context: { value: 'name', summary: "With --server: the context of kubectl's configuration" },
    namespace: { value: 'name', summary: 'With --server: the namespace of objects that name none' },
    explain: { value: 'id', summary: 'Tell all about a check or a rule' },
  },
  notes: [
    'YAML and JSON, many documents a file; a folder stands for all .yaml, .yml and .json files below it.',
    'Exit codes: 0; 1 when there is an error, or more warnings than allowed; 2 when the command line is wrong.',
  ],
  examples: [
    'podwright check k8s/',
    'podwright check --kubernetes 1.31 --pod-security restricted deployment.yaml',
    'helm template my-chart | podwright check -',
    'podwright check --fix --dry-run k8s/',
    'podwright check --server --context staging k8s/',
    'podwright check --explain unique-container-ports',
  ],
  async run(args) {
    const id = args.values.get('explain');
    if (id !== undefined) {
      const { explainCheck } = require('../explain-check') as typeof import('../explain-check');
      return explainCheck(id);
    }
    if (args.operands.length === 0) {
      throw new CommandError('Name what to check: files, folders or globs, or - for the standard input');
    }
    if (args.flags.has('fix') && !args.flags.has('dry-run') && args.operands.includes('-')) {
      throw new CommandError('"--fix" cannot write to the standard input. Add "--dry-run", or name a file');
    }
    if (args.flags.has('dry-run') && !args.flags.has('fix')) throw new CommandError('"--dry-run" goes with "--fix"');
    const ofServer = ['context', 'namespace'].find((option) => args.values.has(option));
    if (ofServer !== undefined && !args.flags.has('server')) {
      throw new CommandError(`"--${ofServer}" goes with "--server"`);
    }
    return checkFiles(args);
  },
};

async function checkFiles(args: Arguments): Promise<number> {
  const maxWarnings = maxWarningsOf(args) ?? Number.POSITIVE_INFINITY;
  const options = mergeOptions(readConfig(process.cwd()), validationOf(args));
  const found = checkedFiles(args.operands, options);
  const mended = args.flags.has('fix') ? fix(args, found, options) : found;
  const checked = args.flags.has('server') ? await asked(args, mended) : mended;
  process.stdout.write(reportText(checked, formatOf(args), process.stdout));
  const { errors, warnings } = summaryOf(checked);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

function asked({ values }: Arguments, checked: CheckedFiles): Promise<CheckedFiles> {
  const { askServer } = require('../ask-server') as typeof import('../ask-server');
  return askServer(checked, { context: values.get('context'), namespace: values.get('namespace') });
}

/** Writes the corrections that are certain and tells what is left; or shows them, and tells what is there now. */
function fix(args: Arguments, checked: CheckedFiles, options: ValidationOptions): CheckedFiles {
  const { fixed } = require('../fix') as typeof import('../fix');
  const result = fixed(checked.files, checked.findings, options);
  const names = result.changed.map(({ file }) => file).join(', ');
  if (!args.flags.has('dry-run')) {
    const { writeFiles } = require('../write-files') as typeof import('../write-files');
    writeFiles(result.changed.map(({ file, after }) => ({ file, text: after.text })));
    if (names !== '') process.stderr.write(`corrected ${names}\n`);
    return result;
  }
  const { shownDiff } = require('../shown-diff') as typeof import('../shown-diff');
  // A report for programs stays alone on stdout.
  const stream = formatOf(args) === 'text' ? process.stdout : process.stderr;
  stream.write(result.changed.map((changed) => `${shownDiff(changed)}\n`).join(''));
  if (names !== '') process.stderr.write(`would correct ${names}\n`);
  return checked;
}

function formatOf({ values }: Arguments): FormatName {
  return (values.get('format') ?? 'text') as FormatName;
}
