import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromYaml } from '../../../src/manifest/from-yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import { toDot } from '../../../src/view';
import { cycled, HOSTILE, hostileObjects, hostileText } from './hostile';
import { holdsSecret, secretValue, withSecret } from './secrets';

const DOCUMENTS = join(__dirname, '../../documents');

function document(path: string): Manifest[] {
  return fromYaml(readFileSync(join(DOCUMENTS, path), 'utf8'));
}

const VALUE = '(?:[\\w.#]+|"(?:[^"\\\\&]|\\\\[n"\\\\]|&amp;)*")';
const ATTRIBUTES = `\\[\\w+=${VALUE}(?:, \\w+=${VALUE})*\\]`;
const LINES = [
  'digraph podwright \\{',
  '\\s*\\}',
  `\\s+\\w+=${VALUE}`,
  '\\s+subgraph cluster_\\w+ \\{',
  `\\s+\\w+ ${ATTRIBUTES}`,
  `\\s+\\w+ -> \\w+ ${ATTRIBUTES}`,
  '',
];
const LINE = new RegExp(`^(?:${LINES.join('|')})$`);

/** The lines that are none of a graph of ours. */
function strange(text: string): string[] {
  const depth = text
    .split('\n')
    .reduce((open, line) => open + (/\{$/.test(line) ? 1 : /^ *\}$/.test(line) ? -1 : 0), 0);
  const nodes = new Set([...text.matchAll(/^\s+(\w+) \[/gm)].map(([, id]) => id));
  const ends = [...text.matchAll(/^\s+(\w+) -> (\w+)/gm)].flatMap(([, from, to]) => [from, to]);
  return [
    ...ends.filter((id) => !nodes.has(id)).map((id) => `no box ${id}`),
    ...text.split('\n').filter((line) => !LINE.test(line)),
    ...(depth === 0 ? [] : [`${depth} not closed`]),
  ];
}

describe('a graph for Graphviz', () => {
  test('has the containers of a Pod in their order, and what they share', () => {
    const text = toDot(document('001-cka-pod/init-container.yaml'));
    expect(text).toContain('subgraph cluster_n0 {\n      label="Pod init-container"\n');
    expect(text).toContain('n2 [label="Init container\\ngit\\nstarts first, must succeed\\nalpine/git"]');
    expect(text).toContain('n1 [label="Volume: emptyDir\\nworkdir", shape="cylinder"]');
    expect(text).toContain(
      '  n2 -> n3 [label="then", style="bold"]\n  n1 -> n2 [label="/tmp", dir="both"]\n  n1 -> n3 [label="/tmp", dir="both"]\n',
    );
  });

  test('a line to a Pod ends where the Pod begins', () => {
    const text = toDot([
      ...document('003-sunbeen-pod/label-practice-pods.yaml'),
      ...document('003-sunbeen-pod/label-practice-services.yaml'),
    ]);
    const [, to, head] = /n\d+ -> (n\d+) \[label="selects [^"]*", lhead="cluster_(n\d+)"\]/.exec(text) ?? [];
    expect(to).toBe(head);
    expect(text).toContain(`    subgraph cluster_${to} {`);
  });

  test('what is missing is dashed, and what is wrong is red', () => {
    expect(toDot(document('001-cka-pod/secret-env.yaml'))).toContain(
      '[label="Secret\\nuser-info\\nnot here: must be in the cluster already", shape="note", style="dashed"]',
    );
    expect(toDot(document('000-what-is-a-pod/Pod.yaml'))).toContain('color="#c21f2b"');
  });

  test('of each example is a graph', () => {
    const files = readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter(
      (file) => statSync(join(DOCUMENTS, file)).isFile() && file.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => strange(toDot(document(file))).length > 0)).toEqual([]);
  });

  test('is the same for the same input', () => {
    const manifests = document('003-sunbeen-pod/label-practice-pods.yaml');
    expect(toDot(structuredClone(manifests))).toBe(toDot(manifests));
  });

  test('stays a graph whatever the names and values are', () => {
    expect(strange(toDot(hostileObjects(cycled(HOSTILE))))).toEqual([]);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 3, maxLength: 9 }), (texts) => {
        expect(strange(toDot(hostileObjects(cycled(texts))))).toEqual([]);
      }),
    );
  });

  test('no value of a Secret is in it', () => {
    fc.assert(fc.property(secretValue, (value) => !holdsSecret(toDot(withSecret(value).manifests))));
  });
});
