import { parseArgs } from 'node:util';
import { minorOf } from '../kubernetes/versions';
import { type Arguments, type Command, CommandError, type Option } from './command';

/** Options of every command. */
export const COMMON: Readonly<Record<string, Option>> = { help: { short: 'h', summary: 'Show this text' } };

/**
 * Reads what was typed after the name of a command.
 * @throws CommandError for what the command does not know
 */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options: Readonly<Record<string, Option>> = { ...command.options, ...COMMON };
  const names = Object.entries(options);
  const { tokens } = parseArgs({
    args: withLongFlags(args, options),
    options: Object.fromEntries(
      names.map(([name, { short, value }]) => [name, { type: value ? 'string' : 'boolean', ...(short && { short }) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let separator: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option-terminator') separator = operands.length;
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      throw unknown(`"podwright ${command.name}" has no option "${token.rawName}"`, token.rawName, dashed(options));
    }
    if (option.value) {
      const value = checked(token, option);
      values.set(token.name, value);
      if (option.repeats) lists.set(token.name, [...(lists.get(token.name) ?? []), value]);
    } else if (isOn(token)) flags.add(token.name);
    else flags.delete(token.name);
  }
  const extra = operands[command.operands];
  if (extra !== undefined && !flags.has('help')) {
    throw new CommandError(`Unexpected argument "${extra}": the usage is podwright ${command.name} ${command.usage}`);
  }
  return { operands, flags, values, lists, separator };
}

/** A flag with a value behind its letter, as `-i=false`, by its name: Node would take the value for more letters. */
function withLongFlags(args: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const separator = args.indexOf('--');
  const end = separator < 0 ? args.length : separator;
  return args.map((arg, index) => {
    const [, letter, value] = (index < end && /^-([A-Za-z])=(.*)$/s.exec(arg)) || [];
    const flag = Object.entries(options).find(([, { short, value: kind }]) => short === letter && !kind)?.[0];
    return letter === undefined || flag === undefined ? arg : `--${flag}=${value}`;
  });
}

const ON = ['1', 't', 'T', 'true', 'True', 'TRUE'];
const OFF = ['0', 'f', 'F', 'false', 'False', 'FALSE'];

/** A flag is on where it stands, unless it says otherwise. */
function isOn({ rawName, value }: Given): boolean {
  if (value === undefined || ON.includes(value)) return true;
  if (OFF.includes(value)) return false;
  throw new CommandError(`The option "${rawName}" takes no value but true or false`);
}

interface Given {
  readonly rawName: string;
  readonly value?: string;
  readonly inlineValue?: boolean;
}

function checked({ rawName, value: given, inlineValue }: Given, { choices, value: kind, mayBeEmpty }: Option): string {
  // Node leaves the "=" of "-o=yaml" in the value.
  const value = inlineValue && /^-[^-]$/.test(rawName) ? given?.replace(/^=/, '') : given;
  // What begins with a dash is the next option, unless it was attached with "=".
  if (value === undefined || (value === '' && !mayBeEmpty) || (!inlineValue && value.startsWith('-'))) {
    throw new CommandError(`The option "${rawName}" needs a ${kind}`);
  }
  if (!choices || choices.includes(value)) return value;
  // A version as kubectl tells it: v1.31.4.
  const version = choices.find((choice) => minorOf(choice) === minorOf(value));
  if (version === undefined) throw unknown(`"${rawName}" cannot be "${value}"`, value, choices);
  return version;
}

function dashed(options: Readonly<Record<string, Option>>): string[] {
  return Object.keys(options).map((name) => `--${name}`);
}

/**
 * The error for a word that is none of the candidates, with the one that was surely meant, or with all.
 * @param notes what is told besides where all are
 */
export function unknown(
  message: string,
  word: string,
  candidates: readonly string[],
  notes?: readonly string[],
): CommandError {
  // Loaded only now, since nearly all command lines are right.
  const { closest } = require('../kubernetes/suggest') as typeof import('../kubernetes/suggest');
  const { isMisspelling } = require('../kubernetes/misspelling') as typeof import('../kubernetes/misspelling');
  const near =
    candidates.length === 1
      ? candidates[0]
      : (candidates.find((one) => isMisspelling(word, one)) ?? closest(word, candidates));
  if (near) return new CommandError(`${message}. Did you mean "${near}"?`);
  return new CommandError(`${message}. Known are ${candidates.join(', ')}`, notes);
}
