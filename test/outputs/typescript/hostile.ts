import fc from 'fast-check';

/** Pieces of text that end literals and comments, hide, or mean something to JavaScript. */
const PIECES = [
  ...['`', '${x}', '${', '\\', '*/', '/*', "'", '"', '//', '#', '</script>', '@ts-nocheck', ' biome-ignore format: x'],
  ...['\n', '\r', '\r\n', '\t', '\0', '\u2028', '\u2029', '\ud800', '\udc00', '\u202e', '\ufeff', '\u00a0', '\u0085'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'prototype',
    'new',
    'await',
    'true',
    'null',
    '1',
    '01',
    '-1',
    '1e3',
    '~1',
  ],
  ...['é', '한글', '😀', 'ª', 'e\u0301', '𝒳', '·a', '\u088f', '$', '_', '/', 'a b', 'a\nb\nc', 'chart', 'app', 'Pod'],
];

/** Text that wants to be code. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 4 })
  .map((pieces) => pieces.join(''));

function objectOf(values: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.array(fc.tuple(hostileText, values), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

/** JSON data with such keys and values. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    objectOf(tie('value')),
  ),
})).value;

const texts = objectOf(hostileText);
const name = fc.oneof(hostileText, fc.constantFrom('web', 'db', '1'));
const metadata = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name, namespace: hostileText, labels: texts }, { requiredKeys: ['name'] }) },
  {
    weight: 1,
    arbitrary: fc.record({ name: hostileValue, labels: hostileValue, x: hostileValue }, { requiredKeys: [] }),
  },
  { weight: 1, arbitrary: hostileValue },
);
const variable = fc.oneof(
  fc.record({ name, value: hostileText }),
  fc.record({ name, valueFrom: fc.record({ configMapKeyRef: fc.record({ name, key: hostileText }) }) }),
);
const container = fc.record(
  {
    name,
    image: hostileText,
    command: fc.array(hostileText),
    env: fc.oneof(fc.array(variable, { maxLength: 3 }), hostileValue),
    volumeMounts: fc.array(
      fc.record({ name: fc.constantFrom('a', 'b'), mountPath: hostileText.map((text) => `/${text}`) }),
    ),
    unknown: hostileValue,
  },
  { requiredKeys: ['name'] },
);
const volumes = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b'), emptyDir: fc.constant({}) }), {
  selector: (volume) => volume.name,
});
const podSpec = fc.record(
  {
    containers: fc.oneof(
      { weight: 5, arbitrary: fc.array(container, { maxLength: 2 }) },
      { weight: 1, arbitrary: hostileValue },
    ),
    volumes: fc.oneof(volumes, hostileValue),
    nodeSelector: fc.oneof(texts, hostileValue),
  },
  { requiredKeys: ['containers'] },
);

function objects(apiVersions: string[], kinds: fc.Arbitrary<string>, fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(
    { apiVersion: fc.constantFrom(...apiVersions), kind: kinds, metadata, ...fields },
    { requiredKeys: ['apiVersion', 'kind'] },
  );
}

const template = fc.record({ metadata, spec: podSpec }, { requiredKeys: [] });
const workloadSpec = fc.record(
  { selector: fc.oneof(hostileValue, fc.record({ matchLabels: texts })), template: fc.oneof(hostileValue, template) },
  { requiredKeys: [] },
);

/** Objects that are wrong in every way, and still have to come out as they are. */
export const hostileManifest = fc.oneof(
  objects(['v1'], fc.constantFrom('ConfigMap', 'Secret'), {
    data: fc.oneof(texts, hostileValue),
    binaryData: texts,
    type: hostileText,
  }),
  objects(['v1'], fc.constant('Pod'), { spec: fc.oneof(podSpec, hostileValue), status: hostileValue }),
  objects(['apps/v1'], fc.constantFrom('Deployment', 'StatefulSet'), { spec: workloadSpec }),
  objects(
    ['v1', 'example.com/v1', 'a/b/c', '`'],
    fc.oneof(
      hostileText.filter((text) => text !== ''),
      fc.constantFrom('Service', 'Namespace', 'Job'),
    ),
    { spec: hostileValue, list: hostileValue },
  ),
);
