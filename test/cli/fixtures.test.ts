import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { main } from '../../src/cli/main';

let dir: string;
let told: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-fixtures-'));
  told = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(dir, path), 'utf8');

test('writes the fixtures of the topics that are asked for', async () => {
  expect(await main(['fixtures', '-t', 'env,probes', '-t', 'pod', '-o', join(dir, 'out')])).toBe(0);
  expect(told).toMatch(/3 topics, \d+ right manifests, \d+ broken ones\n$/);
  expect(readdirSync(join(dir, 'out')).sort()).toEqual(['01-pod', '02-env', '03-probes', 'README.md', 'index.json']);
  expect(JSON.parse(read('out/index.json'))).toMatchObject({ version: 1, seed: '1', topics: [{ id: 'pod' }, {}, {}] });
  expect(read('out/02-env/README.md')).toContain('## Broken');
});

test('is in Korean, for another version, with another seed', async () => {
  const args = ['--lang', 'ko', '--kubernetes', '1.34', '--seed', 'x'];
  expect(await main(['fixtures', '--topic', 'pod', ...args, '--out', join(dir, 'out/')])).toBe(0);
  expect(JSON.parse(read('out/index.json'))).toMatchObject({ seed: 'x', topics: [{ kubernetes: '1.34' }] });
  expect(read('out/README.md')).toMatch(/[가-힣]/);
});

describe('is refused, and nothing is written,', () => {
  test.each([
    [['fixtures'], 'Name a folder for them: -o fixtures'],
    [['fixtures', '-o', 'DIR', '--topic', 'probe'], 'There is no topic "probe". Did you mean "probes"?'],
    [['fixtures', '-o', 'DIR', '--lang', 'fr'], '"--lang" cannot be "fr"'],
    [['fixtures', '-o', 'DIR', 'extra'], 'Unexpected argument "extra"'],
  ])('%j', async (args, message) => {
    expect(await main(args.map((arg) => (arg === 'DIR' ? join(dir, 'out') : arg)))).toBe(2);
    expect(told).toContain(message);
    expect(told).not.toMatch(/\n\s+at /);
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });

  test('in a folder that is not empty, unless it is forced', async () => {
    mkdirSync(join(dir, 'out'));
    writeFileSync(join(dir, 'out/mine.txt'), 'x');
    const args = ['fixtures', '-t', 'pod', '-o', join(dir, 'out')];
    expect(await main(args)).toBe(2);
    expect(told).toContain('is not empty. Name another one, or add "--force"');
    expect(readdirSync(join(dir, 'out'))).toEqual(['mine.txt']);
    expect(await main([...args, '--force'])).toBe(0);
    expect(read('out/mine.txt')).toBe('x');
  });
});
