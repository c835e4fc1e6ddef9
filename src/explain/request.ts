import { isMisspelling } from '../kubernetes/misspelling';
import { closest } from '../kubernetes/suggest';
import { KUBERNETES_VERSIONS, type KubernetesVersion, minorOf, rangesInWords } from '../kubernetes/versions';
import type { ApiSchema } from '../schema/api-schema';
import { ExplainError } from './explain-error';
import { isCalled, isIn, type Resource, resources } from './resources';

/** What is to be explained. */
export interface ExplainRequest {
  /** As in `pods`, `deploy.spec.template`, `deployments.apps.spec`, `deployments.v1.apps`. */
  readonly what: string;
  readonly kubernetes: KubernetesVersion;
  /** As in `apps/v1`; the best known one where left out. */
  readonly apiVersion?: string;
}

/** The kind that is meant, and the names of the fields that lead to the place. */
export interface Target {
  readonly resource: Resource;
  readonly path: readonly string[];
  /** Kinds of the same name in other API versions, of this or any version of Kubernetes. */
  readonly others: readonly Resource[];
}

/**
 * Finds the kind that is meant.
 * @throws ExplainError when there is none
 */
export function targetOf(schema: ApiSchema, { what, kubernetes, apiVersion }: ExplainRequest): Target {
  const [name = '', ...rest] = labelsOf(what);
  const all = resources(schema);
  const named = all.filter((one) => isCalled(one, name));
  if (named.length === 0) throw unknownKind(name, all);
  const { candidates, path } = qualified(named, rest);
  const asked = apiVersion === undefined ? candidates : ofApiVersion(name, apiVersion, named, schema);
  const served = asked.filter((one) => isIn(one, minorOf(kubernetes)));
  const [resource] = served;
  if (resource === undefined) throw notServed(name, asked, kubernetes);
  const others = named.filter((one) => one !== resource);
  return { resource, path, others };
}

/** The names between the dots; `[0]` and `[*]` of a list say nothing, and neither does a dot at the end. */
function labelsOf(what: string): string[] {
  const labels = what
    .trim()
    .replace(/\[(?:\d*|\*)\]/g, '')
    .replace(/\.$/, '')
    .split('.');
  if (labels.every((label) => /^[\w$-]+$/.test(label))) return labels;
  throw new ExplainError(
    'INVALID_PATH',
    `${JSON.stringify(what)} is no path of a field`,
    'Write a kind and the names of fields with dots between, as in "pod.spec.containers"',
  );
}

/** Those of a group that is written after the name, or of a version and a group, and what follows it. */
function qualified(named: readonly Resource[], rest: readonly string[]) {
  for (const skipped of [0, 1]) {
    const version = skipped === 1 ? rest[0] : undefined;
    for (let length = rest.length - skipped; length > 0; length--) {
      const group = rest.slice(skipped, skipped + length).join('.');
      const own = named.filter((one) => one.group === group && (version === undefined || one.version === version));
      if (own.length > 0) return { candidates: own, path: rest.slice(skipped + length) };
    }
  }
  return { candidates: named, path: rest };
}

function ofApiVersion(name: string, apiVersion: string, named: readonly Resource[], schema: ApiSchema): Resource[] {
  const own = named.filter((one) => one.apiVersion === apiVersion);
  if (own.length > 0) return own;
  const known = Object.keys(schema.kinds);
  const theirs = [...new Set(named.map((one) => one.apiVersion))];
  if (!known.includes(apiVersion)) {
    const near = nearTo(apiVersion, [...theirs, ...known]);
    throw new ExplainError(
      'UNKNOWN_API_VERSION',
      `There is no API version ${JSON.stringify(apiVersion)}`,
      near === undefined ? `"${name}" is in ${theirs.join(', ')}` : `Did you mean "${near}"?`,
    );
  }
  throw new ExplainError('NOT_IN_API_VERSION', `${apiVersion} has no "${name}"`, `It is in ${theirs.join(', ')}`);
}

function unknownKind(name: string, all: readonly Resource[]): ExplainError {
  const near = nearTo(
    name,
    all.flatMap(({ plural, kind, shortNames }) => [plural, kind.toLowerCase(), ...shortNames]),
  );
  return new ExplainError(
    'UNKNOWN_KIND',
    `Kubernetes has no kind ${JSON.stringify(name)}`,
    near === undefined
      ? 'Name one as in "pods", "po" or "Pod"; custom resources are not known here'
      : `Did you mean "${near}"?`,
  );
}

function notServed(name: string, asked: readonly Resource[], kubernetes: KubernetesVersion): ExplainError {
  const where = asked.map(({ apiVersion, versions }) => `in ${apiVersion} ${rangesInWords(versions ?? '')}`);
  const best = KUBERNETES_VERSIONS.find((version) => asked[0] && isIn(asked[0], minorOf(version)));
  return new ExplainError(
    'NOT_IN_VERSION',
    `Kubernetes ${kubernetes} has no "${name}": it is ${where.join(', ')}`,
    `Add "--kubernetes ${best}"`,
  );
}

/** The candidate that was surely meant, or likely. */
export function nearTo(word: string, candidates: readonly string[]): string | undefined {
  return candidates.find((one) => isMisspelling(word, one)) ?? closest(word, candidates);
}
