import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { askServer } from '../../src/cli/ask-server';
import type { CheckedFiles } from '../../src/cli/checked-files';
import { causesIn, unreachable } from '../../src/cli/server-answer';
import { stepsOf } from '../../src/kubernetes/field-path';
import { YamlSource } from '../../src/manifest/yaml-source';
import { checkSources } from '../../src/validation/from-sources';

describe('what kubectl tells is read', () => {
  test.each([
    [
      'one cause',
      'The Pod "web" is invalid: spec.containers[0].image: Required value\n',
      [['spec.containers[0].image', 'Required value']],
    ],
    [
      'several',
      'The Pod "Web" is invalid: \n* metadata.name: Invalid value: "Web": no\n* spec.x[1].y: Required value\n',
      [
        ['metadata.name', 'Invalid value: "Web": no'],
        ['spec.x[1].y', 'Required value'],
      ],
    ],
    [
      'unknown fields',
      'Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.containers[0].foo", unknown field "spec.containrs"\n',
      [
        ['spec.containers[0].foo', 'unknown field "spec.containers[0].foo"'],
        ['spec.containrs', 'unknown field "spec.containrs"'],
      ],
    ],
    [
      'a refusal',
      'Warning: old\nError from server (Forbidden): error when creating "STDIN": pods "web" is forbidden: no\n',
      [['', 'pods "web" is forbidden: no']],
    ],
    [
      'an unknown kind',
      'error: resource mapping not found for name: "web"\nensure CRDs are installed first\n',
      [['', 'resource mapping not found for name: "web"']],
    ],
    ['nothing', '', [['', 'no answer']]],
  ])('%s', (_, stderr, expected) => {
    expect(causesIn(stderr).map(({ path, message }) => [path, message])).toEqual(expected);
  });

  test('a server that cannot be asked is told apart from one that refuses', () => {
    expect(unreachable('The connection to the server localhost:8080 was refused\n')).toContain('localhost:8080');
    expect(unreachable('error: context "x" does not exist\n')).toContain('context');
    expect(unreachable('The Pod "web" is invalid: spec.tls: Invalid value: "certificate"\n')).toBeUndefined();
  });

  test('a path leads to a value', () => {
    expect(stepsOf('spec.containers[0].image')).toEqual(['spec', 'containers', 0, 'image']);
    expect(stepsOf('data[a.b]')).toEqual(['data', 'a.b']);
    expect(stepsOf('')).toEqual([]);
  });
});

describe('an API server is asked through kubectl', () => {
  const path = process.env.PATH;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'podwright-kubectl-'));
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true, force: true });
  });

  /** A kubectl that says what the script says; its arguments and its input are kept. */
  const kubectl = (script: string): void => {
    writeFileSync(
      join(folder, 'kubectl'),
      `#!/bin/sh\necho "$@" >> ${folder}/args\ncat > ${folder}/input\n${script}\n`,
    );
    chmodSync(join(folder, 'kubectl'), 0o755);
    process.env.PATH = `${folder}${delimiter}${path}`;
  };
  const checked = (text: string): CheckedFiles => {
    const files = [{ file: 'a.yaml', source: new YamlSource(text) }];
    return { files, findings: checkSources(files, {}) };
  };
  const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: a\n      image: b\n';
  const asked = async (text: string, options = {}) =>
    (await askServer(checked(text), options)).findings.map(({ finding }) => finding);

  test('what it says stands at its line', async () => {
    kubectl(`echo 'The Pod "web" is invalid: spec.containers[0].image: Invalid value: "b": no' >&2; exit 1`);
    expect(await asked(POD, { context: 'staging', namespace: 'shop' })).toEqual([
      {
        id: 'api-server',
        layer: 'admission',
        severity: 'error',
        file: 'a.yaml',
        line: 7,
        column: 14,
        kind: 'Pod',
        name: 'web',
        path: 'spec.containers[0].image',
        message: 'The API server says: Invalid value: "b": no',
      },
    ]);
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe(
      'apply --dry-run=server --validate=strict --output=name --filename=- --context=staging --namespace=shop\n',
    );
    expect(JSON.parse(readFileSync(join(folder, 'input'), 'utf8'))).toMatchObject({ kind: 'Pod' });
  });

  test('what it takes adds nothing, and what we have told is not told again', async () => {
    kubectl('exit 0');
    expect(await asked(POD)).toEqual([]);
    kubectl(`echo 'The Pod "Web" is invalid: metadata.name: Invalid value: "Web": no' >&2; exit 1`);
    expect((await asked(POD.replace('web', 'Web'))).map(({ id }) => id)).toEqual(['meta-name-subdomain']);
  });

  test('a secret value in its words is not shown', async () => {
    kubectl(`echo 'Error from server (Forbidden): hunter2 is too weak' >&2; exit 1`);
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2}\n';
    const [finding] = await asked(secret);
    expect(finding?.message).toBe('The API server says: <secret value> is too weak');
  });

  test('one that cannot be asked, or no kubectl at all, is no finding', async () => {
    kubectl('echo "The connection to the server localhost:8080 was refused" >&2; exit 1');
    await expect(asked(POD)).rejects.toThrow('kubectl cannot ask the API server: The connection');
    process.env.PATH = mkdtempSync(join(folder, 'empty-'));
    await expect(asked(POD)).rejects.toThrow('"--server" needs kubectl');
  });
});
