import type { Answer } from '../grading/answer';
import type { Language, Words } from '../language';
import type { RequirementOf, RequirementSortId } from './requirement';

/** What an answer lacks. */
export type Hint = Words & {
  /** Whether what the requirement is about is not there at all, which is told once. */
  readonly isAbsence?: true;
};

/** A sort of requirement: how it is asked for, and how an answer is looked at. */
export interface RequirementSort<Sort extends RequirementSortId> {
  readonly sort: Sort;
  /**
   * What is wrong with it as data, read from a file that anybody may have written; nothing where it is as it should be.
   * @param value an object whose `sort` is this one
   */
  problem(value: Readonly<Record<string, unknown>>): string | undefined;
  /** The sentence of the question: all that an answer must have, and nothing about how to write it. In Markdown. */
  asks(requirement: RequirementOf<Sort>, language: Language): string;
  /** What the answer lacks, as a hint that does not give the answer away; nothing where the requirement is met. */
  grade(requirement: RequirementOf<Sort>, answer: Answer): Hint | undefined;
}
