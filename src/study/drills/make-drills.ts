import { PodwrightError } from '../../errors';
import { DEFAULT_VERSION, type KubernetesVersion, minorOf } from '../../kubernetes/versions';
import { DIFFICULTIES, type Difficulty, Draft, type Host } from '../drafts/draft';
import { Draw } from '../draw';
import { LANGUAGES } from '../language';
import type { Topic } from '../topics/topic';
import { breakManifests } from './break-manifests';
import { DRILL_SORTS, type Drill, type DrillSort, type Exercise } from './drill';
import { proofProblem } from './proof';
import { questionText } from './question';

/** What exercises are asked for. */
export interface DrillPlan {
  /** Each is in its turn what an exercise is made for. */
  readonly topics: readonly Topic[];
  readonly count: number;
  /** Any text: the same plan gives the same exercises. */
  readonly seed: string;
  /**
   * The version that answers are for; a newer one where a topic needs it.
   * @default 1.28
   */
  readonly kubernetes?: KubernetesVersion;
  /** @default all, mixed */
  readonly difficulty?: Difficulty;
  /** @default both, mixed */
  readonly sort?: DrillSort;
  /**
   * Whether the topics were chosen to be exercised together, also where it is not hard.
   * @default false
   */
  readonly together?: boolean;
}

/** So often an exercise is drawn until it is given up. */
const MOST_DRAWS = 80;
/** After so many draws there is one mistake less. */
const DRAWS_PER_MISTAKE = 25;
/** Sentences to choose from. */
const SITUATIONS = 3;
const MISTAKES: Readonly<Record<Difficulty, number>> = { easy: 1, medium: 2, hard: 3 };
const MOST_TOGETHER = 4;

/**
 * Exercises that prove themselves, each with another question.
 * @param onRefused is told why one that was drawn is none, and is drawn again
 * @throws PodwrightError where no more of them are found, or none of the topics has them
 */
export function makeDrills(plan: DrillPlan, onRefused?: (problem: string, exercise: Exercise) => void): Drill[] {
  const topics = plan.topics.filter(({ write, mendOnly }) => write && (plan.sort !== 'write' || !mendOnly));
  if (topics.length === 0) throw nothingFor(plan);
  const draw = new Draw(plan.seed);
  const sorts = dealt(plan.sort ? [plan.sort] : DRILL_SORTS, plan.count, draw.of('sorts'));
  const difficulties = dealt(plan.difficulty ? [plan.difficulty] : DIFFICULTIES, plan.count, draw.of('difficulties'));
  const asked = new Set<string>();
  return sorts.map((sort, place) => {
    const lead = topics[place % topics.length] as Topic;
    const difficulty = difficulties[place] as Difficulty;
    const frame = { plan, topics, lead, sort: lead.mendOnly ? 'mend' : sort, difficulty } as const;
    const exercise = drawn(frame, draw.of(`${place}`), asked, onRefused);
    if (!exercise) throw exhausted(place, plan);
    return { ...exercise, id: idOf(exercise, place, plan.count) };
  });
}

/** What is known of an exercise before it is drawn. */
interface Frame {
  readonly plan: DrillPlan;
  readonly topics: readonly Topic[];
  readonly lead: Topic;
  readonly sort: DrillSort;
  readonly difficulty: Difficulty;
}

/** @param asked the questions that there are already */
function drawn(
  frame: Frame,
  draw: Draw,
  asked: Set<string>,
  onRefused?: (problem: string, exercise: Exercise) => void,
): Exercise | undefined {
  for (let attempt = 0; attempt < MOST_DRAWS; attempt++) {
    const exercise = exerciseOf(frame, draw.of(`${attempt}`), attempt);
    if (!exercise) continue;
    const problem = proofProblem(exercise);
    if (problem !== undefined) {
      onRefused?.(problem, exercise);
      continue;
    }
    const questions = LANGUAGES.map((language) => questionText(exercise, language));
    if (questions.some((question) => asked.has(question))) continue;
    for (const question of questions) asked.add(question);
    return exercise;
  }
  return undefined;
}

