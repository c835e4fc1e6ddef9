import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { documents } from '../examples/documents/documents';
import { App } from '../src';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../src/kubernetes/versions';
import { fromApp } from '../src/manifest/from-app';
import type { Manifest } from '../src/manifest/manifest';
import { manifestOf } from '../src/manifest/manifest-of';
import { YamlSource } from '../src/manifest/yaml-source';
import { type BrokenNeighbour, brokenNeighbours, brokenTexts, MUTATION_GROUPS } from '../src/mutations';
import { isCheckedIn } from '../src/mutations/checked';
import { RULES } from '../src/rules';
import type { Rule } from '../src/rules/rule';
import { catalogue } from '../src/validation/catalogue';
import { checkObjects } from '../src/validation/check-objects';
import { customKindsOf } from '../src/validation/custom-kinds';
import type { RawFinding } from '../src/validation/finding';
import { checkSources } from '../src/validation/from-sources';

/** The ids that nothing breaks, with the reason. */
const WITHOUT_MUTATION: Readonly<Record<string, string>> = {
  'api-server': 'Only a server that is asked says it',
  'ephemeral-fields': 'No object is created with an ephemeral container: the container itself is refused',
  'ephemeral-name-unique': 'As above',
  'ephemeral-target': 'As above',
};

/** How many neighbours are tried with each id in any case, and of what is more each which; all of them take minutes. */
const SAMPLES = { ends: { first: 15, each: 20 }, between: { first: 2, each: Infinity }, all: { first: 0, each: 1 } };

function sampleOf(version: KubernetesVersion): (count: number) => boolean {
  const isEnd = version === KUBERNETES_VERSIONS[0] || version === KUBERNETES_VERSIONS.at(-1);
  const { first, each } = process.env.EVERY_NEIGHBOUR ? SAMPLES.all : isEnd ? SAMPLES.ends : SAMPLES.between;
  return (count) => count < first || count % each === 0;
}

/** Valid objects that belong together. */
interface Source {
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** The versions that the text says it is for: where it says nothing, all. */
  readonly versions: readonly KubernetesVersion[];
}

/** The YAML of a folder, but for what is there to be wrong. */
function textsIn(folder: string): [name: string, text: string][] {
  return readdirSync(join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && basename(file) !== 'fail.yaml')
    .sort()
    .map((file) => [`${folder}/${file}`, readFileSync(join(__dirname, folder, file), 'utf8')]);
}

function versionsOf(text: string): readonly KubernetesVersion[] {
  const said = [...text.matchAll(/^# kubernetes: (.+)$/gm)].map(([, version]) => version as KubernetesVersion);
  return said.length > 0 ? said : KUBERNETES_VERSIONS;
}

function sourceOf(name: string, text: string): Source {
  return {
    name,
    manifests: new YamlSource(text).objects.map(({ manifest }) => manifest),
    versions: versionsOf(text),
  };
}

/** What the examples make, a chart at a time. */
function examples(): Source[] {
  const app = new App();
  documents(app);
  return fromApp(app).charts.map(({ chart, objects }) => ({
    name: `the example ${chart.node.path}`,
    manifests: objects.map((object) => structuredClone(manifestOf(object)) as Manifest),
    versions: KUBERNETES_VERSIONS,
  }));
}

const VALID = textsIn('mutations/valid');
/** Those with one object: a text of others would have to do without it. */
const SINGLE = VALID.filter(([, text]) => !text.includes('\n---'));
const sources: readonly Source[] = [
  ...[...VALID, ...textsIn('documents'), ...textsIn('rules')].map(([name, text]) => sourceOf(name, text)),
  ...examples(),
];

const standards = new Set((RULES as readonly Rule[]).filter(({ podSecurity }) => podSecurity).map(({ id }) => id));
const textIds = new Set(VALID.flatMap(([, text]) => [...brokenTexts(text)].map(({ id }) => id)));
const mutated = new Set([...MUTATION_GROUPS.flatMap(({ ids }) => ids), ...textIds]);

/** What is found in objects of a version; the Pod Security Standards are asked for where one of their rules is broken. */
function findingsOf(manifests: BrokenNeighbour['manifests'], kubernetes: KubernetesVersion, id: string): RawFinding[] {
  const options = { kubernetes, ...(standards.has(id) && { podSecurity: 'restricted' as const }) };
  return checkObjects({ manifests, customKinds: customKindsOf(manifests) }, options);
}

function keyOf({ id, object, at }: RawFinding): string {
  return `${id} ${object} ${at}`;
}

/** Every broken neighbour of a text that is not found as it should be: by its own check or rule, and by no other. */
function* missed(
  { name, manifests }: Source,
  kubernetes: KubernetesVersion,
  wants: (id: string) => boolean,
): Iterable<string> {
  const known = new Map<boolean, Set<string>>();
  const before = (id: string): Set<string> => {
    const asks = standards.has(id);
    const found = known.get(asks) ?? new Set(findingsOf(manifests, kubernetes, id).map(keyOf));
    known.set(asks, found);
    return found;
  };
  // What the API server itself refuses is not valid: the documents have wrong examples, too.
  if (findingsOf(manifests, kubernetes, '').some(({ layer }) => layer !== 'rule')) return;
  for (const { id, edits, object, manifests: broken } of brokenNeighbours(manifests, kubernetes)) {
    if (!wants(id)) continue;
    const found = findingsOf(broken, kubernetes, id).filter((finding) => !before(id).has(keyOf(finding)));
    const ids = [...new Set(found.map((finding) => finding.id))];
    if (ids.length === 1 && ids[0] === id) continue;
    const change = JSON.stringify(edits.map(({ path, value }) => [path.join('.'), value])).slice(0, 200);
    yield `${id} in object ${object} of ${name}, ${change}: found ${ids.join(', ') || 'nothing'}`;
  }
}

describe.each(KUBERNETES_VERSIONS)('in Kubernetes %s', (kubernetes) => {
  const tried = new Map<string, number>();
  const isSampled = sampleOf(kubernetes);

  test('every broken neighbour is found under its id, and nothing else', () => {
    const wants = (id: string): boolean => {
      const count = tried.get(id) ?? 0;
      tried.set(id, count + 1);
      return isSampled(count);
    };
    const own = sources.filter(({ versions }) => versions.includes(kubernetes));
    expect(own.flatMap((source) => [...missed(source, kubernetes, wants)])).toEqual([]);
  });

  test('each check and rule that it has is broken somewhere', () => {
    const untried = [...mutated].filter((id) => !textIds.has(id) && isCheckedIn(id, kubernetes) && !tried.has(id));
    expect(untried).toEqual([]);
  });
});

test('every check and rule has a way to be broken, or a reason to have none', () => {
  const without = catalogue()
    .map(({ id }) => id)
    .filter((id) => !mutated.has(id));
  expect(without.sort()).toEqual(Object.keys(WITHOUT_MUTATION).sort());
});

test.each(SINGLE)('every broken text of %s is found under its id, and nothing else', (_, text) => {
  const [kubernetes] = versionsOf(text);
  const idsOf = (yaml: string): string[] =>
    checkSources([{ file: 'x.yaml', source: new YamlSource(yaml) }], { kubernetes }).map(({ finding }) => finding.id);
  const before = new Set(idsOf(text));
  const broken = [...brokenTexts(text)];
  expect(broken.length).toBeGreaterThan(0);
  for (const { id, text: changed } of broken) {
    const found = new Set(idsOf(changed).filter((one) => !before.has(one)));
    expect({ changed, found: [...found] }).toEqual({ changed, found: [id] });
  }
});
