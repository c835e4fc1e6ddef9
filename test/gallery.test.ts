import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { documentExamples } from '../scripts/gallery/example';
import { type GalleryFile, gallery } from '../scripts/gallery/gallery';

const FOLDER = join(__dirname, '../docs/gallery');

let files: readonly GalleryFile[];
beforeAll(async () => {
  files = await gallery();
}, 60_000);

test('is what "npm run gallery" makes, and holds nothing else', () => {
  for (const { path, text } of files) {
    expect([path, existsSync(join(FOLDER, path))]).toEqual([path, true]);
    expect(readFileSync(join(FOLDER, path), 'utf8')).toBe(text);
  }
  const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  expect(there.sort()).toEqual(files.map(({ path }) => path).sort());
});

test('has a page and a picture of every example', () => {
  const paths = files.map(({ path }) => path);
  for (const { folder, name } of documentExamples()) {
    expect(paths).toEqual(expect.arrayContaining([`${folder}/${name}.md`, `${folder}/${name}.svg`]));
  }
});

test('says what is wrong where a document has a mistake', () => {
  const wrong = files.filter(({ text }) => text.includes('## What is wrong')).map(({ path }) => path);
  expect(wrong).toEqual([
    '000-what-is-a-pod/Pod.md',
    '001-cka-pod/game-volume.md',
    '001-cka-pod/secret-volume.md',
    '001-cka-pod/user-info.md',
    '003-sunbeen-pod/pod-2-same-port.md',
  ]);
  const [pod] = files.filter(({ path }) => path === '000-what-is-a-pod/Pod.md');
  expect(pod?.text).toContain('Pod.yaml:9:3: error: There is no field "containrs" in "spec" (decode-unknown-field)');
});

test('every link of it leads to a file of it', () => {
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, text } of files.filter((file) => file.path.endsWith('.md'))) {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      expect(paths).toContain(join(path, '..', link));
    }
  }
});
