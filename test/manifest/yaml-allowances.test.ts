import { describe, expect, test } from '@jest/globals';
import { YamlSource } from '../../src/manifest/yaml-source';

/** For each object the rules that it may break, as `rule: reason`. */
function allowed(text: string): string[][] {
  const source = new YamlSource(text);
  return source.objects.map((object) => source.allowancesOf(object).map(({ rule, reason }) => `${rule}: ${reason}`));
}

const mistakes = (text: string): string[] =>
  new YamlSource(text).allowanceComments.mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`);

const object = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}${more}\n`;
const ALLOW = '# podwright-allow some-rule: Because';

describe('a comment lets its object break a rule', () => {
  test.each([
    ['before it', `${ALLOW}\n${object('a')}`],
    ['before it, with others', `# One\n${ALLOW}\n# Two\n\n${object('a')}`],
    ['in it', object('a').replace('kind', `${ALLOW}\nkind`)],
    ['in it, indented', object('a').replace('  name', `  ${ALLOW}\n  name`)],
    ['after a value', object('a', ` ${ALLOW}`)],
    ['after it', `${object('a')}${ALLOW}\n`],
    ['after a value in quotes that has a "#"', object('"a # b"', ` ${ALLOW}`)],
    ['without spaces', object('a').replace('kind', `#podwright-allow some-rule:Because\nkind`)],
    ['with more spaces', object('a').replace('kind', `#   podwright-allow   some-rule  :   Because   \nkind`)],
    ['with line ends of Windows', `${ALLOW}\n${object('a')}`.replaceAll('\n', '\r\n')],
    ['in JSON-like brackets', `{apiVersion: v1, kind: A, ${ALLOW}\n name: a}\n`],
  ])('%s', (_, text) => {
    expect(allowed(text)).toEqual([['some-rule: Because']]);
    expect(mistakes(text)).toEqual([]);
  });

  test('and its line and column are known', () => {
    const source = new YamlSource(object('a', ` ${ALLOW}`));
    const [only] = source.objects;
    expect(only && source.allowancesOf(only)).toMatchObject([{ line: 4, column: 11 }]);
  });

  test('as do several', () => {
    expect(allowed(`${ALLOW}\n# podwright-allow other: Also\n${object('a')}`)).toEqual([
      ['some-rule: Because', 'other: Also'],
    ]);
  });
});

describe('text is no comment', () => {
  test.each([
    ['in double quotes', `${object('a')}data:\n  k: "x ${ALLOW}"\n`],
    ['in single quotes', `${object('a')}data:\n  k: 'x ${ALLOW}'\n`],
    ['in a block', `${object('a')}data:\n  k: |\n    ${ALLOW}\n    x\n`],
    ['in a folded block', `${object('a')}data:\n  k: >-\n    x\n    ${ALLOW}\n`],
    ['in a plain value', `${object('a')}data:\n  k: x#podwright-allow some-rule\n`],
    ['in quotes over lines', `${object('a')}data:\n  k: "x\n    ${ALLOW}\n    y"\n`],
    ['of another word', `# podwright-allowed some-rule: Because\n${object('a')}`],
  ])('%s', (_, text) => {
    expect(allowed(text)).toEqual([[]]);
    expect(mistakes(text)).toEqual([]);
  });
});

describe('of many documents', () => {
  test('a comment is about the one that it is in', () => {
    const text = `${object('a')}---\n${ALLOW}\n${object('b')}---\n${object('c', ` ${ALLOW}`)}`;
    expect(allowed(text)).toEqual([[], ['some-rule: Because'], ['some-rule: Because']]);
  });

  test('one that cannot be read keeps its comments to itself', () => {
    const text = `${object('a')}---\n${ALLOW}\na: [b\n---\n${object('c')}`;
    expect(allowed(text)).toEqual([[], []]);
    expect(mistakes(text)).toEqual([]);
  });
});

describe('of a list', () => {
  const list = (first: string, second: string, before = '') =>
    `apiVersion: v1\nkind: List\n${before}items:\n${first}- apiVersion: v1\n  kind: A\n${second}- apiVersion: v1\n  kind: B\n`;

  test('a comment is about the item that it is in or right above', () => {
    expect(allowed(list('', `  ${ALLOW}\n`))[0]).toEqual([]);
    expect(allowed(list('', `${ALLOW}\n`))).toEqual([[], ['some-rule: Because']]);
    expect(allowed(list(`${ALLOW}\n`, ''))).toEqual([['some-rule: Because'], []]);
    expect(allowed(list('', '  name: x # podwright-allow some-rule: Because\n'))).toEqual([['some-rule: Because'], []]);
  });

  test('further up it is about all of them, and told of once', () => {
    const text = list('', '', `${ALLOW}\n`);
    expect(allowed(text)).toEqual([['some-rule: Because'], ['some-rule: Because']]);
    const source = new YamlSource(text);
    const [first, second] = source.objects.map((item) => source.allowancesOf(item)[0]);
    expect(first).toBe(second);
  });
});

describe('a comment that allows nothing is told of', () => {
  test.each([
    ['# podwright-allow', '1:1 A comment that allows something, but names no rule'],
    ['# podwright-allow: Because', '1:1 A comment that allows something, but names no rule'],
    ['# podwright-allow some-rule', '1:1 "some-rule" is allowed without a reason'],
    ['# podwright-allow some-rule:', '1:1 "some-rule" is allowed without a reason'],
    ['# podwright-allow some-rule :  ', '1:1 "some-rule" is allowed without a reason'],
  ])('%j', (comment, expected) => {
    const text = `${comment}\n${object('a')}`;
    expect(allowed(text)).toEqual([[]]);
    expect(mistakes(text)).toEqual([expected]);
  });

  test('where there is no object', () => {
    expect(mistakes(`${object('a')}---\n${ALLOW}\n---\n${object('b')}`)).toEqual([
      '6:1 "some-rule" is allowed where there is no object',
    ]);
  });
});
