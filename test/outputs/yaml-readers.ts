import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as jsYaml from 'js-yaml';
import * as YAML from 'yaml';
import { fragmentsFromYaml } from '../../src/manifest/from-yaml';
import { kubectlReads } from '../manifest/kubectl';

/** The readers at hand, each for one document whose root is a map. */
export const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['yaml in 1.2', (text) => YAML.parse(text)],
  ['yaml in 1.1', (text) => YAML.parse(text, { version: '1.1' })],
  ['js-yaml', (text) => jsYaml.load(text, { maxDepth: 2_000 })],
  ['js-yaml in 1.1', (text) => jsYaml.load(text, { schema: jsYaml.YAML11_SCHEMA, maxDepth: 2_000 })],
  ['Podwright', (text) => fragmentsFromYaml(text)[0]],
];

/** What kubectl reads, without the annotation that it needs to leave. */
export function kubectlObjects(text: string): unknown[] | undefined {
  return kubectlReads(text)?.map((object) => {
    const { annotations: _, ...metadata } = object.metadata as Record<string, unknown>;
    return { ...object, metadata };
  });
}

/** What kustomize, which has another reader than kubectl, reads. */
export function kustomizeObjects(text: string): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  try {
    writeFileSync(join(folder, 'objects.yaml'), text);
    writeFileSync(join(folder, 'kustomization.yaml'), 'resources:\n  - objects.yaml\n');
    const output = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8', maxBuffer: 2 ** 27 });
    return YAML.parseAllDocuments(output).map((document) => document.toJS());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
