import { readFileSync } from 'node:fs';
import { ApiObject, type App as Cdk8sApp, Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { App } from '../app';
import { PodwrightError } from '../errors';
import type { ManifestFields } from '../manifest/diff';
import { isFields } from '../manifest/fields';
import { fromApp } from '../manifest/from-app';
import { fragmentsFromYaml } from '../manifest/from-yaml';

/** What the matchers take: a construct, manifests as plain objects, YAML text, or the path of a YAML or JSON file. */
export type ManifestSource = object | string;

const FILE = /^[^\n]+\.(ya?ml|json)$/i;

/** Whether a text is taken for the path of a file. */
export function isFilePath(source: unknown): source is string {
  return typeof source === 'string' && FILE.test(source);
}

/**
 * Loads the manifests of whatever was given to a matcher.
 *
 * @param source what was given
 * @param role what the matcher calls it, for messages
 */
export function load(source: unknown, role: 'received' | 'expected'): ManifestFields[] {
  if (isFilePath(source)) return fragmentsFromYaml(readText(source), source);
  if (typeof source === 'string') return fragmentsFromYaml(source, `${role} text`);
  if (Construct.isConstruct(source)) return fromConstruct(source);
  const manifests = Array.isArray(source) ? source : [source];
  return manifests.map((manifest: unknown, index) => {
    const place = Array.isArray(source) ? `Item ${index} of the ${role} array` : `The ${role} value`;
    if (!isFields(manifest)) {
      throw refused(
        `${place} is ${described(manifest)}, not a manifest`,
        'Give a construct, a plain object, an array of them, YAML text or the path of a YAML file',
      );
    }
    assertData(manifest, place, '', new Set());
    return manifest;
  });
}

function fromConstruct(construct: Construct): ManifestFields[] {
  if (ApiObject.isApiObject(construct)) return [construct.toJson()];
  const { root } = construct.node;
  return root instanceof App ? fromOurs(root, construct) : fromCdk8s(root, construct);
}

/** In the order in which our App writes them. */
function fromOurs(app: App, construct: Construct): ManifestFields[] {
  const objects = fromApp(app).charts.flatMap((chart) => chart.objects);
  return objects.filter(({ node }) => node.scopes.includes(construct)).map((object) => object.toJson());
}

/** In the order in which cdk8s' own App writes them. */
function fromCdk8s(root: IConstruct & Partial<Pick<Cdk8sApp, 'charts'>>, construct: Construct): ManifestFields[] {
  // The first chart infers the dependencies of the whole app, on which the order of its charts hangs.
  if (Array.isArray(root.charts)) root.charts[0]?.toJson();
  const charts = root.charts?.filter((chart) => chart.node.scopes.includes(construct)) ?? [];
  if (charts.length > 0) return charts.flatMap((chart) => chart.toJson());
  if (Chart.isChart(construct)) return construct.toJson();
  return construct.node
    .findAll()
    .filter((child) => ApiObject.isApiObject(child))
    .map((child) => child.toJson());
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new PodwrightError({
        code: 'FILE_NOT_FOUND',
        message: `No file "${path}"`,
        fix: 'Give a path that starts where jest was started, or an absolute one as path.join(__dirname, …) makes it',
      });
    }
    throw new PodwrightError({ code: 'FILE_UNREADABLE', message: `Unreadable file "${path}"` });
  }
}

/** Anything but JSON data would be compared by its identity, and differ without a visible difference. */
function assertData(value: unknown, place: string, path: string, ancestors: ReadonlySet<unknown>): void {
  if (value === undefined || value === null || ['string', 'boolean', 'number'].includes(typeof value)) return;
  if (ancestors.has(value) || !(Array.isArray(value) || isFields(value))) {
    const what = ancestors.has(value) ? 'an object that contains itself' : described(value);
    throw refused(`${place} has ${what} at "${path}"`, 'Give plain data, as JSON has it');
  }
  for (const [field, inner] of Object.entries(value)) {
    assertData(inner, place, path === '' ? field : `${path}.${field}`, new Set([...ancestors, value]));
  }
}

function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  return Array.isArray(value) ? 'an array' : `an object of class "${value.constructor?.name}"`;
}

/** The error for what a matcher cannot work with. */
export function refused(message: string, fix: string): PodwrightError {
  return new PodwrightError({ code: 'INVALID_ARGUMENT', message, fix });
}
