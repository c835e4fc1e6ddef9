import { loadsTimeZone } from './time-zone';

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** What stands for the numbers from `min` on. */
  readonly words?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'day of the week', min: 0, max: 6, words: DAYS },
];

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/**
 * Whether the schedule names its time zone (`TZ=…`), which the API server refuses in a new CronJob from Kubernetes 1.29 on;
 * before, it warns.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#unsupported-timezone-specification
 */
export function namesTimeZone(text: string): boolean {
  return text.includes('TZ');
}

/**
 * What keeps this from being the schedule of a CronJob, as a clause of its own, or undefined where nothing does. A time zone
 * before it is read, not refused: that is what {@link namesTimeZone} tells.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function cronScheduleProblem(text: string): string | undefined {
  if (text === '') return 'it is empty';
  if (!/^(CRON_)?TZ=/.test(text)) return scheduleProblem(text);
  const space = text.indexOf(' ');
  if (space < 0) return 'nothing follows the time zone';
  const zone = text.slice(text.indexOf('=') + 1, space);
  return loadsTimeZone(zone) ? scheduleProblem(text.slice(space).trim()) : `"${zone}" is no time zone`;
}

function scheduleProblem(text: string): string | undefined {
  if (text.startsWith('@')) return descriptorProblem(text);
  const parts = text.split(/(?:[^\S\ufeff]|\u0085)+/).filter((part) => part !== '');
  if (parts.length !== FIELDS.length) {
    const hint = parts.length === 6 ? ' (there is none for seconds)' : '';
    return `it has ${parts.length} ${parts.length === 1 ? 'field' : 'fields'}, not ${FIELDS.length}${hint}`;
  }
  for (const [index, field] of FIELDS.entries()) {
    // The server passes over an empty range in a list.
    for (const range of (parts[index] ?? '').split(',').filter((part) => part !== '')) {
      const problem = rangeProblem(range, field);
      if (problem !== undefined) return `${problem} in the ${field.name}`;
    }
  }
  return undefined;
}

function rangeProblem(range: string, field: Field): string | undefined {
  const [span = '', step, ...steps] = range.split('/');
  const [low = '', high, ...more] = span.split('-');
  if (steps.length > 0) return `"${range}" has more than one "/"`;
  const isAny = low === '*' || low === '?';
  if (!isAny && more.length > 0) return `"${range}" has more than one "-"`;
  const start = isAny ? field.min : numberOf(low, field.words, field.min);
  const end = isAny ? field.max : numberOf(high ?? low, field.words, field.min);
  if (start === undefined) return notNumber(low, range);
  if (end === undefined) return notNumber(high ?? low, range);
  if (start < field.min || start > field.max) return outside(start, field);
  if (end > field.max) return outside(end, field);
  if (start > end) return `"${range}" ends before it starts`;
  if (step === undefined) return undefined;
  const size = numberOf(step);
  if (size === undefined) return notNumber(step, range);
  return size === 0 ? `"${range}" has a step of 0` : undefined;
}

function notNumber(part: string, range: string): string {
  return part === '' ? `"${range}" lacks a number` : `"${part}" is neither a number nor a name`;
}

function outside(number: number, { min, max, words }: Field): string {
  // Other crons have two Sundays.
  const hint = words === DAYS && number === 7 ? ' (Sunday is 0)' : '';
  return `${number} is not between ${min} and ${max}${hint}`;
}

/** A number of 64 bits, or what stands for one. */
function numberOf(text: string, words?: readonly string[], first = 0): number | undefined {
  const word = words?.indexOf(text.toLowerCase()) ?? -1;
  if (word >= 0) return word + first;
  if (!/^\+?[0-9]+$/.test(text) || BigInt(text.replace('+', '')) >= 2n ** 63n) return undefined;
  return Number(text);
}

function descriptorProblem(text: string): string | undefined {
  if (DESCRIPTORS.includes(text)) return undefined;
  if (!text.startsWith('@every ')) return `"${text}" is none of ${DESCRIPTORS.join(', ')} and "@every <duration>"`;
  const duration = text.slice('@every '.length);
  return isDuration(duration) ? undefined : `"${duration}" is no duration like "1h30m"`;
}

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  '\u00b5s': 1e3,
  '\u03bcs': 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
};

/** As Go reads it, within the 292 years that it can count in nanoseconds. */
function isDuration(text: string): boolean {
  const amounts = text.replace(/^[+-]/, '');
  if (amounts === '0') return true;
  if (!/^(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(amounts)) return false;
  let total = 0;
  for (const [, amount, unit = ''] of amounts.matchAll(/([0-9.]+)([a-z\u00b5\u03bc]+)/g)) {
    total += Number(amount) * (NANOSECONDS[unit] ?? 0);
  }
  return total < 2 ** 63;
}
