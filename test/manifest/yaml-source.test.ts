import { describe, expect, test } from '@jest/globals';
import { YamlSource } from '../../src/manifest/yaml-source';

const read = (text: string) => {
  const source = new YamlSource(text);
  return {
    objects: source.objects.map(({ manifest, document, base }) => ({ manifest, document, base })),
    problems: source.problems.map(({ id, line, column, message }) => `${line}:${column} ${id} ${message}`),
  };
};
const names = (text: string): unknown[] => read(text).objects.map(({ manifest }) => manifest.metadata?.name);
const map = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe('objects', () => {
  test('of one document, of many, and of none', () => {
    expect(names(map('a'))).toEqual(['a']);
    expect(names(`${map('a')}---\n${map('b')}---\n# nothing\n---\n${map('c')}`)).toEqual(['a', 'b', 'c']);
    for (const empty of ['', '\n', '# nothing\n', '---\n', '---\n---\n', 'null\n', '\ufeff']) {
      expect(read(empty)).toEqual({ objects: [], problems: [] });
    }
  });

  test('count the documents with content only', () => {
    const { objects } = read(`---\n# none\n---\n${map('a')}---\n---\n${map('b')}`);
    expect(objects.map(({ document }) => document)).toEqual([0, 1]);
  });

  test('of JSON', () => {
    const json = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
    for (const text of [json, JSON.stringify(JSON.parse(json), null, '\t'), `${json}\n---\n${json}`]) {
      expect(names(text)[0]).toBe('a');
      expect(read(text).problems).toEqual([]);
    }
  });

  test('with line ends of Windows, and a byte order mark', () => {
    const text = `\ufeff${map('a')}data:\n  k: |\n    one\n    two\n`.replaceAll('\n', '\r\n');
    expect(read(text).problems).toEqual([]);
    expect(read(text).objects[0]?.manifest).toMatchObject({ metadata: { name: 'a' }, data: { k: 'one\ntwo\n' } });
  });

  test('with values as Kubernetes reads them, whichever reader takes them', () => {
    for (const more of ['', 'x: !!str 1\n', 'x: &a 1\n']) {
      const { manifest } = read(`${map('a')}${more}data: {on: yes, mode: 0644}\n`).objects[0] ?? {};
      expect(manifest?.data).toEqual({ true: true, mode: 420 });
    }
  });

  test('called __proto__ stay fields', () => {
    const { manifest } = read(`${map('a')}data:\n  __proto__: x\n  constructor: why\n`).objects[0] ?? {};
    expect(Object.entries(manifest?.data as object)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'why'],
    ]);
  });
});

