import { decodeBase64, repairBase64 } from '../kubernetes/base64';
import { parseQuantity, repairQuantity } from '../kubernetes/quantity';
import { isFields } from '../manifest/fields';
import type { AsWritten, Correction, Report } from '../manifest/problem';
import type { ScalarType } from './shape';

/** What is wrong with a value that should be of one of the simple types. */
export interface ScalarProblem extends Report {
  readonly id: string;
  readonly asWritten?: AsWritten;
}

const MOST: Partial<Record<ScalarType, number>> = { int32: 2 ** 31 - 1, int64: 2 ** 63 };
const RFC3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * What the API server says when it reads a value as one of the simple types; undefined where it takes it.
 * @param secret whether the value must not be shown
 */
export function scalarProblem(type: ScalarType, value: unknown, secret: boolean): ScalarProblem | undefined {
  if (value === null || value === undefined) return undefined;
  switch (type) {
    case 'any':
      return undefined;
    case 'object':
      return isFields(value) ? undefined : wrongType(value, 'an object', secret);
    case 'string':
      return typeof value === 'string' ? undefined : notText(value, secret);
    case 'bytes':
      return typeof value === 'string' ? base64Problem(value, secret) : notText(value, secret);
    case 'time':
    case 'microtime':
      return timeProblem(value, secret);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : notBoolean(value, secret);
    case 'int32':
    case 'int64':
      return integerProblem(type, value, secret);
    case 'number':
      return typeof value === 'number' ? undefined : notNumber(value, secret);
    case 'quantity':
      return quantityProblem(value, secret);
    case 'intOrString':
      if (typeof value === 'string') return undefined;
      return typeof value === 'number'
        ? integerProblem('int32', value, secret)
        : wrongType(value, 'a number or text', secret, 'decode-int-or-string');
  }
}

/** The JSON type of a value in words. */
export function typeInWords(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isFields(value)) return 'an object';
  return { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'no JSON value';
}

function shown(value: unknown, secret: boolean): string {
  if (secret || typeof value === 'object') return '';
  const text = typeof value === 'string' ? JSON.stringify(short(value)) : `"${String(value)}"`;
  return `: ${text}`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A value of another type than the API wants. */
export function wrongType(value: unknown, wanted: string, secret: boolean, id = 'decode-type'): ScalarProblem {
  return {
    id,
    message: `${capital(typeInWords(value))} where the API wants ${wanted}${shown(value, secret)}`,
    fix: `Write ${wanted}`,
  };
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

function notText(value: unknown, secret: boolean): ScalarProblem {
  if (typeof value !== 'number' && typeof value !== 'boolean') return wrongType(value, 'text', secret);
  const number = typeof value === 'number';
  return {
    id: number ? 'decode-number-in-string' : 'decode-bool-in-string',
    message: `${capital(typeInWords(value))} where the API wants text${shown(value, secret)}`,
    fix: secret ? 'Put the value in quotes' : `Put it in quotes: "${String(value)}"`,
    correction: { quote: true },
    asWritten: (written) =>
      secret
        ? {
            message: `YAML reads this value as ${number ? 'a number' : 'true or false'}, where the API wants text`,
            fix: 'Put the value in quotes',
          }
        : {
            message: `YAML reads ${short(written)} as the ${number ? 'number' : 'boolean'} ${String(value)}, where the API wants text`,
            fix: `Put it in quotes: "${short(written)}"`,
          },
  };
}

function notBoolean(value: unknown, secret: boolean): ScalarProblem {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  const meant = ['true', 'yes', 'on'].includes(word) ? true : ['false', 'no', 'off'].includes(word) ? false : undefined;
  if (meant === undefined || secret) return wrongType(value, 'true or false', secret);
  return {
    id: 'decode-string-in-number',
    message: `Text where the API wants true or false: ${JSON.stringify(value)}`,
    fix: `Write ${meant} without quotes`,
    correction: { value: meant },
  };
}

function notNumber(value: unknown, secret: boolean): ScalarProblem {
  const number = typeof value === 'string' && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value) ? Number(value) : undefined;
  if (number === undefined || secret) return wrongType(value, 'a number', secret);
  return {
    id: 'decode-string-in-number',
    message: `Text where the API wants a number: ${JSON.stringify(value)}`,
    fix: `Write ${number} without quotes`,
    correction: { value: number },
  };
}

function integerProblem(type: 'int32' | 'int64', value: unknown, secret: boolean): ScalarProblem | undefined {
  if (typeof value !== 'number') return notNumber(value, secret);
  if (!Number.isInteger(value)) {
    return {
      id: 'decode-float-in-int',
      message: `${value} where the API wants a whole number`,
      fix: `Write ${Math.round(value)}`,
    };
  }
  const most = MOST[type] ?? 0;
  if (value <= most && value >= -most - (type === 'int32' ? 1 : 0)) return undefined;
  const bits = type === 'int32' ? 32 : 64;
  return {
    id: 'decode-int-range',
    message: `${value} does not fit into the ${bits} bits that the API has for it`,
    fix: type === 'int32' ? `Write a number of at most ${most}` : 'Write a smaller number',
  };
}

function quantityProblem(value: unknown, secret: boolean): ScalarProblem | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return wrongType(value, 'a quantity, as "500m" or "1Gi"', secret, 'decode-quantity');
  }
  if (parseQuantity(value)) return undefined;
  const meant = typeof value === 'string' ? repairQuantity(value) : undefined;
  const correction: { correction?: Correction } = meant === undefined ? {} : { correction: { value: meant } };
  return {
    id: 'decode-quantity',
    message: `${secret ? 'The value' : `"${short(String(value))}"`} is no quantity`,
    fix:
      meant === undefined
        ? 'Write a number and one of the units n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or none'
        : `Write "${meant}"`,
    ...correction,
  };
}

function timeProblem(value: unknown, secret: boolean): ScalarProblem | undefined {
  if (typeof value === 'string' && RFC3339.test(value) && !Number.isNaN(Date.parse(value.replace(',', '.')))) {
    return undefined;
  }
  return { ...wrongType(value, 'a time', secret, 'decode-time'), fix: 'Write it as "2026-01-31T12:00:00Z"' };
}

function base64Problem(value: string, secret: boolean): ScalarProblem | undefined {
  const decoded = decodeBase64(value);
  if ('bytes' in decoded) return undefined;
  const place = ordinal([...value.slice(0, decoded.offset)].length + 1);
  const meant = repairBase64(value);
  return {
    id: 'decode-base64',
    message: `Not base64, at its ${place} character`,
    fix: base64Fix(value, meant, secret),
    ...(meant === undefined ? {} : { correction: { value: meant } }),
  };
}

function base64Fix(value: string, meant: string | undefined, secret: boolean): string {
  if (meant === undefined) return 'Write the value in base64, or as plain text under "stringData"';
  if (!secret) return `Write "${short(meant)}"`;
  const padding = /=+$/.exec(meant)?.[0];
  const body = meant.slice(0, meant.length - (padding?.length ?? 0));
  // Says what to type without the value: it is a secret.
  if (padding && value.startsWith(body)) return `After its first ${body.length} characters write "${padding}"`;
  return 'Write it in the standard base64 alphabet, with "=" up to a multiple of four characters';
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${ending}`;
}
