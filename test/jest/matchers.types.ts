// Checked by tsc, never run: both kinds of `expect` know the matchers.
import { expect } from '@jest/globals';
import type { ManifestMatchers } from 'podwright/jest';

declare global {
  namespace jest {
    // With a second parameter, as @types/jest declares it.
    interface Matchers<R, T = object> {
      toBe(expected: unknown): R;
    }
  }
}
declare function ambientExpect<T>(actual: T): jest.Matchers<void, T> & { not: jest.Matchers<void, T> };

export function usesJestGlobals(): void {
  expect({}).toMatchManifest('pod.yaml');
  expect({}).not.toMatchManifest([{ kind: 'Pod' }]);
  expect('kind: Pod').toContainManifest({ kind: 'Pod' });
  const later: Promise<void> = expect(Promise.resolve({})).resolves.toContainManifest({ kind: 'Pod' });
  void later;
  // @ts-expect-error a number is no manifest
  expect({}).toMatchManifest(5);
  // @ts-expect-error there is nothing to compare with
  expect({}).toContainManifest();
  // @ts-expect-error misspelt
  expect({}).toMatchManifests('pod.yaml');
}

export function usesAmbientExpect(): void {
  ambientExpect({}).toBe(1);
  ambientExpect({}).toMatchManifest('pod.yaml');
  ambientExpect({}).not.toContainManifest({ kind: 'Pod' });
  // @ts-expect-error a number is no manifest
  ambientExpect({}).toContainManifest(5);
}

export type Checked = ManifestMatchers<void>;
