import { expect, test } from '@jest/globals';
import type { Manifest } from '../../src/manifest/manifest';
import { admissionOf } from './admission';

type Fields = Readonly<Record<string, unknown>>;

const CONTAINERS = [{ name: 'web', image: 'nginx:1.27' }];

/** A Pod that is right but for these fields of its spec. */
export function podWith(spec: Fields, metadata: Fields = {}): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'pod', ...metadata },
    spec: { containers: CONTAINERS, ...spec },
  };
}

/** A PodTemplate that is right but for these fields of its Pods' spec. */
export function templateWith(spec: Fields, metadata: Fields = {}): Manifest {
  const template = { metadata, spec: { containers: CONTAINERS, ...spec } };
  return { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'template' }, template };
}

/** Specs with what is found in a Pod, as `id path`; the same must be found in a template. */
export function reviewPairs(
  cases: readonly (readonly [name: string, spec: Fields, found: string[]])[],
  version?: string,
): void {
  test.each(cases)('%s', (_, spec, found) => {
    expect(admissionOf(podWith(spec), version)).toEqual(found);
    expect(admissionOf(templateWith(spec), version)).toEqual(
      found.map((one) => one.replace(' spec', ' template.spec')),
    );
  });
}
