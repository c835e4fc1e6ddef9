import { closest } from '../../kubernetes/suggest';
import type { KubernetesVersion } from '../../kubernetes/versions';
import { isFields, valueAt } from '../../manifest/fields';
import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { type BrokenNeighbour, brokenNeighbours, type Edit } from '../../mutations';
import type { Steps } from '../../mutations/mutation';
import { checkManifests } from '../../validation/from-manifests';
import { Draw } from '../draw';
import type { Words } from '../language';
import type { Broken, Topic } from '../topics/topic';
import { changed, changesBetween, overlap } from './changes';
import type { Mistake } from './drill';

/** A change that makes a mistake in right objects. */
interface Slip {
  readonly object: number;
  readonly edits: readonly Edit[];
  /** The ids of what is found besides, because of the same mistake. */
  readonly also: readonly string[];
}

/** A mistake of a topic, and the ways to make it. */
interface Choice {
  readonly id: string;
  readonly why: Words;
  readonly slips: readonly Slip[];
}

/** A mistake that was made. */
interface Made extends Slip {
  readonly id: string;
  readonly why: Words;
  readonly findings: readonly Finding[];
  readonly alone: readonly Manifest[];
}

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
  const choices = choicesOf(solution, topics, kubernetes, draw.of('slips'));
  const made: Made[] = [];
  let broken = solution;
  for (const choice of inTurn(choices, draw)) {
    if (made.length === count) break;
    const { id, why, slips } = choice;
    // A mistake of the topic that the exercise is made for comes first.
    if (made.length === 0 && !choices[0]?.includes(choice)) continue;
    const slip = draw.one(slips);
    if (made.some((other) => other.id === id || (other.object === slip.object && overlap(other.edits, slip.edits)))) {
      continue;
    }
    const alone = withSlip(solution, slip);
    const findings = findingsOf(alone);
    if (!isFoundAs(findings, [id, ...slip.also])) continue;
    const next = made.length === 0 ? alone : withSlip(broken, slip);
    const ids = [...made, { ...slip, id }].flatMap((other) => [other.id, ...other.also]);
    if (made.length > 0 && !isFoundAs(findingsOf(next), ids)) continue;
    broken = next;
    made.push({ ...slip, id, why, findings, alone });
  }
  return made.length === count ? inOrderOfMending(solution, made) : undefined;
}

/** Whether errors and warnings with these ids are found, and nothing else. */
export function isFoundAs(findings: readonly Finding[], ids: readonly string[]): boolean {
  const found = new Set(findings.map(({ id }) => id));
  const areSerious = ids.every((id) => findings.some((one) => one.id === id && one.severity !== 'note'));
  return areSerious && found.size === new Set(ids).size;
}

/** For each topic the mistakes that can be made. */
function choicesOf(
  solution: readonly Manifest[],
  topics: readonly Topic[],
  kubernetes: KubernetesVersion,
  draw: Draw,
): Choice[][] {
  const wanted = new Set(topics.flatMap(({ mistakes }) => Object.keys(mistakes)));
  const neighbours = [...brokenNeighbours(solution, kubernetes)].filter(
    (one) =>
      wanted.has(one.id) &&
      !isArtificial(one.edits) &&
      ![isAnother, addsTo, hasPlaceholder].some((isNoSlip) => isNoSlip(solution, one)),
  );
  return topics.map((topic) => {
    const own = [...(topic.breaks?.(solution, draw.of(topic.id)) ?? [])].filter((broken) =>
      isOneObject(solution, broken),
    );
    return Object.entries(topic.mistakes).flatMap(([id, why]): Choice[] => {
      const broken = own.filter((one) => one.id === id);
      const slips = slipsOf(solution, broken.length > 0 ? broken : waysOf(topic, id, neighbours));
      return slips.length > 0 ? [{ id, why, slips }] : [];
    });
  });
}

/** The generator's ways to make a mistake that the topic itself does not say how to make. */
function waysOf(topic: Topic, id: string, neighbours: readonly BrokenNeighbour[]): readonly BrokenNeighbour[] {
  // A topic's words about a mistake are about its own ways, and what keeps an object from being read may be anything.
  if (topic.breaks && (id.startsWith('decode-') || ownIds(topic).has(id))) return [];
  return neighbours.filter((one) => one.id === id);
}

const idsByTopic = new WeakMap<Topic, ReadonlySet<string>>();

/** The mistakes that a topic itself can make, as its examples show. */
function ownIds(topic: Topic): ReadonlySet<string> {
  let ids = idsByTopic.get(topic);
  if (!ids) {
    const draw = new Draw(topic.id);
    const broken = topic.examples.flatMap(({ manifests }) => [...(topic.breaks?.(manifests, draw) ?? [])]);
    ids = new Set(broken.map(({ id }) => id));
    idsByTopic.set(topic, ids);
  }
  return ids;
}

/** All as changes of values: to take an item out of a list is to change the list, and other places move with it. */
function slipsOf(solution: readonly Manifest[], broken: readonly Broken[]): Slip[] {
  return broken
    .map(({ object, manifests, also = [] }) => ({
      object,
      edits: changesBetween(solution[object], manifests[object]),
      also,
    }))
    .filter(({ edits }) => edits.length > 0);
}

/** Whether only that object was changed: else no place says what was. */
function isOneObject(solution: readonly Manifest[], { manifests, object }: Broken): boolean {
  return manifests.length === solution.length && manifests.every((one, i) => i === object || one === solution[i]);
}

/** Whether it has the generator's own words for what is not there: they would show where the mistake is. */
function isArtificial(edits: readonly Edit[]): boolean {
  return /unknownField|broken/i.test(JSON.stringify(edits.map(({ path, value }) => [path, value])));
}

/** Whether it has something that nobody asked for, which any value would mend: mistakes are in what there is. */
function addsTo(solution: readonly Manifest[], { object, manifests }: BrokenNeighbour): boolean {
  return leafPathsOf(manifests[object]).some((path) => valueAt(solution[object], path) === undefined);
}

/** Whether it has a text of the generator in the place of one with which it has nothing in common. */
function hasPlaceholder(solution: readonly Manifest[], { object, manifests }: BrokenNeighbour): boolean {
  return leafPathsOf(manifests[object]).some((path) => {
    const [before, after] = [solution[object], manifests[object]].map((manifest) => valueAt(manifest, path));
    return typeof after === 'string' && after !== before && !isLike(after, String(before));
  });
}

function isLike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one) || closest(one, [other]) !== undefined;
}

/** Where the values are that hold no others. */
function leafPathsOf(value: unknown, at: Steps = []): Steps[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isFields(value) ? Object.entries(value) : [];
  return inner.length === 0 ? [at] : inner.flatMap(([step, below]) => leafPathsOf(below, [...at, step]));
}

/** Whether it has one thing in the place of another, as a probe over HTTP for one over TCP: that is more than the mistake. */
function isAnother(solution: readonly Manifest[], { object, manifests }: BrokenNeighbour): boolean {
  const edits = changesBetween(solution[object], manifests[object]);
  const lost = edits.filter(({ value }) => value === undefined);
  return lost.length > 0 && lost.length < edits.length;
}

/** The mistakes in an order of chance, each topic's turn after the other's. */
function inTurn(choices: readonly (readonly Choice[])[], draw: Draw): Choice[] {
  const lists = choices.map((list) => draw.shuffled(list));
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
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
    const { edits: _, ...mistake } = slip;
    return { ...mistake, broken: state, mended };
  });
  return mistakes.reverse();
}
