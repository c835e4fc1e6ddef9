import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../src/kubernetes/versions';
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
};

/** What of the other versions is tried with each id at most. */
const SAMPLE = 2;
/** The versions of which everything is tried. */
const WHOLE: readonly KubernetesVersion[] = [KUBERNETES_VERSIONS[0], KUBERNETES_VERSIONS.at(-1) as KubernetesVersion];

/** A text of valid objects that belong together. */
interface Source {
  readonly name: string;
  readonly text: string;
  /** The versions that it says it is for: where it says nothing, all. */
  readonly versions: readonly KubernetesVersion[];
}

/** The texts of a folder that are valid. */
function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && basename(file) !== 'fail.yaml')
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const said = [...text.matchAll(/^# kubernetes: (.+)$/gm)].map(([, version]) => version as KubernetesVersion);
      return {
        name: relative(__dirname, join(folder, file)),
        text,
        versions: said.length > 0 ? said : KUBERNETES_VERSIONS,
      };
    });
}

const workspace = mkdtempSync(join(tmpdir(), 'podwright-'));
const written = ['documents', 'rules', 'mutations/valid'].flatMap((folder) => sourcesIn(join(__dirname, folder)));
const sources: Source[] = [];

// With what the examples write, run as their users run them.
beforeAll(() => {
  const before = process.cwd();
  delete process.env.CDK8S_OUTDIR;
  process.chdir(workspace);
  try {
    jest.requireActual('../examples/documents/main');
  } finally {
    process.chdir(before);
  }
  sources.push(...written, ...sourcesIn(join(workspace, 'dist')));
});

afterAll(() => rmSync(workspace, { recursive: true }));

const standards = new Set((RULES as readonly Rule[]).filter(({ podSecurity }) => podSecurity).map(({ id }) => id));
const textIds = new Set(sourcesIn(join(__dirname, 'mutations/valid')).flatMap(({ text }) => idsOfTexts(text)));
const mutated = new Set([...MUTATION_GROUPS.flatMap(({ ids }) => ids), ...textIds]);

function idsOfTexts(text: string): string[] {
  return [...brokenTexts(text)].map(({ id }) => id);
}

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
  { name, text }: Source,
  kubernetes: KubernetesVersion,
  wants: (id: string) => boolean,
): Iterable<string> {
  const manifests = new YamlSource(text).objects.map(({ manifest }) => manifest);
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

  test('every broken neighbour is found under its id, and nothing else', () => {
    const wants = (id: string): boolean => {
      const count = tried.get(id) ?? 0;
      tried.set(id, count + 1);
      return WHOLE.includes(kubernetes) || count < SAMPLE;
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

test.each(sourcesIn(join(__dirname, 'mutations/valid')).map((source) => [source.name, source] as const))(
  'every broken text of %s is found under its id, and nothing else',
  (_, { text, versions: [kubernetes] }) => {
    const idsOf = (yaml: string): string[] =>
      checkSources([{ file: 'x.yaml', source: new YamlSource(yaml) }], { kubernetes }).map(({ finding }) => finding.id);
    const before = new Set(idsOf(text));
    const broken = [...brokenTexts(text)];
    expect(broken.length).toBeGreaterThan(0);
    for (const { id, text: changed } of broken) {
      const found = new Set(idsOf(changed).filter((one) => !before.has(one)));
      expect({ changed, found: [...found] }).toEqual({ changed, found: [id] });
    }
  },
);
