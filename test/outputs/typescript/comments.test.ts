import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { readSourceManifests, toTypeScript } from '../../../src/outputs/typescript';
import { hostileText } from './hostile';
import { run } from './run';

const SHOP = readFileSync(join(__dirname, 'shop.yaml'), 'utf8');
const LINES = SHOP.split('\n').slice(0, -1);

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** The lines that are text of a block, in which a `#` begins no comment. */
const inBlock = LINES.map((_, i) => {
  let header = -1;
  for (let at = 0; at <= i; at++) {
    if (header >= 0 && indentOf(LINES[at] as string) <= indentOf(LINES[header] as string)) header = -1;
    if (at === i) return header >= 0;
    if ((LINES[at] as string).endsWith('|')) header = at;
  }
  return false;
});

function converted(yaml: string): { code: string; lost: readonly string[] } {
  const source = new YamlSource(yaml);
  expect(source.problems).toEqual([]);
  const { manifests, lost } = readSourceManifests(source);
  return { code: toTypeScript(manifests).code, lost };
}

describe('comments', () => {
  test('stand where they stood', () => {
    expect(converted(readFileSync(join(__dirname, 'commented.yaml'), 'utf8')).code).toMatchSnapshot();
  });

  test('are all there, wherever they stood, and change nothing', () => {
    const before = run(converted(SHOP).code);
    const place = fc.record({
      line: fc.nat({ max: LINES.length - 1 }),
      own: fc.boolean(),
      shift: fc.constantFrom(0, 2, -2),
    });
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 25, selector: ({ line }) => line }), (places) => {
        const lines = [...LINES];
        const wanted: string[] = [];
        for (const { line, own, shift } of places) {
          const text = lines[line] as string;
          if (inBlock[line] || (own && inBlock[line - 1] && !inBlock[line])) continue;
          const comment = `# note ${line}.`;
          if (own) lines[line] = `${' '.repeat(Math.max(0, indentOf(text) + shift))}${comment}\n${text}`;
          else lines[line] = `${text} ${comment}`;
          wanted.push(`note ${line}.`);
        }
        const { code } = converted(`${lines.join('\n')}\n`);
        const found = [...code.matchAll(/\/\/ (note \d+\.)/g)].map(([, note]) => note);
        expect(found.sort()).toEqual(wanted.sort());
        expect(run(code)).toEqual(before);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('hostile ones stay comments', () => {
    const line = hostileText.map((text) => text.replace(/[\n\r\0\u0085\u2028\u2029\ufeff]|[\ud800-\udfff]/g, ' '));
    const yaml = (text: string): string =>
      `# ${text}\napiVersion: v1\nkind: ConfigMap # ${text}\nmetadata:\n  name: a\ndata:\n  a: b # ${text}\n`;
    fc.assert(
      fc.property(line, (text) => {
        const source = new YamlSource(yaml(text));
        fc.pre(source.problems.length === 0);
        const { code } = toTypeScript(readSourceManifests(source).manifests);
        expect(run(code)).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: 'b' } }]);
      }),
    );
  });

  test('anchors are told, since data has none', () => {
    const { code, lost } = converted(
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l { a: b }\n  annotations: *l\n',
    );
    expect(lost).toEqual(['The anchor "&l" at line 5: its value is written out']);
    expect(code).toContain("metadata: { labels: { a: 'b' }, annotations: { a: 'b' } }");
  });

  test('those of a list stay with its items', () => {
    const { code } = converted(
      '# all\napiVersion: v1\nkind: List\nitems:\n# one\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: { name: a }\n# two\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: { name: b } # end\n',
    );
    expect(code).toContain("// all\n// one\nnew ConfigMap(chart, 'a');\n\n// two\n// end\nnew ConfigMap(chart, 'b');");
  });
});
