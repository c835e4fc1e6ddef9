import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commaLists } from '../../src/kubectl/comma-list';
import { labelSelectorOf } from '../../src/kubectl/label-selector';
import { atoi, int32, intOrString } from '../../src/kubectl/numbers';
import { entriesOf, labelsOf } from '../../src/kubectl/pairs';

describe('lists with commas', () => {
  test.each([
    [['a'], ['a']],
    [
      ['a,b', 'c'],
      ['a', 'b', 'c'],
    ],
    [[''], []],
    [['a,'], ['a', '']],
    [['"a,b",c'], ['a,b', 'c']],
    [['"say ""hi"""'], ['say "hi"']],
    [['""'], ['']],
    [['a\nb'], ['a']],
    [['\na'], ['a']],
  ])('%j', (values, items) => {
    expect(commaLists(values, 'from-file')).toEqual(items);
  });

  test.each(['a"b', '"a', '"a"b', 'a,"b'])('%s has a quote in the wrong place', (value) => {
    expect(() => commaLists([value], 'from-file')).toThrow('"--from-file" has a double quote in the wrong place');
  });

  test('every item can be written in quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (items) => {
        const line = items.map((item) => `"${item.replaceAll('"', '""')}"`).join(',');
        expect(commaLists([line], 'from-file')).toEqual(items);
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['80', 80],
    ['+80', 80],
    ['-1', -1],
    ['0', 0],
    ['0x50', 80],
    ['0X5f', 95],
    ['0b101', 5],
    ['0o17', 15],
    ['017', 15],
    ['1_000', 1000],
    ['0x_ff', 255],
    ['2147483647', 2147483647],
    ['-2147483648', -2147483648],
  ])('%s is %d', (text, number) => {
    expect(int32(text, 'port', 80)).toBe(number);
  });

  test.each(['', '-', 'x', '1.5', '08', '1__0', '_1', '1_', '0x', '0b2', '2147483648', '1e3', ' 1', '12a'])(
    '%j is none',
    (text) => {
      expect(() => int32(text, 'port', 80)).toThrow(
        `"--port" cannot be "${text}". Write a whole number of at most 2147483647, as in --port=80`,
      );
    },
  );

  test('decimal ones', () => {
    expect(['8', '+8', '-8', '08', '0x8', '', '9223372036854775808'].map(atoi)).toEqual([
      8,
      8,
      -8,
      8,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['8', '8%', 'http'].map(intOrString)).toEqual([8, '8%', 'http']);
  });
});

describe('pairs', () => {
  test('labels', () => {
    expect(labelsOf('b=1,a=,b=2', 'labels')).toEqual({ a: '', b: '2' });
    expect(Object.keys(labelsOf('b=1,__proto__=x,a=2', 'labels'))).toEqual(['__proto__', 'a', 'b']);
    expect(() => labelsOf('a=1,b', 'labels')).toThrow('Label 2 of "--labels", "b", is not of the form key=value');
  });

  test('entries', () => {
    expect(entriesOf(['a=b=c,d', 'e='], 'annotations')).toEqual({ a: 'b=c,d', e: '' });
    expect(() => entriesOf(['a=b', '=x'], 'annotations')).toThrow('"--annotations" number 2 has no key before "="');
  });
});

describe('selectors', () => {
  test.each([
    ['app=web', { matchLabels: { app: 'web' } }],
    ['b=2, a == 1', { matchLabels: { a: '1', b: '2' } }],
    ['a=,b', { matchLabels: { a: '' }, matchExpressions: [{ key: 'b', operator: 'Exists' }] }],
    ['!a', { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }],
    ['a in (y,x,y)', { matchExpressions: [{ key: 'a', operator: 'In', values: ['x', 'y'] }] }],
    ['a notin (x)', { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['x'] }] }],
    ['a in (,x)', { matchExpressions: [{ key: 'a', operator: 'In', values: ['', 'x'] }] }],
  ])('%s', (text, selector) => {
    expect(labelSelectorOf(text)).toEqual(selector);
  });

  test.each(['a in x', 'a in (x', 'a in', 'a,', 'a b', 'a=b c', '(', 'a>1', '-a', 'a=b/c', '!', 'a!=b'])(
    '%s is none',
    (text) => {
      expect(() => labelSelectorOf(text)).toThrow('"--selector"');
    },
  );
});
