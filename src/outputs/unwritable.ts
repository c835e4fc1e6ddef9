import { PodwrightError } from '../errors';
import { isFields } from '../manifest/fields';

interface Fault {
  readonly message: string;
  readonly fix: string;
}

const PLAIN = 'Write null, booleans, numbers, texts, arrays and plain objects';
const LONE_SURROGATE = /\p{Cs}/u;
const MOST_SHOWN = 200;

/**
 * The error for a value that YAML cannot hold, which names its place and never the value itself.
 *
 * @param value the whole document
 * @param mostLevels how deep it may be nested
 * @param document the place of the document among several, from 1
 */
export function unwritable(value: unknown, mostLevels: number, document?: number): PodwrightError {
  const [fault, path] = new Search(mostLevels).find(value, '', 0) ?? [wrong('Value that changes while it is read'), ''];
  const shown = path.length > MOST_SHOWN ? `${path.slice(0, MOST_SHOWN)}…` : path;
  const places = [shown === '' ? '' : ` at ${shown}`, document === undefined ? '' : ` in document ${document}`];
  return new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: `${fault.message}${places.join('')}`,
    fix: fault.fix,
  });
}

function wrong(message: string, fix = PLAIN): Fault {
  return { message, fix };
}

class Search {
  private readonly open = new Set<unknown>();

  constructor(private readonly mostLevels: number) {}

  find(value: unknown, path: string, level: number): readonly [Fault, path: string] | undefined {
    if (typeof value !== 'object' || value === null) {
      const fault = scalarFault(value);
      return fault && [fault, path];
    }
    if (this.open.has(value)) return [wrong('Object that holds itself', 'Write a copy of what is meant'), path];
    if (level >= this.mostLevels) {
      return [wrong(`Nested more than ${this.mostLevels} levels deep`, 'Nest less'), path];
    }
    this.open.add(value);
    const found = Array.isArray(value) ? this.inList(value, path, level) : this.inMap(value, path, level);
    this.open.delete(value);
    return found;
  }

  private inList(list: readonly unknown[], path: string, level: number): readonly [Fault, path: string] | undefined {
    for (let index = 0; index < list.length; index++) {
      const found = this.find(list[index], `${path}[${index}]`, level + 1);
      if (found) return found;
    }
    return undefined;
  }

  private inMap(map: object, path: string, level: number): readonly [Fault, path: string] | undefined {
    if (!isFields(map)) return [wrong(`Instance of "${className(map)}"`), path];
    for (const name of Object.keys(map)) {
      const value = map[name];
      if (value === undefined) continue;
      const place = join(path, name);
      if (LONE_SURROGATE.test(name)) return [wrong('Key with half a surrogate pair', 'Write whole characters'), place];
      const found = this.find(value, place, level + 1);
      if (found) return found;
    }
    return undefined;
  }
}

function scalarFault(value: unknown): Fault | undefined {
  switch (typeof value) {
    case 'string':
      return LONE_SURROGATE.test(value)
        ? wrong('Text with half a surrogate pair', 'Write whole characters')
        : undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : wrong('Number that is not finite', 'Write a number that JSON has');
    case 'boolean':
    case 'object':
      return undefined;
    case 'undefined':
      return wrong('No value', 'Leave it out, or write null');
    default:
      return wrong(`Value of type "${typeof value}"`);
  }
}

function className(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== '' ? name : 'Object';
}

function join(path: string, field: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(field)) return `${path}[${JSON.stringify(field)}]`;
  return path === '' ? field : `${path}.${field}`;
}