function exerciseOf(frame: Frame, draw: Draw, attempt: number): Exercise | undefined {
  const { sort, difficulty } = frame;
  const topics = [frame.lead, ...partnersOf(frame, draw.of('topics'))];
  const kubernetes = newest(frame.plan.kubernetes ?? DEFAULT_VERSION, topics);
  const draft = new Draft(draw.of('draft'), difficulty, hostOf(topics, draw.of('host')));
  for (const topic of topics) topic.write?.(draft);
  const { solution, requirements, given } = plain(draft);
  const situation = draw.of('situation').integer(0, SITUATIONS - 1);
  const exercise = { sort, topics, difficulty, kubernetes, situation, requirements, solution };
  if (sort === 'write') return { ...exercise, start: given, mistakes: [] };
  const count = Math.max(1, MISTAKES[difficulty] - Math.floor(attempt / DRAWS_PER_MISTAKE));
  const mistakes = breakManifests({ solution, topics, count, kubernetes }, draw.of('mistakes'));
  return mistakes && { ...exercise, start: mistakes[0]?.broken ?? [], mistakes };
}

/** What the draft holds, which nobody writes into any more. */
function plain(draft: Draft): Pick<Draft, 'solution' | 'requirements' | 'given'> {
  // First, since it may add what is asked for.
  const { solution } = draft;
  return structuredClone({ solution, requirements: draft.requirements, given: draft.given });
}

/** The topics that are exercised with the one that the exercise is made for. */
function partnersOf({ plan, topics, lead, sort, difficulty }: Frame, draw: Draw): Topic[] {
  const others = draw.shuffled(topics.filter((topic) => topic !== lead && (sort === 'mend' || !topic.mendOnly)));
  const chosen: Topic[] = [];
  const count = togetherOf(plan, difficulty, draw) - 1;
  for (const topic of others) {
    if (chosen.length === count) break;
    const hosts = new Set([lead, ...chosen, topic].flatMap(({ host }) => host ?? []));
    if (hosts.size < 2) chosen.push(topic);
  }
  return chosen;
}

/** How many topics an exercise has. */
function togetherOf({ topics, count, together = false }: DrillPlan, difficulty: Difficulty, draw: Draw): number {
  if (difficulty === 'hard') return Math.max(draw.integer(2, 3), together ? evenly(topics.length, count) : 0);
  if (!together) return 1;
  return Math.max(difficulty === 'medium' ? draw.integer(1, 2) : 1, evenly(topics.length, count));
}

/** So many that each topic has its turn. */
function evenly(topics: number, count: number): number {
  return Math.min(MOST_TOGETHER, Math.ceil(topics / count));
}

function hostOf(topics: readonly Topic[], draw: Draw): Host {
  const [needed] = topics.flatMap(({ host }) => host ?? []);
  return needed ?? (draw.chance(0.25) ? 'Deployment' : 'Pod');
}

/** The version that was asked for, or the newer one that a topic needs. */
function newest(asked: KubernetesVersion, topics: readonly Topic[]): KubernetesVersion {
  const needed = topics.flatMap(({ kubernetes }) => kubernetes ?? []);
  return needed.reduce((one, other) => (minorOf(other) > minorOf(one) ? other : one), asked);
}

/** Items dealt round by round, so that any few of them are mixed. */
function dealt<T>(items: readonly T[], count: number, draw: Draw): T[] {
  const list: T[] = [];
  while (list.length < count) list.push(...draw.shuffled(items));
  return list.slice(0, count);
}

/** Its number, so that folders stand in order, and its topics. */
function idOf({ topics }: Exercise, place: number, count: number): string {
  const number = String(place + 1).padStart(Math.max(2, String(count).length), '0');
  return [number, ...topics.map(({ id }) => id)].join('-');
}

function nothingFor({ topics }: DrillPlan): PodwrightError {
  return new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: `There are no exercises of writing about ${topics.map(({ id }) => `"${id}"`).join(', ') || 'nothing'}`,
    fix: 'Name another topic, or ask for exercises of mending',
  });
}

function exhausted(count: number, { count: asked }: DrillPlan): PodwrightError {
  return new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: `Of these topics, sorts and difficulties there are no ${asked} different exercises: ${count} were found`,
    fix: 'Ask for fewer, for more topics, or for any difficulty',
  });
}
