import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PodwrightError } from '../../src/errors';
import { mergeOptions, optionsOf, readConfig } from '../../src/validation/config';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-config-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);

/** What is told of a mistake, in one line. */
function mistake(text: string, file = 'podwright.yaml'): string {
  write(file, text);
  return thrown(() => readConfig(folder));
}

function thrown(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(PodwrightError);
    const { code, message } = error as PodwrightError;
    expect(code).toBe('INVALID_CONFIG');
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('Nothing is wrong with it');
}

describe('where it stands', () => {
  test('nowhere', () => {
    expect(readConfig(folder)).toEqual({});
    write('cdk8s.yaml', 'app: npx podwright synth\n');
    expect(readConfig(folder)).toEqual({});
  });

  const ALL =
    'kubernetes: "1.31"\npodSecurity: baseline\nstrict: true\nrules:\n  unique-object: off\n  match-secret: error\n';
  const READ = {
    kubernetes: '1.31',
    podSecurity: 'baseline',
    strict: true,
    rules: { 'unique-object': 'off', 'match-secret': 'error' },
  };

  test('in podwright.yaml, with or without a byte order mark', () => {
    write('podwright.yaml', ALL);
    expect(readConfig(folder)).toEqual(READ);
    write('podwright.yaml', `\ufeff${ALL}`);
    expect(readConfig(folder)).toEqual(READ);
  });

  test('in cdk8s.yaml, in block style and in brackets', () => {
    write('cdk8s.yaml', `app: npx tsx main.ts\npodwright:\n${ALL.replace(/^/gm, '  ')}`);
    expect(readConfig(folder)).toEqual(READ);
    write('cdk8s.yaml', JSON.stringify({ app: 'npx tsx main.ts', podwright: READ }));
    expect(readConfig(folder)).toEqual(READ);
  });

  test('in one of the two', () => {
    write('cdk8s.yaml', 'podwright: { strict: true }\n');
    expect(mistake('strict: true\n')).toMatch(/^There are rules in podwright\.yaml and in "podwright" of cdk8s\.yaml/);
  });

  test('a file of nearly the name, a folder of the name', () => {
    expect(mistake(ALL, 'podwright.yml')).toBe('podwright.yml is not read. Name it podwright.yaml');
    mkdirSync(join(folder, 'podwright.yaml'));
    expect(thrown(() => readConfig(folder))).toMatch(/^Cannot read podwright\.yaml: it is a folder/);
  });

  test('fields without a value say nothing', () => {
    write('podwright.yaml', 'kubernetes:\npodSecurity:\nstrict:\nrules:\n  # all is well\n');
    expect(readConfig(folder)).toEqual({});
    write('podwright.yaml', '# nothing\n');
    expect(readConfig(folder)).toEqual({});
  });
});

describe('every mistake has a message of its own', () => {
  test.each([
    ['rule: {}', /^podwright\.yaml has no field "rule". Did you mean "rules"\?$/],
    ['kubernetes: 1.30', /^"kubernetes" of podwright\.yaml is 1\.3\. Write one of "1\.28", .*, in quotes$/],
    ['kubernetes: "1.20"', /^"kubernetes" of podwright\.yaml is "1\.20"\. Write one of "1\.28"/],
    ['podSecurity: strict', /^"podSecurity" of podwright\.yaml is "strict"\. Write one of "baseline", "restricted"$/],
    ['strict: "yes"', /^"strict" of podwright\.yaml is neither true nor false/],
    ['rules: [unique-object]', /^"rules" of podwright\.yaml is no object/],
    [
      'rules: { unique-object: loud }',
      /^The level of "unique-object" in podwright\.yaml is none of "error", "warning", "note", "off"/,
    ],
    ['rules: { unique-object: true }', /^The level of "unique-object"/],
    [
      'rules: { unique-objects: off }',
      /^"rules" of podwright\.yaml names "unique-objects", which is no rule\. Did you mean "unique-object"\?$/,
    ],
    ['rules: { zzz: off }', /^"rules" of podwright\.yaml names "zzz", which is no rule\. /],
    ['rules: { pod-containers-required: off }', /names "pod-containers-required", which is always checked\. Remove it/],
    ['rules: { decode-unknown-field: off }', /names "decode-unknown-field", which is always checked\. /],
    ['rules: { __proto__: off }', /names "__proto__", which is no rule/],
    ['- a', /^podwright\.yaml cannot be read: Document that is not an object/],
    ['a', /^podwright\.yaml cannot be read: Document that is not an object/],
    ['rules: [', /^podwright\.yaml cannot be read: .*line 1/],
    ['strict: true\nstrict: false', /^podwright\.yaml cannot be read: Duplicate key "strict", at line 2/],
    ['strict: true\n---\nstrict: false', /^There are several documents in podwright\.yaml\. Keep one$/],
  ])('%j', (text, message) => {
    expect(mistake(text)).toMatch(message);
  });

  test('in cdk8s.yaml with the name of the field', () => {
    expect(mistake('podwright: [a]\n', 'cdk8s.yaml')).toMatch(/^"podwright" of cdk8s\.yaml is no object/);
    expect(mistake('podwright: { rulez: {} }\n', 'cdk8s.yaml')).toMatch(
      /^"podwright" of cdk8s\.yaml has no field "rulez"/,
    );
  });
});

test('numbers and words as YAML reads them', () => {
  expect(optionsOf({ kubernetes: 1.31, rules: { 'unique-object': false } }, 'x')).toMatchObject({
    kubernetes: '1.31',
    rules: { 'unique-object': 'off' },
  });
});

test('later options go before earlier ones, rule by rule', () => {
  expect(
    mergeOptions(
      { kubernetes: '1.28', strict: true, rules: { a: 'off', b: 'off' } },
      undefined,
      { kubernetes: '1.30', strict: undefined, rules: { b: 'error' } },
      { podSecurity: 'baseline', kubernetes: undefined },
    ),
  ).toEqual({ kubernetes: '1.30', strict: true, podSecurity: 'baseline', rules: { a: 'off', b: 'error' } });
});
