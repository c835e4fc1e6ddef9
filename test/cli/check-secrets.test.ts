import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { shownLines } from '../../src/cli/excerpts';
import { YamlSource } from '../../src/manifest/yaml-source';
import { check, pod } from './check-run';
import { Project } from './project';

// Nothing else in a text or in a message is like it.
const MARK = 'qzx';
const SECRETS = [`${MARK}Hunter`, `${MARK} two words`, `${MARK}"quoted"`, `${MARK}\nlines\n${MARK}`, `${MARK}: # not`];

let project: Project;

beforeAll(() => {
  project = new Project();
});

afterAll(() => project.remove());

/** All that any format, a diff or an error shows of a text. */
async function shown(text: string, file = 'secret.yaml'): Promise<string> {
  project.write(file, text);
  let all = '';
  for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
    const { stdout, stderr } = await check(project, '--format', format, file);
    all += stdout + stderr;
  }
  const { stdout, stderr } = await check(project, '--fix', '--dry-run', file);
  return all + stdout + stderr;
}

async function expectHidden(text: string, file?: string): Promise<void> {
  const all = await shown(text, file);
  expect(all).not.toContain(MARK);
  expect(all).not.toContain(Buffer.from(MARK).toString('base64'));
}

const head = 'apiVersion: v1\nkind: Secret\nmetadata: { name: login }\n';

