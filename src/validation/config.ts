import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PodwrightError } from '../errors';
import { closest } from '../kubernetes/suggest';
import { KUBERNETES_VERSIONS } from '../kubernetes/versions';
import { isFields } from '../manifest/fields';
import { fragmentsFromYaml } from '../manifest/from-yaml';
import { RULES } from '../rules';
import type { RuleLevel, ValidationOptions } from './options';

const OWN_FILE = 'podwright.yaml';
const MISNAMED_FILE = 'podwright.yml';
const PROJECT_FILE = 'cdk8s.yaml';
const FIELD = 'podwright';
const FIELDS = ['kubernetes', 'podSecurity', 'rules', 'strict'] as const;
const POD_SECURITY = ['baseline', 'restricted'] as const;
const LEVELS: readonly RuleLevel[] = ['error', 'warning', 'note', 'off'];

/**
 * What the project in a folder asks of its manifests: `podwright.yaml`, or the field `podwright` of `cdk8s.yaml`.
 * @throws PodwrightError with the code INVALID_CONFIG when it is not as it should be
 */
export function readConfig(folder: string): ValidationOptions {
  const own = textOf(folder, OWN_FILE);
  if (own === undefined && textOf(folder, MISNAMED_FILE) !== undefined) {
    throw invalid(`${MISNAMED_FILE} is not read`, `Name it ${OWN_FILE}`);
  }
  const project = textOf(folder, PROJECT_FILE);
  // Most such files are of cdk8s alone, and need no parser.
  const field = project?.includes(FIELD) ? parsed(project, PROJECT_FILE) : {};
  if (own === undefined)
    return field.podwright == null ? {} : optionsOf(field.podwright, `"podwright" of ${PROJECT_FILE}`);
  if (field.podwright != null) {
    throw invalid(
      `There are rules in ${OWN_FILE} and in "podwright" of ${PROJECT_FILE}`,
      'Keep them in one of the two',
    );
  }
  return optionsOf(parsed(own, OWN_FILE), OWN_FILE);
}

/** Options of which the later ones go before the earlier; the levels of rules are put together. */
export function mergeOptions(...all: readonly (ValidationOptions | undefined)[]): ValidationOptions {
  const merged: { -readonly [Key in keyof ValidationOptions]: ValidationOptions[Key] } = {};
  for (const options of all) {
    if (!options) continue;
    const { kubernetes, podSecurity, strict, rules } = options;
    if (kubernetes !== undefined) merged.kubernetes = kubernetes;
    if (podSecurity !== undefined) merged.podSecurity = podSecurity;
    if (strict !== undefined) merged.strict = strict;
    if (rules !== undefined) merged.rules = { ...merged.rules, ...rules };
  }
  return merged;
}

/**
 * Checks options that untyped code or a file gives.
 * @param where what messages call them
 * @throws PodwrightError with the code INVALID_CONFIG
 */
export function optionsOf(value: unknown, where: string): ValidationOptions {
  if (!isFields(value)) throw invalid(`${where} is no object`, 'Write fields such as "kubernetes" and "rules"');
  for (const field of Object.keys(value)) {
    if (!(FIELDS as readonly string[]).includes(field))
      throw unknown(`${where} has no field "${field}"`, field, FIELDS);
  }
  const { kubernetes, podSecurity, strict, rules } = value;
  if (strict != null && typeof strict !== 'boolean') {
    throw invalid(`"strict" of ${where} is neither true nor false`, 'Write "strict: true"');
  }
  return {
    kubernetes: choice(kubernetes, KUBERNETES_VERSIONS, 'kubernetes', where),
    podSecurity: choice(podSecurity, POD_SECURITY, 'podSecurity', where),
    strict: strict ?? undefined,
    // A field whose lines are all commented out.
    rules: rules == null ? undefined : levelsOf(rules, where),
  };
}

function levelsOf(rules: unknown, where: string): Record<string, RuleLevel> {
  if (!isFields(rules)) throw invalid(`"rules" of ${where} is no object`, 'Write "rules: { <rule>: off }"');
  const levels: Record<string, RuleLevel> = {};
  const ids: readonly string[] = RULES.map(({ id }) => id);
  for (const [id, level] of Object.entries(rules)) {
    if (!ids.includes(id)) {
      const { catalogue } = require('./catalogue') as typeof import('./catalogue');
      if (catalogue().some((entry) => entry.id === id)) {
        throw invalid(
          `"rules" of ${where} names "${id}", which is always checked`,
          'Remove it: only rules have levels',
        );
      }
      throw unknown(
        `"rules" of ${where} names "${id}", which is no rule`,
        id,
        ids,
        'Look the rules up in docs/rules, or in the findings themselves',
      );
    }
    // YAML reads `off` as false.
    const text = level === false ? 'off' : level;
    const known = LEVELS.find((one) => one === text);
    if (!known) {
      throw invalid(`The level of "${id}" in ${where} is none of ${quotedList(LEVELS)}`, `Write "${id}: warning"`);
    }
    levels[id] = known;
  }
  return levels;
}

function choice<T extends string>(value: unknown, choices: readonly T[], field: string, where: string): T | undefined {
  if (value == null) return undefined;
  // YAML reads 1.30 as the number 1.3.
  const number = typeof value === 'number' ? choices.find((one) => one === String(value)) : undefined;
  const known = number ?? choices.find((one) => one === value);
  if (known) return known;
  const quotes = typeof value === 'number' ? ', in quotes' : '';
  throw invalid(`"${field}" of ${where} is ${JSON.stringify(value)}`, `Write one of ${quotedList(choices)}${quotes}`);
}

function textOf(folder: string, file: string): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw invalid(
      `Cannot read ${file}: ${code === 'EISDIR' ? 'it is a folder' : code}`,
      'Make it a file that can be read',
    );
  }
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    const [first = {}, second] = fragmentsFromYaml(text, file);
    if (second) throw invalid(`There are several documents in ${file}`, 'Keep one');
    return first;
  } catch (error) {
    if (!(error instanceof PodwrightError) || error.code === 'INVALID_CONFIG') throw error;
    throw invalid(`${file} cannot be read: ${error.message}`, 'Mend it, and run again');
  }
}

function unknown(message: string, word: string, known: readonly string[], otherwise = ''): PodwrightError {
  const near = closest(word, known);
  return invalid(
    message,
    near === undefined ? otherwise || `Known are ${quotedList(known)}` : `Did you mean "${near}"?`,
  );
}

function quotedList(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

function invalid(message: string, fix: string): PodwrightError {
  return new PodwrightError({ code: 'INVALID_CONFIG', message, fix });
}
