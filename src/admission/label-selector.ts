import type { FieldPath } from '../kubernetes/field-path';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of LabelSelector. */
export const LABEL_SELECTOR_CHECKS = checks('LabelSelector', {});

/** Checks a label selector. */
export function reviewLabelSelector(selector: unknown, at: FieldPath, review: Review): void {}
