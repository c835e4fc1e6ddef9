import { ADMISSION_CHECKS, isAdmitted } from '../admission';
import { podTemplatePathOf } from '../kubernetes/kinds';
import { hasVersion, KUBERNETES_VERSIONS, type KubernetesVersion, minorOf } from '../kubernetes/versions';
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';
import { apiSchema } from '../schema/load-schema';
import { isOptional } from '../schema/optional-fields';
import { type CatalogueEntry, catalogue } from '../validation/catalogue';
import { elementOf, type FieldAtPath, walk } from './api-fields';
import type { CheckedFields } from './checked-fields';
import type { Explanation } from './explanation';

/** What is checked of a field. */
export interface SpokenOf {
  /** What the API server refuses, and what breaks afterwards, as checks and rules of Podwright find it at the field. */
  readonly checks: readonly CatalogueEntry[];
  readonly rules: readonly CatalogueEntry[];
  /** What the form of the API asks of every such field. */
  readonly form: readonly CatalogueEntry[];
  /** How many other checks and rules find something below the field. */
  readonly below: number;
  /** Whether Podwright knows what the API server checks of the kind beyond its form. */
  readonly isAdmitted: boolean;
}

/** The checks and rules of a version that speak about what is explained. */
export function spokenOf({ resource, path, versions }: Explanation, kubernetes: KubernetesVersion): SpokenOf {
  const { apiVersion, kind, type } = resource;
  const minor = minorOf(kubernetes);
  const own = new Set<string>();
  const below = new Set<string>();
  for (const [place, id] of sightings(apiVersion, kind, path, minor)) (place === path.join('.') ? own : below).add(id);
  const entries = catalogue();
  const walked = walk(apiSchema(), type, path, minor);
  const admitted = isAdmitted(apiVersion, kind);
  const form = new Set([
    ...formOf(walked.type),
    ...(versions.length < KUBERNETES_VERSIONS.length && path.length > 0 ? ['decode-field-version'] : []),
    ...(admitted || !isRequired(walked.fields.at(-1)) ? [] : ['required-field']),
  ]);
  const named = (layer: CatalogueEntry['layer'], ids: ReadonlySet<string>) =>
    entries.filter((entry) => entry.layer === layer && ids.has(entry.id));
  return {
    checks: named('admission', own),
    rules: named('rule', own),
    form: named('structure', form),
    below: [...below].filter((id) => !own.has(id)).length,
    isAdmitted: admitted,
  };
}

/** Where checks and rules find something at a field of a kind or below it: the path and the id. */
function* sightings(
  apiVersion: string,
  kind: string,
  path: readonly string[],
  minor: number,
): Iterable<[path: string, id: string]> {
  const { sets, pods, kinds } = checkedFields();
  const name = `${apiVersion} ${kind}`;
  const at = path.join('.');
  const isWanted = (place: string): boolean => at === '' || place === at || place.startsWith(`${at}.`);
  for (const [place, text] of Object.entries(kinds[name] ?? {})) {
    if (!isWanted(place)) continue;
    for (const one of text.split(' ')) {
      const [id = '', range] = one.split(':');
      if (hasVersion(range, minor) && isOn(id, minor)) yield [place, id];
    }
  }
  const template = podTemplatePathOf(apiVersion, kind);
  if (template === undefined) return;
  for (const [below, bySet] of Object.entries(pods)) {
    const place = [...template, below].join('.');
    if (!isWanted(place)) continue;
    for (const [set, text] of Object.entries(bySet)) {
      const range = sets[Number(set)]?.[name];
      if (range === undefined || !hasVersion(range || undefined, minor)) continue;
      for (const id of text.split(' ')) if (isOn(id, minor)) yield [place, id];
    }
  }
}

function checkedFields(): CheckedFields {
  return require('../../imports/checked-fields.json') as CheckedFields;
}

let limits: ReadonlyMap<string, Pick<Rule, 'since' | 'until'>> | undefined;

/** Whether a version has the check or the rule. */
function isOn(id: string, minor: number): boolean {
  limits ??= new Map([...ADMISSION_CHECKS, ...(RULES as readonly Rule[])].map((check) => [check.id, check]));
  const { since, until } = limits.get(id) ?? {};
  return !(since && minor < minorOf(since)) && !(until && minor > minorOf(until));
}

/** What the form of the API asks of a field of a type, and of what it holds. */
function formOf(type: string): string[] {
  const { types } = checkedFields();
  const element = elementOf(type);
  const shapes = [
    type.startsWith('[]') ? 'list' : type.startsWith('map[]') ? 'map' : '',
    element.includes('.') ? 'fields' : element,
  ];
  return shapes.flatMap((shape) => types[shape]?.split(' ') ?? []);
}

function isRequired(last: FieldAtPath | undefined): boolean {
  return last?.field.required === true && !isOptional(last.owner, last.name);
}
