import type { Manifest } from '../../../manifest/manifest';
import { type Arguments, type Command, CommandError, type Option } from '../../command';
import { printGenerated } from './printed';

/** Options of every command that makes objects as kubectl does. */
const OPTIONS = {
  namespace: {
    short: 'n',
    value: 'name',
    mayBeEmpty: true,
    summary: 'The namespace of the object, where it lives in one',
  },
  output: { short: 'o', value: 'format', choices: ['yaml', 'json'], summary: 'How to print it [default: yaml]' },
  'dry-run': { value: 'mode', summary: 'As kubectl has it: "client", which is all that this does' },
  kubectl: { summary: 'Keep the empty fields, so that every byte is what kubectl 1.32 prints' },
  ts: { summary: 'Print TypeScript that makes the object with constructs' },
} as const satisfies Readonly<Record<string, Option>>;

const SAVE_CONFIG = {
  'save-config': { summary: 'Add the annotation that "kubectl apply" compares with' },
} as const satisfies Readonly<Record<string, Option>>;

/** Of every command: where to look further. */
const NOTES = [
  'No cluster is asked. What the API server would refuse is printed all the same, with a warning on stderr.',
  'Exit codes: 0; 2 when the command line is wrong, as kubectl would find it.',
];

/** What was typed, by the names of kubectl's flags. */
export interface Flags {
  /** The last value of a flag, if it was given. */
  text(flag: string): string | undefined;
  /** All values of a flag that may be given many times. */
  list(flag: string): readonly string[];
  is(flag: string): boolean;
  readonly identity: { readonly name: string; readonly namespace?: string };
  /** What stands behind the name. */
  readonly rest: readonly string[];
}

/** Objects, and what is not quite sure about them. */
export interface Generated {
  readonly manifests: readonly Manifest[];
  readonly warnings?: readonly string[];
}

/** A command that makes objects as one of kubectl does. */
export interface Generator {
  readonly name: string;
  readonly summary: string;
  /** What follows the name of the object, besides the options. */
  readonly usage?: string;
  readonly options?: Readonly<Record<string, Option>>;
  readonly notes?: readonly string[];
  readonly examples: readonly string[];
  /** Whether a command may stand behind `--`; or behind the name, even without it. */
  readonly takesCommand?: boolean | 'behind the name';
  /** Whether `--save-config` does nothing, as kubectl has it. */
  readonly savesNothing?: boolean;
  generate(flags: Flags): Manifest | Generated;
}

/** The command of `podwright create`. */
export function createCommand(generator: Generator): Command {
  const { options = {}, savesNothing = false } = generator;
  const saveConfig = savesNothing ? { 'save-config': { summary: 'Does nothing, as with kubectl' } } : SAVE_CONFIG;
  return generatorCommand({ ...generator, options: { ...options, ...saveConfig } });
}

/** The command that makes what the generator makes, and prints it. */
export function generatorCommand(generator: Generator): Command {
  const { name, summary, usage, options, notes = [], examples, takesCommand = false } = generator;
  return {
    name,
    summary,
    usage: ['NAME', usage, '[options]', takesCommand ? '[-- COMMAND [ARGS]]' : undefined].filter(Boolean).join(' '),
    operands: takesCommand === false ? 1 : Number.POSITIVE_INFINITY,
    options: { ...options, ...OPTIONS },
    notes: [...notes, ...NOTES],
    examples,
    async run(args) {
      refuseContraries(args);
      requireOneName(args, generator);
      const made = attempt(() => generator.generate(flagsOf(args)));
      const { manifests, warnings = [] } =
        'manifests' in made ? (made as Generated) : { manifests: [made as Manifest] };
      printGenerated(manifests, warnings, {
        format: args.flags.has('ts') ? 'ts' : ((args.values.get('output') ?? 'yaml') as 'yaml' | 'json'),
        isAsKubectl: args.flags.has('kubectl'),
        isConfigSaved: args.flags.has('save-config') && generator.savesNothing !== true,
      });
      return 0;
    },
  };
}

function refuseContraries({ flags, values }: Arguments): void {
  if (flags.has('ts') && flags.has('kubectl')) {
    throw new CommandError('"--ts" and "--kubectl" do not go together: constructs have no empty fields');
  }
  if (flags.has('ts') && values.get('output') === 'json') {
    throw new CommandError('"--ts" and "--output json" do not go together');
  }
  const mode = values.get('dry-run');
  if (mode !== undefined && mode !== 'client') {
    throw new CommandError(
      mode === 'server' || mode === 'none'
        ? `"--dry-run=${mode}" needs a cluster, and Podwright asks none. Leave it out, or use kubectl`
        : `"--dry-run" cannot be "${mode}". Write --dry-run=client, or leave it out`,
    );
  }
}

/** Before `--` stands one name, and behind the command line of the container. */
function requireOneName({ operands, separator }: Arguments, { name, takesCommand }: Generator): void {
  const names = takesCommand === 'behind the name' ? operands.length : (separator ?? operands.length);
  if (names === 0) throw new CommandError(`Name the object: podwright ${name} NAME`);
  if (names === 1 || takesCommand === 'behind the name') return;
  throw new CommandError(
    `Unexpected argument "${operands[1]}": there is one name, and a command stands behind "--", as in podwright ${name} ${operands[0]} -- sleep 60`,
  );
}

function flagsOf({ operands, values, lists, flags }: Arguments): Flags {
  const [name = '', ...rest] = operands;
  return {
    text: (flag) => values.get(flag),
    list: (flag) => lists.get(flag) ?? [],
    is: (flag) => flags.has(flag),
    identity: { name, namespace: values.get('namespace') },
    rest,
  };
}

/** Where data comes from is told by the names that flags have here. */
function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PodwrightError') throw error;
    throw new CommandError(
      error.message
        .replaceAll('"fromFile"', '"--from-file"')
        .replaceAll('"fromLiteral"', '"--from-literal"')
        .replaceAll('"fromEnvFile"', '"--from-env-file"'),
    );
  }
}
