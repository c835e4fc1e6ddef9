import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KubectlSources, readSources, toConfigMapData, toSecretData } from '../../src/constructs/kubectl-sources';
import { type ErrorCode, PodwrightError } from '../../src/errors';
import { type Content, inWorkspace, type KubectlCase } from '../fixtures/kubectl/workspace';

const cases: KubectlCase[] = JSON.parse(readFileSync(join(__dirname, '../fixtures/kubectl/cases.json'), 'utf8'));

/** What a read of the sources throws. */
function refusal(sources: KubectlSources, files: Record<string, Content> = {}): PodwrightError {
  return inWorkspace(files, () => {
    try {
      readSources(sources);
    } catch (error) {
      if (error instanceof PodwrightError) return error;
      throw error;
    }
    throw new Error('Nothing was refused');
  });
}

function withEnvironment<T>(variables: Record<string, string>, run: () => T): T {
  const before = process.env;
  process.env = { ...before, ...variables };
  try {
    return run();
  } finally {
    process.env = before;
  }
}

/** As pairs, so that a key like "__proto__" is compared like any other. */
const pairs = (data: Record<string, string> = {}) => Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));

describe('what kubectl makes', () => {
  test.each(cases.filter(({ made }) => made))('$name', ({ files = {}, env = {}, sources, made }) => {
    const entries = inWorkspace(files, () => withEnvironment(env, () => readSources(sources)));
    const { data, binaryData } = toConfigMapData(entries);
    expect(pairs(data)).toEqual(pairs(made?.configMap.data));
    expect(pairs(binaryData)).toEqual(pairs(made?.configMap.binaryData));
    expect(pairs(toSecretData(entries))).toEqual(pairs(made?.secret));
  });
});

describe('what kubectl refuses', () => {
  const refused = cases.filter(({ refused }) => refused);

  test.each(refused)('$name: $refused', ({ files = {}, env = {}, sources, refused }) => {
    expect(withEnvironment(env, () => refusal(sources, files)).code).toBe(refused);
  });

  test('says what is wrong and what to type', () => {
    const prose = refused.map(({ name, files, sources }) => `${name}\n  ${refusal(sources, files).message}`);
    expect(prose.join('\n')).toMatchSnapshot();
  });
});

describe('order', () => {
  test('is that of the list', () => {
    expect([...readSources({ fromLiteral: ['b=1', 'a=2', 'c=3'] }).keys()]).toEqual(['b', 'a', 'c']);
  });

  test('is that of the sources as they are written', () => {
    inWorkspace({ f: '' }, () => {
      expect([...readSources({ fromLiteral: 'l=1', fromFile: 'f' }).keys()]).toEqual(['l', 'f']);
      expect([...readSources({ fromFile: 'f', fromLiteral: 'l=1' }).keys()]).toEqual(['f', 'l']);
    });
  });

  test('is that of the lines, and of the env files', () => {
    const keys = inWorkspace({ 'a.env': 'Z=\nB=', 'b.env': 'A=' }, () =>
      readSources({ fromEnvFile: ['b.env', 'a.env'] }),
    );
    expect([...keys.keys()]).toEqual(['A', 'Z', 'B']);
  });

  test('is by name in a folder, capitals first', () => {
    const keys = inWorkspace({ 'd/b': '', 'd/a': '', 'd/B': '', 'd/.c': '' }, () => readSources({ fromFile: ['d'] }));
    expect([...keys.keys()]).toEqual(['.c', 'B', 'a', 'b']);
  });

  test('is kept in the data of the objects', () => {
    const entries = readSources({ fromLiteral: ['b=1', 'a=2'] });
    expect(Object.keys(toConfigMapData(entries).data ?? {})).toEqual(['b', 'a']);
    expect(Object.keys(toSecretData(entries))).toEqual(['b', 'a']);
  });
});

describe('fields of a ConfigMap', () => {
  test('are absent when empty', () => {
    expect(Object.keys(toConfigMapData(new Map()))).toEqual([]);
    expect(Object.keys(toConfigMapData(new Map([['a', Buffer.from('1')]])))).toEqual(['data']);
    expect(Object.keys(toConfigMapData(new Map([['a', Buffer.from([0xff])]])))).toEqual(['binaryData']);
  });

  test('hold a key that objects of JavaScript inherit', () => {
    const { data = {} } = toConfigMapData(new Map([['__proto__', Buffer.from('1')]]));
    expect(JSON.stringify(data)).toBe('{"__proto__":"1"}');
  });
});

