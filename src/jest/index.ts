// So that the compiler has the module which is augmented below.
import type {} from 'expect';
import { PodwrightError } from '../errors';
import type { ValidationOptions } from '../validation/options';
import type { ManifestSource } from './load';
import { toBeAdmissible } from './to-be-admissible';
import { toContainManifest } from './to-contain-manifest';
import { toMatchManifest } from './to-match-manifest';

export type { ManifestSource };

/** What `podwright/jest` adds to jest's `expect`. */
export interface ManifestMatchers<R> {
  /**
   * Compares a construct, manifests or YAML text with the expected manifests, all of them and in their order.
   *
   * @param expected the path of a YAML or JSON file, YAML text, a plain object or an array of them
   * @example
   * expect(app).toMatchManifest('test/nginx-pod.yaml');
   */
  toMatchManifest(expected: ManifestSource): R;
  /**
   * Looks among the manifests for one that has at least these fields, with these values.
   *
   * A list matches item by item, or by name where all its items have a `name`; then there may be more items.
   *
   * @param partial the fields, as a plain object, an array of them, YAML text or the path of a YAML or JSON file
   * @example
   * expect(chart).toContainManifest({ kind: 'Pod', spec: { restartPolicy: 'OnFailure' } });
   */
  toContainManifest(partial: ManifestSource): R;
  /**
   * Checks that nothing in the manifests is an error: that the API server takes them, and that nothing is sure to break.
   *
   * @param options what they are checked against; for an app of ours its own props, unless given here
   * @example
   * expect(app).toBeAdmissible({ kubernetes: '1.31', podSecurity: 'restricted' });
   */
  toBeAdmissible(options?: ValidationOptions): R;
}

declare global {
  namespace jest {
    // For the global `expect` of `@types/jest`.
    interface Matchers<R> extends ManifestMatchers<R> {}
  }
}

declare module 'expect' {
  // For the `expect` of `@jest/globals`.
  interface Matchers<R> extends ManifestMatchers<R> {}
}

interface Extensible {
  extend(matchers: Record<string, (received: unknown, argument: unknown) => unknown>): void;
}

/** Jest's `expect`: the global one, or that of `@jest/globals` where `injectGlobals` is off. */
function currentExpect(): Extensible {
  const found = (globalThis as { expect?: Extensible }).expect ?? importedExpect();
  if (found) return found;
  throw new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: 'No "expect" to extend where "podwright/jest" is imported',
    fix: 'Name it in "setupFilesAfterEnv" of the jest configuration, or import it in a test',
  });
}

function importedExpect(): Extensible | undefined {
  try {
    // Jest gives this module to tests itself; anywhere else it throws, and in "setupFiles" it has no `expect` yet.
    return (require('@jest/globals') as { expect?: Extensible }).expect;
  } catch {
    return undefined;
  }
}

currentExpect().extend({ toBeAdmissible, toMatchManifest, toContainManifest });
