import { ADMISSION_CHECKS } from '../admission';
import type { Layer } from '../manifest/finding';
import type { Severity } from '../manifest/problem';
import { RULES } from '../rules';
import type { PodSecurityLevel } from '../rules/rule';
import { CUSTOM_RESOURCE_CHECKS } from '../schema/definition-checks';
import { STRUCTURE_CHECKS } from '../schema/structure-checks';

/** What there is to say of everything that can be found. */
export interface CatalogueEntry {
  readonly id: string;
  readonly layer: Layer;
  /** How bad it is where nothing else is configured. */
  readonly severity: Severity;
  /** What is asked for, in one sentence without a final period. */
  readonly says: string;
  /** The Pod Security Standard without which it is silent. */
  readonly podSecurity?: PodSecurityLevel;
}

/** The finding that an allowance is not needed: of the loop itself, and of no rule. */
export const UNUSED_ALLOWANCE = 'no-unused-allowance';

/** The finding that a comment is meant to allow something, and is not as it should be. */
export const VALID_ALLOWANCE = 'valid-allowance';

/** What the API server itself says, where it is asked. */
export const API_SERVER = 'api-server';

/** Everything that can be found, by layer. */
export function catalogue(): CatalogueEntry[] {
  const error = (layer: Layer) => (check: { readonly id: string; readonly says: string }) => ({
    id: check.id,
    layer,
    severity: check.id === 'unknown-kind' ? ('note' as const) : ('error' as const),
    says: check.says,
  });
  return [
    ...[...STRUCTURE_CHECKS, ...CUSTOM_RESOURCE_CHECKS].map(error('structure')),
    ...ADMISSION_CHECKS.map(error('admission')),
    ...RULES.map(({ id, says, severity, ...rest }) => ({
      id,
      layer: 'rule' as const,
      severity,
      says,
      podSecurity: (rest as { readonly podSecurity?: PodSecurityLevel }).podSecurity,
    })),
    {
      id: API_SERVER,
      layer: 'admission',
      severity: 'error',
      says: 'The API server that was asked takes the object',
    },
    {
      id: UNUSED_ALLOWANCE,
      layer: 'rule',
      severity: 'warning',
      says: 'An allowance to break a rule is needed',
    },
    {
      id: VALID_ALLOWANCE,
      layer: 'rule',
      severity: 'warning',
      says: 'A comment that allows to break a rule names the rule and a reason, and stands at an object',
    },
  ];
}