describe('secrets', () => {
  const SECRET = 'hunter2';

  test.each<[string, KubectlSources, Record<string, Content>, ErrorCode]>([
    ['a literal without "="', { fromLiteral: SECRET }, {}, 'INVALID_LITERAL'],
    ['a literal without a key', { fromLiteral: `=${SECRET}` }, {}, 'INVALID_LITERAL'],
    ['the value of a bad key', { fromLiteral: `a b=${SECRET}` }, {}, 'INVALID_KEY'],
    ['the value of a key that comes twice', { fromLiteral: ['a=1', `a=${SECRET}`] }, {}, 'DUPLICATE_KEY'],
    ['a value that is no UTF-8', { fromLiteral: `a=${SECRET}\ud800` }, {}, 'INVALID_LITERAL'],
    ['a private key, whose "=" is padding', { fromLiteral: `-----BEGIN\n${SECRET}==` }, {}, 'INVALID_KEY'],
    ['a long text before "="', { fromLiteral: `${SECRET}${'/'.repeat(60)}==` }, {}, 'INVALID_KEY'],
    ['a line without "="', { fromEnvFile: 'e' }, { e: `A="\n${SECRET} /"` }, 'INVALID_ENV_FILE'],
    ['a line whose "=" is padding', { fromEnvFile: 'e' }, { e: `A="\n${SECRET}/==` }, 'INVALID_ENV_FILE'],
    ['the value of a bad name', { fromEnvFile: 'e' }, { e: `A B=${SECRET}` }, 'INVALID_ENV_FILE'],
    ['the value of a name that comes twice', { fromEnvFile: 'e' }, { e: `A=1\nA=${SECRET}` }, 'DUPLICATE_KEY'],
    ['a line that is too long', { fromEnvFile: 'e' }, { e: `A=${SECRET.repeat(10_000)}` }, 'INVALID_ENV_FILE'],
    ['a line that is no UTF-8', { fromEnvFile: 'e' }, { e: { base64: 'QT1odW50ZXIy/w==' } }, 'INVALID_ENV_FILE'],
    ['the content of a file', { fromFile: ['e', 'd/e'] }, { e: SECRET, 'd/e': SECRET }, 'DUPLICATE_KEY'],
    ['text of the wrong type', { fromLiteral: [{ password: SECRET }] as never }, {}, 'INVALID_PROPS'],
  ])('%s is not shown', (_, sources, files, code) => {
    const error = refusal(sources, files);
    expect(error.code).toBe(code);
    expect(error.message).not.toContain(SECRET);
  });
});

describe('places', () => {
  test('an env file is named with the line', () => {
    expect(refusal({ fromEnvFile: 'd/e' }, { 'd/e': '# c\n\nA=1\n B C=2' }).message).toContain('Line 4 of "d/e"');
  });

  test('a key that comes twice is named with both', () => {
    const files = { a: 'X=1', b: '\nX=1', 'd/a': '' };
    expect(refusal({ fromEnvFile: ['a', 'b'] }, files).message).toContain(
      '"X" comes twice, from line 1 of "a" and from line 2 of "b"',
    );
    expect(refusal({ fromFile: 'd', fromLiteral: ['b=', 'a='] }, files).message).toContain(
      '"a" comes twice, from the file "d/a" and from literal 2',
    );
  });

  test('a literal is named by its position', () => {
    expect(refusal({ fromLiteral: ['a=1', 'b'] }).message).toContain('Literal 2 of "fromLiteral"');
  });
});

describe('from untyped code', () => {
  test.each([null, 1, {}, [1], ['f', undefined], [['f']]])('%j is no source', (value) => {
    expect(refusal({ fromFile: value as never }, { f: '' }).code).toBe('INVALID_PROPS');
  });

  test('undefined is no source at all, and other fields are not ours', () => {
    expect(readSources({ fromFile: undefined, data: { a: '1' } } as KubectlSources).size).toBe(0);
  });

  test('a path that no disk takes is refused', () => {
    expect(refusal({ fromFile: 'k=a\0b' }).code).toBe('FILE_NOT_FOUND');
  });
});

test('a folder reached over a link is read where the link leads', () => {
  const files = { 'there/a': 'right', 'there/sub/x': '', a: 'wrong', link: { link: 'there/sub' } };
  expect(
    inWorkspace(files, () => readSources({ fromFile: 'link/..' }))
      .get('a')
      ?.toString(),
  ).toBe('right');
});

test('bytes come back as they were written', () => {
  const key = fc.stringMatching(/^[-._a-zA-Z0-9]{1,20}$/).filter((text) => text !== '.' && !text.startsWith('..'));
  // Lower case, for disks that take "a" and "A" for one file.
  const content = fc.uniqueArray(fc.tuple(key, fc.uint8Array()), { selector: ([name]) => name.toLowerCase() });
  fc.assert(
    fc.property(content, (written) => {
      const files = Object.fromEntries(
        written.map(([name, bytes]) => [`d/${name}`, { base64: Buffer.from(bytes).toString('base64') }]),
      );
      const [folder, single] = inWorkspace({ ...files, 'd/a folder/x': '' }, () => [
        readSources({ fromFile: 'd' }),
        readSources({ fromFile: written.map(([name], i) => `key-${i}=d/${name}`) }),
      ]);
      expect(folder.size).toBe(written.length);
      written.forEach(([name, bytes], i) => {
        expect(folder.get(name)).toEqual(Buffer.from(bytes));
        expect(single.get(`key-${i}`)).toEqual(Buffer.from(bytes));
      });
      const { data = {}, binaryData = {} } = toConfigMapData(folder);
      for (const [name, value] of folder) {
        const back = Object.hasOwn(data, name)
          ? Buffer.from(data[name] ?? '')
          : Buffer.from(binaryData[name] ?? '', 'base64');
        expect(back).toEqual(value);
      }
    }),
    { numRuns: 50 },
  );
});
