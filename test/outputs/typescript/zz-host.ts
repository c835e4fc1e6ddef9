import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { toTypeScript } from '../../../src/outputs/typescript';
import { run } from './run';

const dir = '/work/main/node_modules/.cache/podwright-convert';
rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
const nasty = fc.oneof(
  fc.constantFrom(
    '`',
    '${x}',
    '${',
    '\\',
    '\\`',
    '*/',
    '/*',
    "'",
    '"',
    '\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u2029',
    '\ud800',
    '\udc00',
    '__proto__',
    'constructor',
    'toString',
    '\0',
    '\u202e',
    '\ufeff',
    '</script>',
    '//',
    'é',
    '한글',
    '😀',
    'data',
    'new',
    '1',
    '01',
    '-1',
    'a b',
    '\t',
    'a\nb\nc',
    '#',
    '@ts-nocheck',
    '{{',
    'true',
    'null',
    '~1',
    '/',
    'await',
    'ª',
    'e\u0301',
    '𝒳',
    '℮',
    '·a',
    'a·',
    '_',
    '$',
    '0x1',
    '1e3',
    '.5',
    'kind',
    'name',
    'apiVersion',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(nasty, { maxLength: 4 }).map((p) => p.join(''));
const value: fc.Arbitrary<any> = fc.letrec((tie) => ({
  v: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('v'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('v')), { maxLength: 4 }).map((e) => Object.fromEntries(e)),
  ),
})).v as any;
const objectOf = (v: fc.Arbitrary<any>) =>
  fc.array(fc.tuple(text, v), { maxLength: 4 }).map((e) => Object.fromEntries(e));
const textMap = objectOf(text);
const meta = fc.record(
  {
    name: fc.oneof(text, fc.constantFrom('web', 'db')),
    namespace: text,
    labels: fc.oneof(textMap, value),
    annotations: fc.oneof(textMap, value),
    x: value,
  },
  { requiredKeys: [] },
);
const container = fc.record(
  {
    name: text,
    image: text,
    command: fc.array(text),
    env: fc.oneof(
      value,
      fc.array(
        fc.oneof(
          fc.record({ name: text, value: text }),
          fc.record({
            name: text,
            valueFrom: fc.record({
              configMapKeyRef: fc.record({ name: fc.constantFrom('web', 'db', 'x'), key: text }),
            }),
          }),
        ),
      ),
    ),
    volumeMounts: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), mountPath: text.map((t) => '/' + t) })),
    ports: fc.oneof(value, fc.array(fc.record({ containerPort: fc.nat() }))),
    zz: value,
  },
  { requiredKeys: ['name'] },
);
const podSpec = fc.record(
  {
    containers: fc.oneof(
      { weight: 5, arbitrary: fc.array(container, { maxLength: 3 }) },
      { weight: 1, arbitrary: value },
    ),
    volumes: fc.oneof(
      value,
      fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b'), emptyDir: fc.constant({}) }), {
        selector: (v) => v.name,
      }),
    ),
    nodeSelector: fc.oneof(textMap, value),
    hostNetwork: fc.oneof(fc.boolean(), value),
  },
  { requiredKeys: [] },
);
const manifest = fc.oneof(
  fc.record(
    {
      apiVersion: fc.constant('v1'),
      kind: fc.constantFrom('ConfigMap', 'Secret'),
      metadata: fc.oneof(meta, value),
      data: fc.oneof(textMap, value),
      binaryData: fc.oneof(textMap, value),
      type: value,
      spec: value,
    },
    { requiredKeys: ['apiVersion', 'kind'] },
  ),
  fc.record(
    {
      apiVersion: fc.constant('v1'),
      kind: fc.constant('Pod'),
      metadata: fc.oneof(meta, value),
      spec: fc.oneof(podSpec, value),
      status: value,
    },
    { requiredKeys: ['apiVersion', 'kind'] },
  ),
  fc.record(
    {
      apiVersion: fc.constant('apps/v1'),
      kind: fc.constantFrom('Deployment', 'StatefulSet'),
      metadata: meta,
      spec: fc.record(
        {
          selector: fc.oneof(value, fc.record({ matchLabels: textMap })),
          template: fc.oneof(value, fc.record({ metadata: meta, spec: podSpec }, { requiredKeys: [] })),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['apiVersion', 'kind', 'spec'] },
  ),
  fc.record(
    {
      apiVersion: fc.constantFrom('v1', 'example.com/v1', 'a/b/c', '`'),
      kind: fc.oneof(
        text.filter((t) => t !== ''),
        fc.constantFrom('Service', 'Namespace', 'PersistentVolumeClaim', 'Job'),
      ),
      metadata: fc.oneof(meta, value),
      spec: value,
      list: value,
    },
    { requiredKeys: ['apiVersion', 'kind'] },
  ),
);
const [seed = '1', runs = '500'] = process.argv.slice(2);
let n = 0;
let bad = 0;
for (const [i, manifests] of fc
  .sample(fc.array(manifest, { minLength: 1, maxLength: 5 }), { numRuns: Number(runs), seed: Number(seed) })
  .entries()) {
  n++;
  let code = '';
  try {
    const m = toTypeScript(manifests as never, {});
    code = m.code;
    writeFileSync(`${dir}/m${i}.ts`, code);
    const out = JSON.parse(JSON.stringify(run(code)));
    const want = JSON.parse(JSON.stringify(manifests));
    if (!isDeepStrictEqual(out, want) && m.lost.length === 0) {
      bad++;
      for (const [j, w] of want.entries())
        if (bad < 9 && !isDeepStrictEqual(out[j], w))
          console.log('DIFF', JSON.stringify(out[j]), '\n', JSON.stringify(w));
    }
  } catch (e) {
    bad++;
    if (bad < 4) console.log('THROW', String((e as Error).stack).slice(0, 300));
  }
}
console.log({ n, bad });
