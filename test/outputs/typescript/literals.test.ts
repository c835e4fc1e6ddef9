import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentText } from '../../../src/outputs/typescript/comment-text';
import { numberLiteral, propertyKey, stringLiteral, templateLiteral } from '../../../src/outputs/typescript/literals';
import { variableName } from '../../../src/outputs/typescript/names';
import { hostileText } from './hostile';

const evaluated = (code: string): unknown => new Function(`return ${code}`)();
const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 20 }));

describe('hostile text stays data', () => {
  test('in quotes, on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluated(stringLiteral(text))).toBe(text);
        expect(stringLiteral(text)).not.toMatch(/[\n\r\u2028\u2029\0\u202e\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });

  test('in a template', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluated(templateLiteral(text))).toBe(text);
        expect(templateLiteral(text)).not.toMatch(/[\r\u2028\u2029\0\u202e\ufeff]/);
      }),
    );
  });

  test('as a key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = evaluated(`{ ${propertyKey(text)}: 1 }`.replace(/^/, '(').concat(')')) as object;
        expect(Object.keys(made)).toEqual([text]);
      }),
    );
  });

  test('in a comment, which stays one line and orders nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const comment = commentText(text);
        expect(comment).not.toMatch(/[\n\r\u2028\u2029\0\u202e]/);
        expect(comment).not.toMatch(/^\/\/\s*(?:@|biome|eslint|prettier|#)(?! )/);
        expect(evaluated(`1 ${comment}\n+ 1`)).toBe(2);
      }),
    );
  });

  test('in a name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = variableName(text);
        if (name !== '') expect(evaluated(`(() => { const ${`x${name}`} = 1; return x${name}; })()`)).toBe(1);
      }),
    );
  });
});

test('numbers are exact', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(evaluated(numberLiteral(number))).toBe(number);
    }),
  );
});

test.each([
  ['special-config', 'specialConfig'],
  ['UI', 'ui'],
  ['kube.system_v1', 'kubeSystemV1'],
  ['3scale', '_3scale'],
  ['', ''],
])('the variable of "%s" is %s', (name, expected) => {
  expect(variableName(name)).toBe(expected);
});

test.each([
  ["it's", '"it\'s"'],
  ['plain', "'plain'"],
  ['a"b\'c', "'a\"b\\'c'"],
])('%s is in the quotes that need fewer escapes', (text, literal) => {
  expect(stringLiteral(text)).toBe(literal);
});

test.each([
  ['app', 'app'],
  ['app.kubernetes.io/name', "'app.kubernetes.io/name'"],
  ['__proto__', "['__proto__']"],
  ['1', "'1'"],
  ['한글', '한글'],
])('the key %s is written %s', (key, written) => {
  expect(propertyKey(key)).toBe(written);
});

test.each([
  [' @ts-ignore', '// # @ts-ignore'],
  ['@ts-nocheck', '// # @ts-nocheck'],
  [' biome-ignore lint: x', '// # biome-ignore lint: x'],
  ['# loud', '// # # loud'],
  [' key: value', '// key: value'],
  ['   indented: too', '//   indented: too'],
  ['', '//'],
])('the comment "%s" becomes "%s"', (text, comment) => {
  expect(commentText(text)).toBe(comment);
});
