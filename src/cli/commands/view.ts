import { basename, extname, isAbsolute } from 'node:path';
import { counted } from '../../outputs/diagram/text/counted';
import { mergeOptions, readConfig } from '../../validation/config';
import { fileCommand, projectCommand } from '../app-command';
import { checkedFiles } from '../checked-files';
import { type Arguments, type Command, CommandError } from '../command';
import { writeNewFiles } from '../new-files';
import { appOf, readProject } from '../project-file';
import { VALIDATION_OPTIONS, validationOf } from '../validation-options';
import { viewApp } from '../view/view-app';
import { viewFiles } from '../view/view-files';
import type { Viewed } from '../view/viewed';

const { 'max-warnings': _, ...VALIDATION } = VALIDATION_OPTIONS;

/** What a picture is written as, and the names of files that hold it. */
const FORMATS = {
  html: ['.html', '.htm'],
  svg: ['.svg'],
  mermaid: ['.mmd', '.mermaid'],
  dot: ['.dot', '.gv'],
} as const;
type Format = keyof typeof FORMATS;

const DEFAULT_FILE = 'podwright-view.html';

/** `podwright view` */
export const view: Command = {
  name: 'view',
  summary: 'Draw manifests: what is in each Pod, what it uses, what leads to it, and what is wrong',
  usage: '[options] [files, folders, globs, - or an app file]',
  operands: Number.POSITIVE_INFINITY,
  options: {
    out: { short: 'o', value: 'file', summary: `The file to write; --out=- prints [default: ${DEFAULT_FILE}]` },
    svg: { summary: 'One picture of everything, instead of a page' },
    mermaid: { summary: 'A Mermaid flowchart' },
    dot: { summary: 'A graph for Graphviz' },
    ...VALIDATION,
  },
  notes: [
    'Without operands, it runs the "app:" command of cdk8s.yaml and draws what the app would write.',
    'The page is one file that loads nothing. --svg, --mermaid and --dot print, unless --out names a file; a file that',
    'ends in .svg, .mmd or .dot needs no such option. What is wrong in the manifests is drawn red, and is no failure.',
    'Exit codes: 0; 1 when a part of the YAML cannot be read, or holds no object; 2 for a wrong app or command line.',
  ],
  examples: [
    'podwright view',
    'podwright view k8s/ -o view.html',
    'podwright view src/main.ts',
    'podwright view pod.yaml -o pod.svg',
    'helm template my-chart | podwright view - --mermaid',
  ],
  async run(args) {
    const target = targetOf(args);
    const viewed = await viewedOf(args);
    if (viewed.manifests.length === 0) {
      tell(`error: There is no object to draw in ${args.operands.join(', ') || 'the app'}`);
      return 1;
    }
    const text = await drawn(viewed, target.format);
    if (target.file === undefined) process.stdout.write(text);
    else {
      writeNewFiles([{ file: target.file, text }], true);
      tell(`${target.file}: ${summary(viewed)}`);
    }
    return viewed.isPartial ? 1 : 0;
  },
};

interface Target {
  readonly format: Format;
  /** Printed without one. */
  readonly file?: string;
}

function targetOf({ flags, values }: Arguments): Target {
  const [given, other] = (['svg', 'mermaid', 'dot'] as const).filter((name) => flags.has(name));
  if (other !== undefined) throw new CommandError(`"--${given}" and "--${other}" do not go together`);
  const out = values.get('out');
  if (out === undefined) return given === undefined ? { format: 'html', file: DEFAULT_FILE } : { format: given };
  if (out === '-') return { format: given ?? 'html' };
  const extension = extname(out).toLowerCase();
  const named = (Object.keys(FORMATS) as Format[]).find((name) =>
    (FORMATS[name] as readonly string[]).includes(extension),
  );
  // What is there is written over: it must not be what somebody wrote by hand.
  if (named === undefined) {
    const known = given === undefined ? Object.values(FORMATS).map(([first]) => first) : FORMATS[given];
    throw new CommandError(`Cannot write a picture to "${out}". Name a file that ends in ${known.join(' or ')}`);
  }
  if (given !== undefined && given !== named) {
    throw new CommandError(`"--${given}" goes to a file that ends in ${FORMATS[given].join(' or ')}, not to "${out}"`);
  }
  return { format: named, file: out };
}

const OTHERWISE = 'Name what to draw: podwright view pod.yaml, or main.ts';

const APP = /\.[cm]?[jt]sx?$/;

async function viewedOf(args: Arguments): Promise<Viewed> {
  const { operands } = args;
  const app = operands.find((operand) => APP.test(operand));
  if (app !== undefined || operands.length === 0) {
    if (operands.length > 1) throw new CommandError(`An app is drawn by itself. Name "${app}" alone, or files of YAML`);
    return viewApp(
      app === undefined ? projectCommand(appOf(readProject(), OTHERWISE)) : fileCommand(app),
      validationOf(args),
    );
  }
  const checked = checkedFiles(operands, mergeOptions(readConfig(process.cwd()), validationOf(args)));
  return viewFiles(checked, operands, titleOf(operands));
}

function titleOf(operands: readonly string[]): string {
  const [only = ''] = operands;
  if (operands.length > 1 || /^(-|\.*\/?)$/.test(only)) return 'Kubernetes manifests';
  return isAbsolute(only) ? basename(only) : only;
}

async function drawn(viewed: Viewed, format: Format): Promise<string> {
  const { sources, title } = viewed;
  switch (format) {
    case 'html': {
      const { page } = require('../../outputs/diagram/page/page') as typeof import('../../outputs/diagram/page/page');
      return page(viewed, { sources, title });
    }
    case 'svg': {
      const { wholePicture } =
        require('../../outputs/diagram/pictures') as typeof import('../../outputs/diagram/pictures');
      return (await wholePicture(viewed)).svg;
    }
    case 'mermaid': {
      const { mermaid } = require('../../outputs/diagram/mermaid') as typeof import('../../outputs/diagram/mermaid');
      return mermaid(viewed);
    }
    case 'dot': {
      const { dot } = require('../../outputs/diagram/dot') as typeof import('../../outputs/diagram/dot');
      return dot(viewed);
    }
  }
}

function summary({ manifests, findings }: Viewed): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = [counted(manifests.length, 'object')];
  for (const severity of ['error', 'warning', 'note']) {
    if (count(severity) > 0) counts.push(counted(count(severity), severity));
  }
  return counts.join(', ');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
