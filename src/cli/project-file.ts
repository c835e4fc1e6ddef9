import { readFileSync } from 'node:fs';
import { CommandError } from './command';

/** The file that says how a project is synthesized, cdk8s' own. */
export const PROJECT_FILE = 'cdk8s.yaml';

/** What of that file concerns a synth. */
export interface Project {
  /** The command that runs the app. */
  readonly app?: string;
  /** The output folder. */
  readonly output?: string;
  /** The names of all its fields that have a value. */
  readonly fields: readonly string[];
}

/**
 * Reads the project file of the working directory, if there is one.
 * @throws CommandError when it cannot be read as one
 */
export function readProject(): Project | undefined {
  const text = readText();
  if (text === undefined) return undefined;
  const fields = simpleFields(text) ?? parsedFields(text);
  return {
    app: textField(fields, 'app', 'app: npx tsx main.ts'),
    output: textField(fields, 'output', 'output: dist'),
    fields: Object.keys(fields).filter((name) => fields[name] !== null),
  };
}

/**
 * The command that runs the app of a project.
 * @param otherwise what to type where there is no project file
 * @throws CommandError when there is none
 */
export function appOf(project: Project | undefined, otherwise: string): string {
  if (!project) throw new CommandError(`There is no ${PROJECT_FILE} here. ${otherwise}`);
  if (project.app !== undefined) return project.app;
  throw new CommandError(`${PROJECT_FILE} has no field "app". Write "app: npx tsx main.ts", or name the app file`);
}

function readText(): string | undefined {
  try {
    return readFileSync(PROJECT_FILE, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CommandError(`Cannot read ${PROJECT_FILE}: ${code === 'EISDIR' ? 'it is a folder' : code}`);
  }
}

function textField(fields: Readonly<Record<string, unknown>>, name: string, example: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new CommandError(`The field "${name}" of ${PROJECT_FILE} is no text. Write "${example}"`);
}

const BLANK = /^ *(#.*)?$/;
// Values that are text for every reader: letters first, nothing that has a meaning in YAML.
const FIELD = /^([A-Za-z]\w*):(?: +((?:[A-Za-z]|\.\.?\/)[\w./@=+-]*(?: [\w./@=+-]+)*))? *$/;
const ITEM = /^ *- [A-Za-z][\w./@-]* *$/;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** The fields of a file that needs no YAML parser, which takes longer to load than the rest of the command line. */
function simpleFields(text: string): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = {};
  let list: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (BLANK.test(line)) continue;
    if (list !== undefined && ITEM.test(line)) {
      fields[list] = [];
      continue;
    }
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || Object.hasOwn(fields, name) || (value && WORDS.test(value))) return undefined;
    fields[name] = value ?? null;
    list = value === undefined ? name : undefined;
  }
  return fields;
}

function parsedFields(text: string): Readonly<Record<string, unknown>> {
  const { fragmentsFromYaml } = require('../manifest/from-yaml') as typeof import('../manifest/from-yaml');
  try {
    return fragmentsFromYaml(text, PROJECT_FILE)[0] ?? {};
  } catch (error) {
    throw new CommandError(`Cannot read ${PROJECT_FILE}: ${(error as Error).message.replace(/\s*\n\s*/g, ' ')}`);
  }
}
