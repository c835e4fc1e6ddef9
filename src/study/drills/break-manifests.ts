import type { KubernetesVersion } from '../../kubernetes/versions';
import { valueAt } from '../../manifest/fields';
import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { brokenNeighbours, type Edit } from '../../mutations';
import { checkManifests } from '../../validation/from-manifests';
import type { Draw } from '../draw';
import type { Words } from '../language';
import type { Broken, Topic } from '../topics/topic';
import { changed, changesBetween, overlap } from './changes';
import type { Mistake } from './drill';

/** A way to make a mistake in right objects. */
interface Slip {
  readonly id: string;
  readonly object: number;
  readonly edits: readonly Edit[];
}

/** A mistake that was made. */
interface Made extends Slip {
  readonly why: Words;
  readonly findings: readonly Finding[];
  readonly alone: readonly Manifest[];
}

/** Slips that are tried before others are drawn for. */
const MOST_TRIES = 40;

/** What is to be broken, and with what. */
export interface BreakPlan {
  readonly solution: readonly Manifest[];
  /** Whose mistakes are made; one of the first is among them. */
  readonly topics: readonly Topic[];
  /** How many. */
  readonly count: number;
  readonly kubernetes: KubernetesVersion;
}

/**
 * Makes mistakes of the topics in right objects, each in a place of its own, so that all of them are found, each under its
 * own id, and nothing else is.
 * @returns the mistakes in the order in which they are mended; nothing where that many are not to be made
 */
export function breakManifests({ solution, topics, count, kubernetes }: BreakPlan, draw: Draw): Mistake[] | undefined {
  const findingsOf = (manifests: readonly Manifest[]) => checkManifests(manifests, { kubernetes });
  const why = new Map(topics.flatMap(({ mistakes }) => Object.entries(mistakes)));
  const slips = slipsById(solution, topics, kubernetes, draw.of('slips'));
  const made: Made[] = [];
  let broken = solution;
  for (const id of idsInTurn(topics, slips, draw).slice(0, MOST_TRIES)) {
    if (made.length === count) break;
    // A mistake of the topic that the exercise is made for comes first.
    if (made.length === 0 && !Object.hasOwn(topics[0]?.mistakes ?? {}, id)) continue;
    const slip = draw.one(slips.get(id) as readonly Slip[]);
    if (made.some((other) => other.object === slip.object && overlap(other.edits, slip.edits))) continue;
    const alone = withSlip(solution, slip);
    const findings = findingsOf(alone);
    if (!isFoundAs(findings, [id])) continue;
    const next = made.length === 0 ? alone : withSlip(broken, slip);
    if (made.length > 0 && !isFoundAs(findingsOf(next), [...made.map((other) => other.id), id])) continue;
    broken = next;
    made.push({ ...slip, why: why.get(id) as Words, findings, alone });
  }
  return made.length === count ? inOrderOfMending(solution, made) : undefined;
}

/** Whether errors and warnings with these ids are found, and nothing else. */
export function isFoundAs(findings: readonly Finding[], ids: readonly string[]): boolean {
  const found = new Set(findings.map(({ id }) => id));
  const areSerious = ids.every((id) => findings.some((one) => one.id === id && one.severity !== 'note'));
  return areSerious && found.size === new Set(ids).size;
}

/** The ways to make each mistake of the topics; as the topics say it, where they do. */
function slipsById(
  solution: readonly Manifest[],
  topics: readonly Topic[],
  kubernetes: KubernetesVersion,
  draw: Draw,
): ReadonlyMap<string, readonly Slip[]> {
  const wanted = new Set(topics.flatMap(({ mistakes }) => Object.keys(mistakes)));
  const slips = new Map<string, Slip[]>();
  const add = ({ id, object, manifests }: Broken): void => {
    // All edits as changes of values: to take an item out of a list is to change the list, and other places move with it.
    const edits = changesBetween(solution[object], manifests[object]);
    if (edits.length > 0) slips.set(id, [...(slips.get(id) ?? []), { id, object, edits }]);
  };
  for (const topic of topics) {
    for (const broken of topic.breaks?.(solution, draw.of(topic.id)) ?? []) {
      if (wanted.has(broken.id) && isOneObject(solution, broken)) add(broken);
    }
  }
  // A value that changed is more of a slip than something that nobody wrote, which only stands in for want of one.
  const neighbours = [...brokenNeighbours(solution, kubernetes)].filter(
    ({ id, edits }) => wanted.has(id) && !isArtificial(edits),
  );
  for (const isChange of [true, false]) {
    const own = new Set(slips.keys());
    for (const broken of neighbours) {
      const isOfSort =
        broken.edits.every(({ path }) => valueAt(solution[broken.object], path) !== undefined) === isChange;
      if (isOfSort && !own.has(broken.id)) add(broken);
    }
  }
  return slips;
}

/** Whether only that object was changed: else no place says what was. */
function isOneObject(solution: readonly Manifest[], { manifests, object }: Broken): boolean {
  return manifests.length === solution.length && manifests.every((one, i) => i === object || one === solution[i]);
}

/** Whether it has the generator's own words for what is not there: they would show where the mistake is. */
function isArtificial(edits: readonly Edit[]): boolean {
  return /unknownField|broken/i.test(JSON.stringify(edits.map(({ path, value }) => [path, value])));
}

/** The ids in an order of chance, each topic's turn after the other's. */
function idsInTurn(topics: readonly Topic[], slips: ReadonlyMap<string, unknown>, draw: Draw): string[] {
  const lists = topics.map(({ mistakes }) => draw.shuffled(Object.keys(mistakes).filter((id) => slips.has(id))));
  const longest = Math.max(...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  return [...new Set(inTurn.flat())];
}

function withSlip(manifests: readonly Manifest[], { object, edits }: Slip): Manifest[] {
  return manifests.map((manifest, i) => (i === object ? changed(manifest, edits) : manifest));
}

/** The last one that was made is mended first. */
function inOrderOfMending(solution: readonly Manifest[], made: readonly Made[]): Mistake[] {
  let state: readonly Manifest[] = solution;
  const mistakes = made.map((slip): Mistake => {
    const mended = state;
    state = withSlip(mended, slip);
    const { id, object, why, findings, alone } = slip;
    return { id, object, why, findings, alone, broken: state, mended };
  });
  return mistakes.reverse();
}
