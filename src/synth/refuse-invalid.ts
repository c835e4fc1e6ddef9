import type { Finding } from '../manifest/finding';
import { counted, ValidationError } from '../validation/validation-error';
import { synthRequest } from './synth-request';

/**
 * Refuses to go on with manifests that hold errors, or more warnings than are allowed.
 * @throws ValidationError
 */
export function refuseInvalid(findings: readonly Finding[], maxWarnings = Number.POSITIVE_INFINITY): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (errors.length === 0 && warnings.length <= maxWarnings) return;
  // Nothing is written, and what is wrong is to be seen.
  if (synthRequest()?.mode === 'view') return;
  throw new ValidationError(`Nothing is written: ${counted([...errors, ...warnings])}`, findings);
}
