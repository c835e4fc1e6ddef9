import type { ObjectSource } from '../../outputs/diagram/page/object-source';
import type { Subject } from '../../outputs/diagram/subject';

/** What is to be drawn, and what is known of where it is from. */
export interface Viewed extends Subject {
  /** What is known of each object, by its place. */
  readonly sources: readonly ObjectSource[];
  /** What the page is called. */
  readonly title: string;
  /** Whether there was something that could not be read, which is told already. */
  readonly isPartial: boolean;
}
