import { expect, test } from '@jest/globals';
import { admissionOf } from './admission';
import { podWith, templateWith } from './pod-manifests';

type Fields = Readonly<Record<string, unknown>>;

/** A container that is right but for these fields, what is found of it, as `id path` within it, and more of the Pod's spec. */
export type ContainerCase = readonly [name: string, fields: Fields, found: readonly string[], spec?: Fields];

/** What is said of the only container of a Pod, as `id path` within it; other paths stay whole. */
export function containerSays(fields: Fields, version?: string, spec: Fields = {}): string[] {
  return saysIn(podWith({ containers: [{ name: 'web', image: 'nginx:1.27', ...fields }], ...spec }), version);
}

/** Containers with what is found in a Pod; the same must be found in a template. */
export function reviewContainer(cases: readonly ContainerCase[], version?: string): void {
  test.each(cases)('%s', (_, fields, found, spec = {}) => {
    const containers = [{ name: 'web', image: 'nginx:1.27', ...fields }];

    expect(saysIn(podWith({ containers, ...spec }), version)).toEqual(found);
    expect(saysIn(templateWith({ containers, ...spec }), version)).toEqual(found);
  });
}

function saysIn(manifest: ReturnType<typeof podWith>, version: string | undefined): string[] {
  return admissionOf(manifest, version).map((line) => line.replace(/ (template\.)?spec\.containers\[0\]\.?/, ' '));
}
