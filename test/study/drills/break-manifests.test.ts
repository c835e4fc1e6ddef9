import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/manifest/manifest';
import { brokenNeighbours } from '../../../src/mutations';
import { Draw } from '../../../src/study/draw';
import { breakManifests } from '../../../src/study/drills/break-manifests';
import type { Topic } from '../../../src/study/topics/topic';
import { validate } from '../../../src/validate';
import { LABEL, NUMBERS, REPLICAS, WHY } from './tiny-topics';

const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { tier: 'back' } },
  spec: {
    containers: [
      { name: 'app', image: 'nginx:1.27', ports: [{ containerPort: 80 }], env: [{ name: 'NUMBER', value: '7' }] },
    ],
  },
};

const seeds = Array.from({ length: 20 }, (_, seed) => `${seed}`);

function broken(count: number, seed: string, topics = [NUMBERS, LABEL]) {
  return breakManifests({ solution: [POD], topics, count, kubernetes: '1.28' }, new Draw(seed));
}

describe.each([1, 2, 3])('%i mistakes', (count) => {
  test.each(seeds)('each is found under its own id, and nothing else is: seed %s', (seed) => {
    const mistakes = broken(count, seed) ?? [];
    expect(mistakes).toHaveLength(count);
    const ids = mistakes.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(count);
    expect([...new Set(validate(mistakes[0]?.broken ?? []).map(({ id }) => id))].sort()).toEqual(ids);
    for (const { id, alone } of mistakes)
      expect(new Set(validate(alone).map((finding) => finding.id))).toEqual(new Set([id]));
  });

  test('mended one after the other, they lead to the solution', () => {
    const mistakes = broken(count, 'chain') ?? [];
    mistakes.forEach(({ broken: before }, i) => {
      if (i > 0) expect(before).toBe(mistakes[i - 1]?.mended);
    });
    expect(mistakes.at(-1)?.mended).toEqual([POD]);
  });
});

test('the first topic has one among them', () => {
  for (const seed of seeds) {
    const ids = broken(2, seed, [LABEL, NUMBERS])?.map(({ id }) => id) ?? [];
    expect(ids.some((id) => Object.hasOwn(LABEL.mistakes, id))).toBe(true);
  }
});

/** Its own way of two. */
const OWN: Topic = { ...NUMBERS, mistakes: { 'decode-number-in-string': WHY, 'ctr-image-required': WHY } };

test('a topic’s own way comes before that of the generator', () => {
  for (const seed of seeds) {
    const own = broken(2, seed, [OWN])?.find(({ id }) => id === 'decode-number-in-string');
    expect(own?.findings.map(({ path }) => path)).toEqual(['spec.containers[0].env[0].value']);
  }
});

/** A topic that changes a container in one way. */
function changing(id: string, change: (container: Record<string, unknown>) => void): Topic {
  return {
    ...NUMBERS,
    mistakes: { [id]: WHY },
    *breaks(manifests) {
      const broken = structuredClone(manifests[0]) as unknown as { spec: { containers: Record<string, unknown>[] } };
      for (const container of broken.spec.containers) change(container);
      yield { id, object: 0, manifests: [broken as unknown as Manifest] };
    },
  };
}

test('two mistakes are never in the same place', () => {
  const variable = { name: 'NUMBER', value: 7 };
  const number = changing('decode-number-in-string', (container) => Object.assign(container, { env: [variable] }));
  const name = changing('env-name-strict', (container) =>
    (container.env as unknown[]).push({ name: '1 X', value: '' }),
  );
  const image = changing('ctr-image-whitespace', (container) => Object.assign(container, { image: ' nginx' }));
  for (const seed of seeds) {
    expect(broken(2, seed, [name, number])).toBeUndefined();
    expect(broken(2, seed, [number, name])).toBeUndefined();
    expect(broken(2, seed, [number, image])).toHaveLength(2);
  }
});

test('where the first topic has none that is found, there are none', () => {
  const topic = changing('ctr-image-required', (container) => Object.assign(container, { image: ' nginx' }));
  expect(broken(1, 'x', [topic, LABEL])).toBeUndefined();
  expect(broken(1, 'x', [LABEL, topic])).toHaveLength(1);
});

test('what keeps an object from being read is made as the topic makes it, or not at all', () => {
  const mistakes = { ...NUMBERS.mistakes, 'decode-string-in-number': { en: 'Ports are numbers', ko: '포트는 숫자' } };
  const ids = (topic: Topic) => new Set(seeds.flatMap((seed) => broken(1, seed, [topic])?.map(({ id }) => id) ?? []));
  expect(ids({ ...NUMBERS, mistakes })).not.toContain('decode-string-in-number');
  expect(ids({ ...NUMBERS, mistakes, breaks: undefined })).toContain('decode-string-in-number');
});

