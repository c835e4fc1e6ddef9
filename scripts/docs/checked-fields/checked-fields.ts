import { ADMISSION_CHECKS } from '../../../src/admission';
import type { Check } from '../../../src/admission/check';
import type { CheckedFields } from '../../../src/explain/checked-fields';
import { versionsOf } from '../../../src/explain/field-versions';
import { KINDS, type KindFacts, OTHER_POD_KINDS, podTemplatePathOf } from '../../../src/kubernetes/kinds';
import { KUBERNETES_VERSIONS, minorOf } from '../../../src/kubernetes/versions';
import { RULES } from '../../../src/rules';
import type { Rule } from '../../../src/rules/rule';
import { apiSchema } from '../../../src/schema/load-schema';
import { Evidence, isOfForm, type Witness } from './evidence';
import { kindOfType, routeOf } from './places';
import type { Sources } from './sources';

interface Sighted {
  readonly witness: Witness;
  readonly versions: ReadonlySet<string>;
}

/** Where everything is found, over all versions. */
export function checkedFields(sources: Sources): CheckedFields {
  const sighted = new Map<string, Sighted>();
  for (const version of [...KUBERNETES_VERSIONS].reverse()) {
    const evidence = new Evidence(sources.valid(version), version, sources.examples(version));
    evidence.again([...sighted.values()].map(({ witness }) => witness)).gather();
    evidence.spread((key) => !sighted.has(key));
    for (const [key, witness] of evidence.found) {
      const known = sighted.get(key);
      sighted.set(key, {
        witness: known?.witness ?? witness,
        versions: new Set([...(known?.versions ?? []), version]),
      });
    }
  }
  const known = new Set([...sighted.values()].map(({ witness }) => witness.id));
  const unseen = ADMISSION_CHECKS.filter(({ id }) => !known.has(id));
  return written([...sighted.values(), ...unseen.flatMap((check) => [...asTheySay(check)])]);
}

/** Where the types of a Pod's fields are that checks have their paths in. */
const OWNERS = [[], ['spec'], ['spec', 'containers', '[]'], ['spec', 'initContainers', '[]']] as const;

/** What no objects at hand can break is where the check itself says, in all that make Pods. */
function* asTheySay({ id, path }: Check): Iterable<Sighted> {
  const versions = new Set(KUBERNETES_VERSIONS);
  const said = path.split(', ').map((one) => one.replaceAll('[]', '.[]').split('.'));
  for (const steps of OWNERS.flatMap((owner) => said.map((one) => [...owner, ...one]))) {
    const { place, stops } = routeOf('core.v1.Pod', steps, minorOf(KUBERNETES_VERSIONS[0]));
    if (place.length < steps.length) continue;
    for (const { apiVersion, kind, podTemplate } of Object.values<KindFacts>({ ...KINDS, ...OTHER_POD_KINDS })) {
      if (podTemplate === undefined) continue;
      const whole = [...podTemplate, ...place];
      const type = stops.at(-1)?.type ?? '';
      yield { witness: { id, kind: `${apiVersion} ${kind}`, place: whole, type, manifests: [] }, versions };
    }
  }
}