describe('lists', () => {
  test('are their items, with the way to each', () => {
    const { objects, problems } = read(
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n- {apiVersion: v1, kind: Secret}\n',
    );
    expect(problems).toEqual([]);
    expect(objects).toMatchObject([
      { base: ['items', 0], manifest: { kind: 'Pod' } },
      { base: ['items', 1], manifest: { kind: 'Secret' } },
    ]);
  });

  test('of a kind give it to their items', () => {
    const { objects } = read('apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: a}\n');
    expect(objects[0]?.manifest).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } });
  });

  test('tell of the items that are no objects', () => {
    const { objects, problems } = read(
      'apiVersion: v1\nkind: List\nitems:\n- 1\n- kind: Pod\n- {apiVersion: v1, kind: Pod}\n',
    );
    expect(objects.length).toBe(1);
    expect(problems).toEqual(['4:3 gvk-known No object', '5:3 gvk-known Object without "apiVersion"']);
  });

  test('without items are objects', () => {
    expect(read('apiVersion: v1\nkind: List\n').objects).toMatchObject([{ base: [] }]);
    expect(read('apiVersion: v1\nkind: List\nitems: x\n').objects).toMatchObject([{ base: [] }]);
    expect(read('apiVersion: v1\nkind: List\nitems: []\n').objects).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['text', '1:1 gvk-known No object'],
    ['- a\n', '1:1 gvk-known No object'],
    ['kind: Pod\n', '1:1 gvk-known Object without "apiVersion"'],
    ['apiVersion: v1\n', '1:1 gvk-known Object without "kind"'],
    ['apiVersion: v1\nkind: [Pod]\n', '1:1 gvk-known Object without "kind"'],
  ])('%j', (text, problem) => expect(read(text)).toEqual({ objects: [], problems: [problem] }));

  test('keeps no other document from being read', () => {
    const { objects, problems } = read(`${map('a')}---\nkind: [Pod\n---\n${map('b')}---\nx\n---\n${map('c')}`);
    expect(objects.map(({ manifest }) => manifest.metadata?.name)).toEqual(['a', 'b', 'c']);
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['decode-yaml-syntax', 'gvk-known']);
    expect(problems[0]).toMatch(/^[67]:/);
  });

  test.each([
    ['a tab', 'a:\n\tb: 1\n'],
    ['a quote that is never closed', 'a: "b\n'],
    ['a bracket that is never closed', 'a: [b\n'],
    ['an unknown alias', 'a: *b\n'],
    ['an alias in itself', 'a: &a [*a]\n'],
    [
      'an alias bomb',
      `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
    ],
    ['too many brackets', '['.repeat(100_000)],
    ['too many braces', '{a: '.repeat(100_000)],
    ['too many dashes', '- '.repeat(100_000)],
    ['too many aliases', `a: &a x\nb: [${'*a,'.repeat(200_000)}]\n`],
    ['too many quotes', '"'.repeat(100_000)],
    ['a number that JSON has not', 'apiVersion: v1\nkind: A\na: .nan\n'],
  ])('%s', (_, text) => {
    const { objects, problems } = read(text);
    expect(objects).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.includes(' decode-yaml-syntax '))).toBe(true);
  });

  test('a control character, wherever it is', () => {
    expect(read(`${map('a')}data: {k: "\u0007"}\n`).problems).toEqual(['5:12 decode-yaml-syntax Control character']);
  });

  test('is told of a thousand times at most', () => {
    const { problems } = read('---\na: [b\n'.repeat(2_000));
    expect(problems.length).toBe(1_001);
    expect(problems.at(-1)).toMatch(/1000 more places from here on cannot be read/);
  });

  test('of bytes that are no UTF-8', () => {
    const source = YamlSource.of(Buffer.from([0x61, 0x3a, 0x20, 0xff]));
    expect(source.objects).toEqual([]);
    expect(source.problems).toMatchObject([{ id: 'decode-yaml-syntax', line: 1 }]);
    expect(YamlSource.of(Buffer.from(map('é'))).objects[0]?.manifest.metadata?.name).toBe('é');
  });
});

describe('duplicate keys', () => {
  test('are told of, and the later one wins', () => {
    const { objects, problems } = read(`${map('a')}data: {k: 1}\ndata:\n  k: x\n  k: z\n`);
    expect(problems).toEqual([
      '6:1 decode-duplicate-key Duplicate key "data"',
      '8:3 decode-duplicate-key Duplicate key "k"',
    ]);
    expect(objects[0]?.manifest.data).toEqual({ k: 'z' });
  });

  test('are the same when they are written otherwise', () => {
    expect(read(`${map('a')}data: {yes: 1, "true": 2, 0x1: 3, "1": 4}\n`).problems.length).toBe(2);
  });

  test('are none where a merge gives one of them', () => {
    const text = `${map('a')}base: &base {k: 1}\ndata: {<<: *base, k: 2}\n`;
    expect(read(text).problems).toEqual([]);
    expect(read(text).objects[0]?.manifest.data).toEqual({ k: 2 });
  });
});

test('problems stand in the order of the text', () => {
  const { problems } = read(`x\n---\n${map('a')}data: {k: 1, k: 2}\n---\na: [b\n`);
  const lines = problems.map((problem) => Number.parseInt(problem, 10));
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(lines.length).toBe(3);
});