test('a mistake has the words of the topic that makes it', () => {
  const other = { en: 'Other', ko: '다른 것' };
  const topic = { ...LABEL, mistakes: { ...LABEL.mistakes, 'ctr-image-whitespace': other } };
  for (const seed of seeds) {
    const [made] = broken(1, seed, [topic, NUMBERS]) ?? [];
    if (made?.id === 'ctr-image-whitespace') expect(made.why).toBe(other);
    const [first] = broken(1, seed, [NUMBERS, topic]) ?? [];
    expect(first?.why).not.toBe(other);
  }
});

test('nothing that only a generator would write is in them', () => {
  for (const seed of seeds) expect(JSON.stringify(broken(3, seed))).not.toMatch(/broken.?neighbour|unknownField/i);
});

test('a mistake has no other thing in the place of what it is about', () => {
  const probe = { tcpSocket: { port: 80 }, periodSeconds: 5 };
  const probed = (readinessProbe: unknown): Manifest[] => [
    { ...POD, spec: { containers: [{ name: 'app', image: 'nginx:1.27', readinessProbe }] } },
  ];
  const topic = (id: string): Topic => ({ ...NUMBERS, mistakes: { [id]: WHY }, breaks: undefined });
  const made = (id: string, solution: Manifest[], seed = 'x') =>
    breakManifests({ solution, topics: [topic(id)], count: 1, kubernetes: '1.28' }, new Draw(seed));
  expect(made('probe-http-scheme', probed(probe))).toBeUndefined();
  expect(made('probe-http-scheme', probed({ httpGet: { port: 80, scheme: 'HTTP' } }))).toHaveLength(1);
  expect(made('probe-port', probed(probe))).toBeUndefined();
  expect(made('probe-port', probed({ tcpSocket: { port: 80 } }))).toHaveLength(1);
});

test.each([
  // Each could be mended by any value.
  ['what nobody asked for', 'pod-node-name', {}],
  ['an item that nobody asked for', 'tol-operator', { tolerations: [{ key: 'a', operator: 'Exists' }] }],
  ['a key that nobody asked for', 'meta-label-key', {}],
])('a mistake is not %s', (_, id, spec) => {
  const solution = [{ ...POD, spec: { ...(POD.spec as object), ...spec } }] as Manifest[];
  const ways = brokenNeighbours(solution, '1.28');
  expect([...ways].some((one) => one.id === id)).toBe(true);
  const topic: Topic = { ...NUMBERS, mistakes: { [id]: WHY }, breaks: undefined };
  for (const seed of seeds.slice(0, 5)) {
    const made = breakManifests({ solution, topics: [topic], count: 1, kubernetes: '1.28' }, new Draw(seed));
    const paths = (manifests: readonly Manifest[] = []) => leavesOf(manifests[0]).map(([path]) => path);
    const added = paths(made?.[0]?.alone ?? solution).filter((path) => !paths(solution).includes(path));
    expect(added).toEqual([]);
  }
});

test('nothing stands in the place of something else', () => {
  const topic: Topic = { ...NUMBERS, mistakes: { 'valid-image': WHY }, breaks: undefined };
  for (const seed of seeds) {
    const [made] =
      breakManifests({ solution: [POD], topics: [topic], count: 1, kubernetes: '1.28' }, new Draw(seed)) ?? [];
    expect(JSON.stringify(made?.alone)).toContain('nginx:1.27');
  }
});

/** The values that hold no others, by their paths. */
function leavesOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([field, inner]) => leavesOf(inner, `${path}.${field}`));
}

test('the generator makes no mistake of which a topic shows that it makes it itself', () => {
  const example = { id: 'web', title: { en: 'A server', ko: '서버' }, manifests: [POD] };
  const ids = (examples: Topic['examples']) => {
    const mistakes = { 'ctr-image-whitespace': WHY };
    const breaks: Topic['breaks'] = function* (manifests) {
      if (manifests[0] === POD) yield { id: 'ctr-image-whitespace', object: 0, manifests };
    };
    const other = { ...POD, metadata: { name: 'other' } };
    return breakManifests(
      { solution: [other], topics: [{ ...NUMBERS, mistakes, breaks, examples }], count: 1, kubernetes: '1.28' },
      new Draw('x'),
    )?.map(({ id }) => id);
  };
  expect(ids([])).toEqual(['ctr-image-whitespace']);
  expect(ids([example])).toBeUndefined();
});

test('where not so many are to be made, there are none', () => {
  expect(broken(2, 'x', [REPLICAS])).toBeUndefined();
});
