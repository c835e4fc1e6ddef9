import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { brokenNeighbours, brokenTexts, type Edit } from '../../../src/mutations';
import { checkObjects } from '../../../src/validation/check-objects';
import { customKindsOf } from '../../../src/validation/custom-kinds';
import { documentsOf } from '../documents';
import { errorsInObject } from '../our-errors';
import { type NamedText, synthesizedFiles, yamlFilesIn } from './files';
import type { Question } from './question';
import { textQuestions } from './text-questions';

/** How many ways to break a check in a kind are asked about, of the texts that are there for something else. */
const SAMPLE = 4;

const VALID = 'test/mutations/valid';

/**
 * Every broken neighbour of the valid manifests in `test/mutations/valid`, and of all other valid ones a sample: they are
 * many, and alike.
 * @param most how many that break one check or rule in one kind are in the sample
 */
export async function brokenQuestions(version: KubernetesVersion, most = SAMPLE): Promise<readonly Question[]> {
  const asked = new Set<string>();
  const isNew = ({ kind, asked: manifest }: Question): boolean => {
    const key = typeof manifest === 'string' ? manifest : `${kind} ${JSON.stringify(manifest)}`;
    return asked.size < asked.add(key).size;
  };
  const questions: Question[] = [];
  for (const file of yamlFilesIn(VALID)) {
    questions.push(...textQuestions(file.text, version, { source: 'mutations', name: file.name }));
    for (const { question } of neighbours(file, version)) if (isNew(question)) questions.push(question);
    questions.push(...textNeighbours(file, version));
  }
  const counts = new Map<string, number>();
  const others = [...yamlFilesIn('test/documents'), ...yamlFilesIn('test/rules'), ...(await synthesizedFiles())];
  for (const file of others) {
    if (file.name.endsWith('/fail.yaml')) continue;
    for (const { id, question } of neighbours(file, version)) {
      const key = `${id} ${question.kind}`;
      const count = counts.get(key) ?? 0;
      if (count >= most || !isNew(question)) continue;
      counts.set(key, count + 1);
      questions.push(question);
    }
  }
  return questions;
}

function* neighbours(
  { name, text }: NamedText,
  version: KubernetesVersion,
): Iterable<{ id: string; question: Question }> {
  const source = new YamlSource(text);
  const manifests = source.objects.map(({ manifest }) => manifest);
  // Of what is wrong already a neighbour shows nothing.
  if (source.problems.length > 0 || isRefused(manifests, version)) return;
  for (const { id, object, edits, manifests: broken } of brokenNeighbours(manifests, version)) {
    // A kind of somebody's own is no server's but of those who have its definition.
    if (id === 'unknown-kind') continue;
    const manifest = broken[object];
    const kind = manifests[object]?.kind;
    if (manifest === undefined || kind === undefined) continue;
    const ours = () => errorsInObject(broken, object, version);
    const question = {
      source: 'mutations' as const,
      name: `${name}: ${id}, ${changeOf(edits)}`,
      kind,
      asked: manifest,
      ours,
    };
    yield { id, question };
  }
}

function* textNeighbours({ name, text }: NamedText, version: KubernetesVersion): Iterable<Question> {
  const whole = new Set(documentsOf(text).map((document) => document.text));
  for (const { id, text: broken } of brokenTexts(text)) {
    const about = { source: 'mutations', name: `${name}: ${id} of the text` } as const;
    // The others are not broken, and behind what cannot be read we read nothing.
    for (const question of textQuestions(broken, version, about))
      if (!whole.has(question.asked as string)) yield question;
  }
}

function isRefused(manifests: Parameters<typeof customKindsOf>[0], kubernetes: KubernetesVersion): boolean {
  const findings = checkObjects({ manifests, customKinds: customKindsOf(manifests) }, { kubernetes });
  return findings.some(({ layer, severity }) => layer !== 'rule' && severity === 'error');
}

function changeOf(edits: readonly Edit[]): string {
  const changes = edits.map(({ path, value }) => `${path.join('.')} = ${JSON.stringify(value) ?? 'nothing'}`);
  return changes.join(', ').slice(0, 200);
}
