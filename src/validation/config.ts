import type { ValidationOptions } from './options';

/**
 * What the project in a folder asks of its manifests: `podwright.yaml`, or the field `podwright` of `cdk8s.yaml`.
 * @throws PodwrightError with the code INVALID_CONFIG when it is not as it should be
 */
export function readConfig(_folder: string): ValidationOptions {
  return {};
}

/** Options of which the later ones go before the earlier; the levels of rules are put together. */
export function mergeOptions(...all: readonly (ValidationOptions | undefined)[]): ValidationOptions {
  const merged: { -readonly [Key in keyof ValidationOptions]: ValidationOptions[Key] } = {};
  for (const options of all) {
    if (!options) continue;
    const { kubernetes, podSecurity, strict, rules } = options;
    if (kubernetes !== undefined) merged.kubernetes = kubernetes;
    if (podSecurity !== undefined) merged.podSecurity = podSecurity;
    if (strict !== undefined) merged.strict = strict;
    if (rules !== undefined) merged.rules = { ...merged.rules, ...rules };
  }
  return merged;
}
