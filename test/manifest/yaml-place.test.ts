import { describe, expect, test } from '@jest/globals';
import { YamlSource } from '../../src/manifest/yaml-source';

/** What is marked of a text, as `line:column text`. */
function marked(text: string, steps: readonly (string | number)[], name = false, object = 0): string {
  const source = new YamlSource(text);
  const found = source.objects[object];
  if (!found) throw new Error('No object');
  const { line, column, length } = source.placeOf(found, steps, name);
  const shown = text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length);
  return `${line}:${column} ${shown}`;
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web # the name
  labels: {app: web, "tier": 'front'}
spec:
  containers:
  - name: main
    image: "nginx:1.27"
    command: [sh, -c, "echo one"]
    env:
    - name: A
      value: 1
    args:
    - |
      two
      lines
  -
    name: other
  - {name: third, image: x}
  nodeSelector:
  empty: ''
`;

describe('a value', () => {
  test.each<[(string | number)[], string]>([
    [['metadata', 'name'], '4:9 web'],
    [['metadata', 'labels', 'app'], '5:17 web'],
    [['metadata', 'labels', 'tier'], "5:30 'front'"],
    [['spec', 'containers', 0, 'image'], '9:12 "nginx:1.27"'],
    [['spec', 'containers', 0, 'command', 2], '10:23 "echo one"'],
    [['spec', 'containers', 0, 'env', 0, 'value'], '13:14 1'],
    [['spec', 'containers', 0, 'args', 0], '15:7 |'],
    [['spec', 'containers', 1, 'name'], '19:11 other'],
    [['spec', 'containers', 2, 'name'], '20:12 third'],
    [['spec', 'empty'], "22:10 ''"],
  ])('%j is marked itself where it is simple', (steps, expected) => expect(marked(POD, steps)).toBe(expected));

  test.each<[(string | number)[], string]>([
    [['metadata'], '3:1 metadata'],
    [['metadata', 'labels'], '5:3 labels'],
    [['spec', 'containers'], '7:3 containers'],
    [['spec', 'containers', 0, 'command'], '10:5 command'],
    [['spec', 'nodeSelector'], '21:3 nodeSelector'],
  ])('%j is shown by its name where it is an object, a list or empty', (steps, expected) => {
    expect(marked(POD, steps)).toBe(expected);
  });

  test('that is an item without a name is shown by its first field, or its brackets', () => {
    expect(marked(POD, ['spec', 'containers', 0])).toBe('8:5 name');
    expect(marked(POD, ['spec', 'containers', 1])).toBe('19:5 name');
    expect(marked(POD, ['spec', 'containers', 2])).toBe('20:5 {name: third, image: x}');
  });
});

test('a name is marked where it is asked for', () => {
  expect(marked(POD, ['metadata', 'name'], true)).toBe('4:3 name');
  expect(marked(POD, ['metadata', 'labels', 'tier'], true)).toBe('5:22 "tier"');
});

describe('what is not there is shown by what is around it', () => {
  test.each<[(string | number)[], string]>([
    [['spec', 'restartPolicy'], '6:1 spec'],
    [['spec', 'containers', 0, 'ports', 0, 'name'], '8:5 name'],
    [['spec', 'containers', 7], '7:3 containers'],
    [['metadata', 'labels', 'other'], '5:3 labels'],
    [['data', 'x'], '1:1 apiVersion'],
    [['metadata', 'name', 'x'], '4:3 name'],
    [[], '1:1 apiVersion'],
  ])('%j', (steps, expected) => expect(marked(POD, steps)).toBe(expected));
});

describe('a value that is given elsewhere', () => {
  const text = `apiVersion: v1
kind: Pod
base: &base
  image: nginx
  tag: &tag "1.27"
spec:
  first: *base
  second:
    <<: *base
    image: own
  third: {<<: [*base, {more: x}]}
  tag: *tag
`;

  test.each<[(string | number)[], string]>([
    [['spec', 'first', 'image'], '4:10 nginx'],
    [['spec', 'second', 'image'], '10:12 own'],
    [['spec', 'second', 'tag'], '5:13 "1.27"'],
    [['spec', 'third', 'more'], '11:30 x'],
  ])('%j by an alias or a merge is where it is written', (steps, expected) => {
    expect(marked(text, steps)).toBe(expected);
  });

  test('is shown by the name where the alias itself is meant', () => {
    expect(marked(text, ['spec', 'first'])).toBe('7:3 first');
  });
});

test('of keys that are written twice the later one counts', () => {
  expect(marked('apiVersion: v1\nkind: A\na: 1\na: 2\n', ['a'])).toBe('4:4 2');
});

test('a key is found however it is written', () => {
  const text = 'apiVersion: v1\nkind: A\ndata: {yes: a, 0x10: b, "x y": c}\n';
  expect(marked(text, ['data', 'true'])).toBe('3:13 a');
  expect(marked(text, ['data', '16'])).toBe('3:22 b');
  expect(marked(text, ['data', 'x y'])).toBe('3:32 c');
});

test('in the right document, and in the right item of a list', () => {
  const text = `a: &x 1
---
apiVersion: v1
kind: A
name: one
---
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: A, name: two}
- apiVersion: v1
  kind: A
  name: three
`;
  expect([0, 1, 2].map((object) => marked(text, ['name'], false, object))).toEqual([
    '5:7 one',
    '10:35 two',
    '13:9 three',
  ]);
});

test('with line ends of Windows, the end of the line is not marked', () => {
  const text = POD.replaceAll('\n', '\r\n');
  expect(marked(text, ['metadata', 'name'])).toBe('4:9 web');
  expect(marked(text, ['spec', 'containers', 0, 'args', 0])).toBe('15:7 |');
});

test('a byte order mark is in no column', () => {
  expect(new YamlSource('\ufeffapiVersion: v1\nkind: A\n').objects.length).toBe(1);
  const source = new YamlSource('\ufeffapiVersion: v1\nkind: A\n');
  const [object] = source.objects;
  expect(object && source.placeOf(object, ['apiVersion'])).toMatchObject({ line: 1, column: 13, length: 2 });
});

test('JSON has places, too', () => {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'A', spec: { a: [1, { b: null }] } }, null, 2);
  expect(marked(text, ['spec', 'a', 0])).toBe('6:7 1');
  expect(marked(text, ['spec', 'a', 1, 'b'])).toBe('8:14 null');
});

test('what was written is told where it is plain', () => {
  const source = new YamlSource('apiVersion: v1\nkind: A\na: yes\nb: "yes"\nc: {}\n');
  const [object] = source.objects;
  if (!object) throw new Error('No object');
  expect(['a', 'b', 'c', 'd'].map((field) => source.placeOf(object, [field]).written)).toEqual([
    'yes',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['a', 'd'].map((field) => source.placeOf(object, [field]).exact)).toEqual([true, false]);
});
