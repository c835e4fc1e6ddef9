import { readArguments, unknown } from './arguments';
import { type Command, CommandError, type CommandGroup, type Entry } from './command';
import { printError } from './print-error';
import { version } from './version';

/** Every command. One is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  check: {
    summary: 'Check manifests before the API server does',
    load: () => (require('./commands/check') as typeof import('./commands/check')).check,
  },
  convert: {
    summary: 'Turn YAML into TypeScript that makes the same objects',
    load: () => (require('./commands/convert') as typeof import('./commands/convert')).convert,
  },
  create: {
    summary: 'Make objects as kubectl create does, without a cluster',
    load: () => (require('./commands/create/create') as typeof import('./commands/create/create')).create,
  },
  drill: {
    summary: 'Make exercises about manifests, and grade answers to them',
    load: () => (require('./commands/drill') as typeof import('./commands/drill')).drill,
  },
  explain: {
    summary: 'Tell what a field is, as kubectl explain does, and what is checked of it',
    load: () => (require('./commands/explain') as typeof import('./commands/explain')).explain,
  },
  fixtures: {
    summary: 'Write right and broken manifests to learn from, by topic',
    load: () => (require('./commands/fixtures') as typeof import('./commands/fixtures')).fixtures,
  },
  init: {
    summary: 'Start a project, with a first Pod in it',
    load: () => (require('./commands/init') as typeof import('./commands/init')).init,
  },
  run: {
    summary: 'Make a Pod of an image as kubectl run does, without a cluster',
    load: () => (require('./commands/run') as typeof import('./commands/run')).run,
  },
  synth: {
    summary: 'Write the manifests of an app',
    load: () => (require('./commands/synth') as typeof import('./commands/synth')).synth,
  },
  view: {
    summary: 'Draw manifests: each Pod from inside, and what is wrong',
    load: () => (require('./commands/view') as typeof import('./commands/view')).view,
  },
};

/**
 * The command line.
 * @param args what was typed after `podwright`
 * @returns the exit code: 0; 1 where something was found that should not be; 2 for an error
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    printError(isFolderGone(error) ? new CommandError(FOLDER_GONE) : error);
    return 2;
  }
}

const FOLDER_GONE = 'The folder in which you are has been removed. Go to another with "cd"';

/** Whether the working directory has been removed, which Node tells where it is asked for. */
function isFolderGone(error: unknown): boolean {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return code === 'ENOENT' && syscall === 'uv_cwd';
}

async function dispatch([first, ...rest]: readonly string[]): Promise<number> {
  if (first === undefined) {
    help([]);
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help') return help(rest);
  if (first === '--version') return print(`${version()}\n`);
  return run([first], find({ commands: COMMANDS }, first, []).load(), rest);
}

/** @param path the words that led to the command */
async function run(path: readonly string[], command: Command | CommandGroup, rest: readonly string[]): Promise<number> {
  if (isGroup(command)) {
    const [next, ...others] = rest;
    if (next === '--help' || next === '-h') return help(path);
    if (next === undefined) {
      help(path);
      return 2;
    }
    return run([...path, next], find(command, next, path).load(), others);
  }
  const args = readArguments(command, rest);
  return args.flags.has('help') ? help(path) : command.run(args);
}

function isGroup(command: Command | CommandGroup): command is CommandGroup {
  return 'commands' in command;
}

/**
 * @param group what is known of where the name is looked for
 * @param path the words before the name
 */
function find({ commands, notes }: Commands, name: string, path: readonly string[]): Entry {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry) return entry;
  const names = Object.keys(commands);
  const isWithin = path.length > 0;
  const of = isWithin ? `"podwright ${path.join(' ')}" has no` : 'There is no';
  if (!name.startsWith('-')) throw unknown(`${of} command "${name}"`, name, names, notes);
  const options = isWithin ? ['--help', ...names] : ['--help', '--version'];
  throw unknown(`${of} option "${name}"`, name, options, notes);
}

type Commands = Pick<CommandGroup, 'commands' | 'notes'>;

/** Shows the help of the command to which the words lead. */
function help(words: readonly string[]): number {
  const { commandHelp, groupHelp, overview } = require('./help') as typeof import('./help');
  let group: Commands = { commands: COMMANDS };
  for (const [index, word] of words.entries()) {
    const command = find(group, word, words.slice(0, index)).load();
    if (!isGroup(command)) return print(commandHelp(command));
    if (index === words.length - 1) return print(groupHelp(command));
    group = command;
  }
  return print(overview(group.commands));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
