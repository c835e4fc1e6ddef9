import { readArguments, unknown } from './arguments';
import type { Command } from './command';
import { printError } from './print-error';
import { version } from './version';

interface Entry {
  readonly summary: string;
  load(): Command;
}

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
  init: {
    summary: 'Start a project, with a first Pod in it',
    load: () => (require('./commands/init') as typeof import('./commands/init')).init,
  },
  synth: {
    summary: 'Write the manifests of an app',
    load: () => (require('./commands/synth') as typeof import('./commands/synth')).synth,
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
    printError(error);
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[]): Promise<number> {
  if (first === undefined) {
    help();
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help') return help(rest[0]);
  if (first === '--version') return print(`${version()}\n`);
  const command = find(first).load();
  const args = readArguments(command, rest);
  return args.flags.has('help') ? help(first) : command.run(args);
}

function find(name: string): Entry {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry) return entry;
  if (name.startsWith('-')) throw unknown(`There is no option "${name}"`, name, ['--help', '--version']);
  throw unknown(`There is no command "${name}"`, name, Object.keys(COMMANDS));
}

function help(name?: string): number {
  const { commandHelp, overview } = require('./help') as typeof import('./help');
  if (name === undefined) return print(overview(Object.entries(COMMANDS).map(([key, { summary }]) => [key, summary])));
  return print(commandHelp(find(name).load()));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
