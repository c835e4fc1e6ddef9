import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import type { Difficulty } from '../drafts/draft';
import type { Words } from '../language';
import type { Requirement } from '../requirements/requirement';
import type { Topic } from '../topics/topic';

/** The sorts of exercise: manifests to write, or to mend. */
export const DRILL_SORTS = ['write', 'mend'] as const;
export type DrillSort = (typeof DRILL_SORTS)[number];

/** A mistake of an exercise to mend. Mended one after the other, they lead from the start file to the solution. */
export interface Mistake {
  /** The check or rule that finds it, as `podwright check --explain` takes it. */
  readonly id: string;
  /** What is found besides, because of the same mistake. */
  readonly also: readonly string[];
  /** The place of the object that has it. */
  readonly object: number;
  /** Why it is one, and what happens. */
  readonly why: Words;
  /** What is found in the solution with this mistake alone. */
  readonly findings: readonly Finding[];
  /** The solution with this mistake alone. */
  readonly alone: readonly Manifest[];
  /** The objects before it is mended. */
  readonly broken: readonly Manifest[];
  /** The objects once it is mended. */
  readonly mended: readonly Manifest[];
}

/** An exercise without its words, which every language has from the same templates. */
export interface Exercise {
  readonly sort: DrillSort;
  /** What it exercises; the first one is what it was made for. */
  readonly topics: readonly Topic[];
  readonly difficulty: Difficulty;
  /** The version that answers are for. */
  readonly kubernetes: KubernetesVersion;
  /** Which of the sentences says what it is about. */
  readonly situation: number;
  /** What an answer must have. */
  readonly requirements: readonly Requirement[];
  /** The objects that the start file holds: those that are given, or the broken ones. */
  readonly start: readonly Manifest[];
  readonly solution: readonly Manifest[];
  /** In the order in which they are mended; none where there is something to write. */
  readonly mistakes: readonly Mistake[];
}

/** An exercise of a run. */
export interface Drill extends Exercise {
  /** The name of its folders: its number and its topics, as in `07-env`. */
  readonly id: string;
}
