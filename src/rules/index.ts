import type { Rule } from './rule';

/** Every rule, in the order in which they report. */
export const RULES = [] as const satisfies readonly Rule[] as readonly Rule[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
