import type { ReviewedClass } from './review';

/**
 * The disagreements between real servers and us that are understood. Each class explains every manifest that it matches;
 * one that matches nothing any more is to be removed.
 */
export const REVIEWED: readonly ReviewedClass[] = [
  {
    outcome: 'only we reject',
    checks: 'behind a gate',
    reason:
      'The feature gate of the field is off in this version, so the server drops the field without a word; the check is made as if it were on',
  },
];
