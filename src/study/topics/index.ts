import type { Topic } from './topic';

/** Every topic, in the order in which they are learnt. */
export const TOPICS: readonly Topic[] = [];
