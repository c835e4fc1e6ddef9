import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fromYaml } from '../../../src/manifest/from-yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import { Draw } from '../../../src/study/draw';
import { DOCUMENT_MISTAKES } from '../../../src/study/topics/document-mistakes';
import { validate } from '../../../src/validate';

const DOCUMENTS = join(__dirname, '../../documents');

function idsIn(manifests: readonly Manifest[]): string[] {
  return validate(manifests).map(({ id }) => id);
}

function read(file: string): Manifest[] {
  return fromYaml(readFileSync(join(DOCUMENTS, file), 'utf8'));
}

test.each([
  '000-what-is-a-pod/Pod.yaml',
  '001-cka-pod/game-volume.yaml',
  '001-cka-pod/secret-volume.yaml',
  '001-cka-pod/user-info.yaml',
  '003-sunbeen-pod/pod-2-same-port.yaml',
])('what is found in %s is among the mistakes', (file) => {
  const known = new Set([...Object.keys(DOCUMENT_MISTAKES.mistakes), 'pod-containers-required']);
  const found = idsIn(read(file));
  expect(found.length).toBeGreaterThan(0);
  for (const id of found) expect(known).toContain(id);
});

test.each([
  ['001-cka-pod/game-volume.yaml', 'pod-with-config-map'],
  ['001-cka-pod/secret-volume.yaml', 'pod-with-secret'],
  ['001-cka-pod/user-info.yaml', 'base64'],
])('the mistake of %s itself is made', (file, example) => {
  const [wrong] = read(file);
  const manifests = DOCUMENT_MISTAKES.examples.find(({ id }) => id === example)?.manifests ?? [];
  const broken = [...(DOCUMENT_MISTAKES.breaks?.(manifests, new Draw('x')) ?? [])];
  expect(broken.map(({ manifests: all, object }) => all[object])).toContainEqual(wrong);
});

test('labels and containers are misspelt as in the document', () => {
  const manifests = DOCUMENT_MISTAKES.examples[0]?.manifests ?? [];
  const [wrong] = read('000-what-is-a-pod/Pod.yaml');
  const texts = [...(DOCUMENT_MISTAKES.breaks?.(manifests, new Draw('x')) ?? [])].map(({ manifests: all }) => all[0]);
  expect(texts).toContainEqual(expect.objectContaining({ metadata: wrong?.metadata }));
  expect(texts).toContainEqual(expect.objectContaining({ spec: wrong?.spec }));
});

test('two containers come to listen on one port', () => {
  const manifests = DOCUMENT_MISTAKES.examples.find(({ id }) => id === 'two-ports')?.manifests ?? [];
  const broken = [...(DOCUMENT_MISTAKES.breaks?.(manifests, new Draw('x')) ?? [])];
  const same = broken.find(({ id }) => id === 'unique-container-ports');
  expect(same && idsIn(same.manifests)).toEqual(['unique-container-ports']);
});
