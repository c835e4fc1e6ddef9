import { readdirSync, readFileSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixed } from '../src/cli/fix';
import { YamlSource } from '../src/manifest/yaml-source';
import { checkSources } from '../src/validation/from-sources';
import type { ValidationOptions } from '../src/validation/options';

const DOCUMENTS = join(__dirname, 'documents');

/** What a reader of a wrong example must be told: where, what, and what to type. */
const WRONG: Readonly<Record<string, readonly (readonly [place: string, message: string, fix: RegExp])[]>> = {
  '000-what-is-a-pod/Pod': [
    ['6:3 decode-unknown-field metadata.label', 'There is no field "label" in "metadata"', /^Write "labels"$/],
    ['8:1 pod-containers-required spec.containers', 'The Pod has no containers', /"containers"/],
    ['9:3 decode-unknown-field spec.containrs', 'There is no field "containrs" in "spec"', /^Write "containers"$/],
  ],
  '001-cka-pod/game-volume': [
    ['5:1 decode-unknown-field spec', 'A ConfigMap has no field "spec": this is a Pod', /^Write "kind: Pod"$/],
  ],
  '001-cka-pod/secret-volume': [
    ['5:1 decode-unknown-field spec', 'A Secret has no field "spec": this is a Pod', /^Write "kind: Pod"$/],
  ],
  '001-cka-pod/user-info': [
    ['8:13 decode-base64 data[password]', 'Not base64, at its 16th character', /first 15 characters write "="$/],
  ],
  '003-sunbeen-pod/pod-2-same-port': [
    [
      expect.stringMatching(/^\d+:\d+ unique-container-ports spec\.containers\[1\]\.ports\[0\]/) as unknown as string,
      expect.stringMatching(/8000/) as unknown as string,
      /./,
    ],
  ],
};

/** Those of them that a single correction puts right. */
const CORRECTED = [
  '000-what-is-a-pod/Pod',
  '001-cka-pod/game-volume',
  '001-cka-pod/secret-volume',
  '001-cka-pod/user-info',
];

const examples = readdirSync(DOCUMENTS)
  .filter((folder) => /^\d{3}-/.test(folder))
  .flatMap((folder) =>
    readdirSync(join(DOCUMENTS, folder))
      .map((file) => parsePath(file))
      .map(({ name, ext }) => ({ name: `${folder}/${name}`, ext })),
  )
  .filter(({ ext }) => ext === '.yaml')
  .map(({ name }) => name);

const textOf = (name: string): string => readFileSync(join(DOCUMENTS, `${name}.yaml`), 'utf8');
const checked = (name: string, options: ValidationOptions = {}) => {
  const files = [{ file: `${name}.yaml`, source: new YamlSource(textOf(name)) }];
  return { files, findings: checkSources(files, options) };
};

test.each(Object.entries(WRONG))('%s is told what is wrong with it, and nothing else', (name, expected) => {
  const { findings } = checked(name);
  const found = findings.map(({ finding: { line, column, id, path, message } }) => [
    `${line}:${column} ${id} ${path}`,
    message,
  ]);
  expect(found).toEqual(expected.map(([place, message]) => [place, message]));
  findings.forEach(({ finding: { fix, severity } }, i) => {
    expect(severity).toBe('error');
    expect(fix).toMatch(expected[i]?.[2] as RegExp);
  });
});

describe.each(['1.28', '1.36'] as const)('for Kubernetes %s', (kubernetes) => {
  test.each(examples.filter((name) => !(name in WRONG)))('%s has no error', (name) => {
    const errors = checked(name, { kubernetes }).findings.filter(({ finding }) => finding.severity === 'error');
    expect(errors.map(({ finding }) => finding)).toEqual([]);
  });
});

test.each(CORRECTED)('%s is put right by --fix', (name) => {
  const { files, findings } = checked(name);
  const { changed, findings: rest } = fixed(files, findings, {});
  expect(rest.map(({ finding }) => finding)).toEqual([]);
  expect(changed.map(({ after }) => after.text)).toEqual([textOf(`corrected/${name}`)]);
});

test('no value of the Secret is in what is told of it', () => {
  const told = JSON.stringify(checked('001-cka-pod/user-info').findings.map(({ finding }) => finding));
  expect(told).not.toMatch(/cGFzc3|입/);
});
