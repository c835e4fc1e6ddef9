// A user's test: compiled against the installed package by test/package.test.ts.
import { expect } from '@jest/globals';
import { App, Chart, Pod } from 'podwright';
import 'podwright/jest';
import type { ManifestSource } from 'podwright/jest';

const chart = new Chart(new App(), 'chart');
new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });

const fragment: ManifestSource = { kind: 'Pod' };
expect(chart).toContainManifest(fragment);
expect(chart).not.toMatchManifest('test/other.yaml');
// @ts-expect-error: neither a path nor a manifest
expect(chart).toMatchManifest(1);
// @ts-expect-error: no such matcher
expect(chart).toMatchManifests(fragment);
