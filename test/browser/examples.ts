import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wordpress } from '../../examples/wordpress/wordpress';
import { App } from '../../src/app';
import { fromApp } from '../../src/manifest/from-app';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { readManifests } from '../../src/synth/object-text';

const DOCUMENTS = join(__dirname, '../documents');

/** Manifests that are drawn, and what they are called. */
export interface Example {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** The documents' own examples, and those that were corrected, a file each. */
export function documentExamples(): Example[] {
  return readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && statSync(join(DOCUMENTS, file)).isFile())
    .sort()
    .map((name) => ({ name, manifests: fromYaml(readFileSync(join(DOCUMENTS, name), 'utf8')) }));
}

/** The version that the blog is for. */
export const BLOG_VERSION = '1.31';

/** WordPress with its database. */
export function blog(): Example {
  const app = new App({ kubernetes: BLOG_VERSION });
  wordpress(app);
  const objects = fromApp(app).charts.flatMap((chart) => chart.objects);
  return { name: 'wordpress', manifests: [...readManifests(objects).values()] };
}