describe('no value of a Secret is shown', () => {
  test.each([
    ['in block style', `${head}stringData:\n  password: ${MARK}1\n  Bad Key!: ${MARK}2\n`],
    ['in brackets', `${head}stringData: { password: ${MARK}1, "Bad Key!": ${MARK}2 }\n`],
    [
      'on one line with all else',
      `{ apiVersion: v1, kind: Secret, metadata: { name: A! }, stringData: { a: ${MARK} } }\n`,
    ],
    [
      'in many lines',
      `${head}stringData:\n  Bad!: |\n    ${MARK}\n    and more ${MARK}\n  b!: "x\n    ${MARK}"\n  c!: ${MARK}\n    and ${MARK}\n`,
    ],
    ['folded', `${head}stringData:\n  Bad!: >-\n    one ${MARK}\n    two ${MARK}\n`],
    ['in base64', `${head}data:\n  a: ${Buffer.from(MARK).toString('base64')}\n  b: ${MARK}!!\n  Bad!: ${MARK}\n`],
    [
      'in base64 with a correction',
      `${head}data:\n  a: ${Buffer.from(`${MARK}ab`).toString('base64').replace(/=/g, '')}\n`,
    ],
    ['of a wrong type', `${head}stringData:\n  a: [${MARK}]\n  b: { c: ${MARK} }\n  d: 1\n`],
    ['where a list is wanted', `${head}stringData: [${MARK}]\n`],
    ['where an object is wanted', `${head}stringData: ${MARK}\ndata: ${MARK}\n`],
    ['under a misspelt name', `${head}stringDat: { a: ${MARK} }\ndta:\n  a: ${MARK}\n`],
    ['beside the data', `${head}password: ${MARK}\nspec: { password: ${MARK} }\n`],
    ['in the metadata', `apiVersion: v1\nkind: Secret\nmetadata: { name: A!, data: { a: ${MARK} } }\n`],
    [
      'of a misspelt kind',
      `apiVersion: v1\nkind: Secert\nmetadata: { name: A! }\nstringData: { a: ${MARK} }\ndata: { a: ${MARK} }\n`,
    ],
    ['of a kind in small letters', `apiVersion: v1\nkind: secret\nmetadata: { name: a }\ndata: { a: ${MARK} }\n`],
    ['without a kind', `{ apiVersion: v1, metadata: { name: a }, data: { a: ${MARK} }, stringData: { a: ${MARK} } }\n`],
    ['with a duplicate key', `${head}stringData:\n  a: ${MARK}\n  a: ${MARK}\n`],
    ['beside an unknown alias', `${head}stringData: { a: ${MARK}, b: *unknown }\n`],
    [
      'by an anchor elsewhere',
      `apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: ConfigMap, metadata: { name: A! }, data: { x: &x ${MARK} } }\n- { apiVersion: v1, kind: Secret, metadata: { name: b }, stringData: { a: *x } }\n`,
    ],
    [
      'by a merge',
      `apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: Secret, metadata: { name: A! }, stringData: { <<: { a: ${MARK} } } }\n`,
    ],
    [
      'of a list of Secrets',
      `apiVersion: v1\nkind: SecretList\nitems: [{ metadata: { name: A! }, data: { a: ${MARK} } }]\n`,
    ],
    [
      'of another object of the line',
      `{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: Secret, metadata: { name: a }, stringData: { a: ${MARK} } }, { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: {} }] }\n`,
    ],
    [
      'in what kubectl applied',
      pod('A!').replace(
        '  name',
        `  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"a":"${MARK}"}}'\n  name`,
      ),
    ],
    ['in text that cannot be read', `${head}stringData:\n  a: ${MARK}\n b: ${MARK}\n  c: "${MARK}\n`],
    ['with a bracket that stays open', `${head}stringData: { a: ${MARK}\n`],
    ['with a tab', `${head}stringData:\n\ta: ${MARK}\n`],
    ['with a control character', `${head}stringData:\n  a: "${MARK}\u0001${MARK}"\n`],
    ['beside a correction', `${head}type: true\nimmutable: "true"\nstringData: { a: ${MARK} }\n`],
    ['beside a number', `${head}immutable: "true" # why\nstringData:\n  a: ${MARK}\n`],
  ])('%s', async (_, text) => {
    await expectHidden(text);
    await expectHidden(text.replaceAll('\n', '\r\n'));
  });

  test('in JSON on one line, on many lines, and broken', async () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'A!' }, stringData: { 'Bad!': MARK, b: 1 } };
    for (const text of [JSON.stringify(secret), JSON.stringify(secret, null, 2)]) {
      await expectHidden(text, 'secret.json');
      await expectHidden(text.slice(0, -2), 'secret.json');
      await expectHidden(text.replace('"Secret"', '"\\u0053ecret"'), 'secret.json');
    }
  });

  test('the names of the fields are', async () => {
    const all = await shown(`${head}stringData:\n  Bad!: ${MARK}\n`);
    expect(all).toContain('5 |   Bad!: <secret value>');
  });

  test('whatever is done to the text', async () => {
    const object = (data: Record<string, string>) => [
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'login' }, stringData: data },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web' },
        spec: { containers: [{ name: 'web', image: 'nginx' }] },
      },
    ];
    const change = fc.record({
      at: fc.nat(),
      insert: fc.constantFrom(
        '"',
        "'",
        '[',
        '{',
        '}',
        ':',
        ' ',
        '\n',
        '\t',
        '#',
        '|',
        '&a ',
        '*a',
        '- ',
        '!!',
        ',',
        'x',
      ),
      remove: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('a', 'user', 'BAD KEY', '..'), fc.constantFrom(...SECRETS), { minKeys: 1 }),
        fc.constantFrom('yaml', 'flow', 'json'),
        fc.array(change, { maxLength: 2 }),
        async (data, style, changes) => {
          const objects = object(data);
          let text =
            style === 'json'
              ? JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })
              : objects
                  .map((one) => stringify(one, { collectionStyle: style === 'flow' ? 'flow' : 'block' }))
                  .join('---\n');
          for (const { at, insert, remove } of changes) {
            const place = at % (text.length + 1);
            // Not into the marks themselves, which then would be found no more.
            text = text.slice(0, place) + insert + text.slice(place + remove);
          }
          if (!/secret/i.test(text)) return;
          project.write('x.yaml', text);
          const { stdout, stderr } = await check(project, 'x.yaml');
          expect(stdout + stderr).not.toContain(MARK);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});

test('what is marked in a line moves with what is hidden before it', () => {
  const text = '{ apiVersion: v1, kind: Secret, stringData: { a: abc, bb: x }, type: Opaque }\n';
  const lines = shownLines(new YamlSource(text));
  const marked = (what: string): string => {
    const { text: line = '', start = 0, length = 0 } = lines.line(1, text.indexOf(what), what.length) ?? {};
    return line.slice(start, start + length);
  };
  expect(lines.line(1)?.text).toBe(
    '{ apiVersion: v1, kind: Secret, stringData: { a: <secret value>, bb: <secret value> }, type: Opaque }',
  );
  for (const what of ['apiVersion', 'bb', 'type', 'Opaque']) expect(marked(what)).toBe(what);
  for (const what of ['abc', 'bc']) expect(marked(what)).toBe('<secret value>');
});
