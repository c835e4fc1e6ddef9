import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromYaml } from '../../../src/manifest/from-yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import { toMermaid } from '../../../src/view';
import { cycled, HOSTILE, hostileObjects, hostileText } from './hostile';
import { holdsSecret, secretValue, withSecret } from './secrets';

const DOCUMENTS = join(__dirname, '../../documents');

function document(path: string): Manifest[] {
  return fromYaml(readFileSync(join(DOCUMENTS, path), 'utf8'));
}

const TEXT = '"(?:[^"#<>&\'`\\\\;%{}[\\]|]|#\\d+;|<br>)*"';
const LINES = [
  'flowchart LR',
  `\\s+subgraph \\w+\\[${TEXT}\\]`,
  '\\s+end',
  `\\s+n\\d+(?:\\[/${TEXT}/\\]|\\[\\(${TEXT}\\)\\]|\\(\\[${TEXT}\\]\\)|[[>]${TEXT}\\])`,
  `\\s+n\\d+ (?:==|<?--)>(?:\\|${TEXT}\\|)? n\\d+`,
  '\\s+classDef (?:wrong|missing) [\\w#:,-]+(?: 4)?',
  '\\s+class n\\d+(?:,n\\d+)* (?:wrong|missing)',
  '\\s+linkStyle \\d+(?:,\\d+)* stroke:#c21f2b',
  '',
];
const LINE = new RegExp(`^(?:${LINES.join('|')})$`);

/** The lines that are none of a flowchart of ours. */
function strange(text: string): string[] {
  const depth = text
    .split('\n')
    .reduce((open, line) => open + (/^ *subgraph /.test(line) ? 1 : /^ *end$/.test(line) ? -1 : 0), 0);
  const boxes = new Set([...text.matchAll(/^\s+(?:subgraph )?(\w+)[[(>]/gm)].map(([, id]) => id));
  const ends = [...text.matchAll(/^\s+(\w+) (?:==|<?--)>.*? (\w+)$/gm)].flatMap(([, from, to]) => [from, to]);
  return [
    ...ends.filter((id) => !boxes.has(id)).map((id) => `no box ${id}`),
    ...text.split('\n').filter((line) => !LINE.test(line)),
    ...(depth === 0 ? [] : [`${depth} not closed`]),
  ];
}

describe('a Mermaid flowchart', () => {
  test('has the containers of a Pod in their order, and what they share', () => {
    expect(toMermaid(document('001-cka-pod/init-container.yaml'))).toBe(
      [
        'flowchart LR',
        '  subgraph namespace0["No namespace"]',
        '    subgraph n0["Pod init-container"]',
        '      n2["Init container<br>git<br>starts first, must succeed<br>alpine/git"]',
        '      n3["Container<br>busybox<br>busybox"]',
        '      n1[("Volume: emptyDir<br>workdir")]',
        '    end',
        '  end',
        '  n2 ==>|"then"| n3',
        '  n1 <-->|"/tmp"| n2',
        '  n1 <-->|"/tmp"| n3',
        '',
      ].join('\n'),
    );
  });

  test('says which variables come from where', () => {
    const text = toMermaid([
      ...document('corrected/001-cka-pod/user-info.yaml'),
      ...document('001-cka-pod/secret-env.yaml'),
    ]);
    expect(text).toMatch(/n\d+\[\/"Secret<br>user-info"\/\]/);
    expect(text).toMatch(/n\d+ -->\|"env USERNAME, PASSWORD"\| n\d+/);
    const all = toMermaid([
      ...document('001-cka-pod/monster-config.yaml'),
      ...document('001-cka-pod/monster-env.yaml'),
    ]);
    expect(all).toMatch(/-->\|"envFrom monsterType, monsterNum, monserLife"\|/);
  });

  test('has a Service with its ports and what it selects, and namespaces', () => {
    const text = toMermaid(
      fromYaml(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: x, labels: {app: web}}\nspec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: x}\nspec: {selector: {app: web}, ports: [{port: 8080, targetPort: 80}]}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n',
      ),
    );
    expect(text).toContain('subgraph namespace0["Namespace x"]');
    expect(text).toContain('subgraph namespace1["No namespace"]');
    expect(text).toMatch(/n\d+\(\["Service<br>s<br>ClusterIP<br>port 8080 → 80"\]\)/);
    expect(text).toMatch(/-->\|"selects app=web"\| n\d+/);
    expect(text).toMatch(/-->\|"port 8080 → 80"\| n\d+/);
  });

  test('what is wrong is red, with its words', () => {
    const text = toMermaid(document('000-what-is-a-pod/Pod.yaml'));
    expect(text).toMatch(/classDef wrong stroke:#c21f2b/);
    expect(text).toMatch(/error: [A-Z]/);
    expect(text).toMatch(/^ {2}class n\d+(,n\d+)* wrong$/m);
    expect(toMermaid(document('001-cka-pod/user-info.yaml'))).toMatch(
      /n0\[\/"Secret<br>user-info<br>error: [^"]*"\/\][\s\S]* class n0 wrong\n/,
    );
  });

  test('a note has its words, and is not red', () => {
    const text = toMermaid(
      fromYaml(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'nginx:1.27', ports: [{ containerPort: 80, hostPort: 8080 }] }] }
`),
    );
    expect(text).toContain('note: Only one of the 3 replicas');
    expect(text).not.toContain('wrong');
  });

  test('of each example is a flowchart', () => {
    const files = readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter(
      (file) => statSync(join(DOCUMENTS, file)).isFile() && file.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => strange(toMermaid(document(file))).length > 0)).toEqual([]);
  });

  test('is the same for the same input', () => {
    const manifests = document('003-sunbeen-pod/label-practice-pods.yaml');
    expect(toMermaid(structuredClone(manifests))).toBe(toMermaid(manifests));
  });

  test('stays a flowchart whatever the names and values are', () => {
    expect(strange(toMermaid(hostileObjects(cycled(HOSTILE))))).toEqual([]);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 3, maxLength: 9 }), (texts) => {
        expect(strange(toMermaid(hostileObjects(cycled(texts))))).toEqual([]);
      }),
    );
  });

  test('no value of a Secret is in it', () => {
    fc.assert(fc.property(secretValue, (value) => !holdsSecret(toMermaid(withSecret(value).manifests))));
  });
});