/** The text of `imports/checked-fields.json`. */
export function checkedFieldsText({ sets, pods, kinds, types }: CheckedFields): string {
  const lines = (value: object): string =>
    Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`)
      .join(',\n');
  const ofKinds = Object.entries(kinds).map(([kind, paths]) => `${JSON.stringify(kind)}:{\n${lines(paths)}\n}`);
  return [
    `{"sets":[\n${sets.map((set) => JSON.stringify(set)).join(',\n')}\n],`,
    `"pods":{\n${lines(pods)}\n},`,
    `"kinds":{\n${ofKinds.join(',\n')}\n},`,
    `"types":{\n${lines(types)}\n}}\n`,
  ].join('\n');
}

function written(all: readonly Sighted[]): CheckedFields {
  const types = new Nested<Set<string>>(() => new Set());
  const kinds = new Nested(() => new Nested<string[]>(() => []));
  const pods = new Nested(() => new Nested(() => ({}) as Record<string, string>));
  for (const { witness, versions } of all) {
    const { id, kind, place, type } = witness;
    const path = place.filter((step) => step !== '[]').join('.');
    if (isOfForm(id)) {
      if (!OF_WHOLE.includes(id)) types.at(kindOfType(type)).add(id);
      continue;
    }
    const range = rangeOf(witness, versions);
    const [apiVersion = '', name = ''] = kind.split(' ');
    const template = podTemplatePathOf(apiVersion, name)
      ?.map((step) => `${step}.`)
      .join('');
    if (template !== undefined && path.startsWith(template)) {
      pods.at(path.slice(template.length)).at(id)[kind] = range;
    } else {
      kinds
        .at(kind)
        .at(path)
        .push(range === '' ? id : `${id}:${range}`);
    }
  }
  const sets: string[] = [];
  const ofPods = pods.record((ids) => {
    const bySet = new Nested<string[]>(() => []);
    for (const [id, ofKinds] of [...ids].sort(inCatalogue)) {
      const set = JSON.stringify(Object.fromEntries(Object.entries(ofKinds).sort(byName)));
      if (!sets.includes(set)) sets.push(set);
      bySet.at(String(sets.indexOf(set))).push(id);
    }
    return bySet.record((own) => own.join(' '));
  });
  const inOrder = (ids: readonly string[]): string =>
    ids
      .map((id) => [id, ''] as const)
      .sort(inCatalogue)
      .map(([id]) => id)
      .join(' ');
  return {
    sets: sets.map((set) => JSON.parse(set)),
    pods: ofPods,
    kinds: kinds.record((paths) => paths.record(inOrder)),
    types: types.record((ids) => [...ids].sort().join(' ')),
  };
}

/** Values that are made when they are first asked for. */
class Nested<Value> extends Map<string, Value> {
  constructor(private readonly make: () => Value) {
    super();
  }

  at(key: string): Value {
    const value = this.get(key) ?? this.make();
    this.set(key, value);
    return value;
  }

  /** By name. */
  record<To>(change: (value: Value) => To): Record<string, To> {
    return Object.fromEntries([...this].sort(byName).map(([key, value]) => [key, change(value)]));
  }
}

/** What is said of a whole object, or only where the kind is not known to the checks of the API server. */
const OF_WHOLE: readonly string[] = [
  'decode-yaml-syntax',
  'decode-duplicate-key',
  'gvk-known',
  'unknown-kind',
  'decode-field-version',
  'required-field',
];

/** The versions in which it is found, if not all that could have it: the field and the check or the rule are there. */
function rangeOf({ id, kind, place }: Witness, versions: ReadonlySet<string>): string {
  const [apiVersion = '', name = ''] = kind.split(' ');
  const facts = apiSchema().kinds[apiVersion]?.[name];
  const path = place.filter((step) => step !== '[]');
  const could = facts ? versionsOf(apiSchema(), facts, path).filter((version) => isOn(id, version)) : [];
  const seen = could.filter((version) => versions.has(version));
  const first = seen[0];
  const last = seen.at(-1);
  const from = first === could[0] ? '' : first;
  const until = last === could.at(-1) ? '' : last;
  if (from === until) return from ?? '';
  return `${from}-${until}`;
}

const LIMITS = new Map(
  [...ADMISSION_CHECKS, ...(RULES as readonly Rule[])].map(({ id, since, until }) => [id, { since, until }]),
);
const ORDER = new Map([...LIMITS.keys()].map((id, i) => [id, i]));

function isOn(id: string, version: string): boolean {
  const { since, until } = LIMITS.get(id) ?? {};
  const minor = minorOf(version);
  return !(since && minor < minorOf(since)) && !(until && minor > minorOf(until));
}

type Entry = readonly [name: string, value: unknown];

function inCatalogue([a]: Entry, [b]: Entry): number {
  const place = (id: string): number => ORDER.get(id.replace(/:.*/, '')) ?? ORDER.size;
  return place(a) - place(b) || byName([a, 0], [b, 0]);
}

function byName([a]: Entry, [b]: Entry): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
