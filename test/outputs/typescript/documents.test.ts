import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { readSourceManifests, toTypeScript } from '../../../src/outputs/typescript';
import { run } from './run';
import { formatErrors, typeErrors } from './tools';

const ROOT = join(__dirname, '../../documents');
/** Every example of the documents, the corrected one where a document has a mistake. */
const DOCUMENTS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^0.*\.yaml$/.test(file))
  .sort()
  .map((file) => (existsSync(join(ROOT, 'corrected', file)) ? join(ROOT, 'corrected', file) : join(ROOT, file)));

const modules = DOCUMENTS.map((file) => {
  const { manifests, lost } = readSourceManifests(new YamlSource(readFileSync(file, 'utf8')));
  return { file: relative(ROOT, file), manifests, lost, code: toTypeScript(manifests).code };
});

describe('the examples of the documents', () => {
  test.each(modules.map((module) => [module.file, module] as const))('%s', (_, { manifests, lost, code }) => {
    expect(code).toMatchSnapshot();
    expect(lost).toEqual([]);
    expect(run(code)).toEqual(manifests.map(({ manifest }) => manifest));
  });

  test('the compiler takes them', () => {
    expect(
      typeErrors(
        modules.map(({ code }) => code),
        'documents',
      ),
    ).toBe('');
  }, 60_000);

  test('the formatter changes nothing in them', () => {
    expect(formatErrors(modules.map(({ code }) => code))).toBe('');
  });
});
