import type { Resource } from '../explain/resources';
import { sortedMap } from '../kubernetes/go-json';
import { isMisspelling } from '../kubernetes/misspelling';
import { closest } from '../kubernetes/suggest';
import type { Manifest } from '../manifest/manifest';
import { commaLists } from './comma-list';
import { type Identity, objectOf, withoutEmpty } from './object';
import { labelsOf } from './pairs';
import { refusal } from './refuse';

/** The flags of `kubectl create role`. */
export interface RoleFlags extends Identity {
  readonly verb?: readonly string[];
  /** As in `pods`, `deploy`, `deployments.apps/scale`. */
  readonly resource?: readonly string[];
  readonly resourceName?: readonly string[];
}

/** The flags of `kubectl create clusterrole`. */
export interface ClusterRoleFlags extends RoleFlags {
  readonly nonResourceUrl?: readonly string[];
  readonly aggregationRule?: string;
}

/** A role, and what is not quite sure about it. */
export interface MadeRole {
  readonly manifest: Manifest;
  readonly warnings: readonly string[];
}

const API_VERSION = 'rbac.authorization.k8s.io/v1';
const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];
const OTHER_VERBS = ['*', 'proxy', 'use', 'bind', 'escalate', 'impersonate'];
const URL_VERBS = ['*', 'get', 'post', 'put', 'delete', 'patch', 'head', 'options'];
/** Verbs that mean something for these resources only. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  use: ['podsecuritypolicies.policy', 'podsecuritypolicies.extensions'],
  bind: ['roles.rbac.authorization.k8s.io', 'clusterroles.rbac.authorization.k8s.io'],
  escalate: ['roles.rbac.authorization.k8s.io', 'clusterroles.rbac.authorization.k8s.io'],
  impersonate: ['users', 'serviceaccounts', 'groups', 'userextras.authentication.k8s.io'],
};

/**
 * The Role that `kubectl create role` makes. kubectl asks the cluster for the group and the full name of a resource; here they
 * come from the Kubernetes API, and resources with a group that it does not have are taken as they are.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_role/
 */
export function createRole(flags: RoleFlags): MadeRole {
  const { verbs, rules, warnings } = rulesOf(flags);
  if (verbs.length === 0) throw noVerb();
  if (rules.length === 0) throw refusal('A Role needs a resource', 'Add --resource=pods');
  return { manifest: objectOf({ apiVersion: API_VERSION, kind: 'Role' }, flags, { rules }), warnings };
}

/**
 * The ClusterRole that `kubectl create clusterrole` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_clusterrole/
 */
export function createClusterRole(flags: ClusterRoleFlags): MadeRole {
  const { name, nonResourceUrl = [], aggregationRule = '', verb = [], resource = [], resourceName = [] } = flags;
  const type = { apiVersion: API_VERSION, kind: 'ClusterRole' };
  if (aggregationRule !== '') {
    if ([nonResourceUrl, verb, resource, resourceName].some(({ length }) => length > 0)) {
      throw refusal('"--aggregation-rule" does not go with rules', 'Leave out verbs, resources and URLs');
    }
    const clusterRoleSelectors = [{ matchLabels: labelsOf(aggregationRule, 'aggregation-rule') }];
    return { manifest: objectOf(type, { name }, { aggregationRule: { clusterRoleSelectors } }), warnings: [] };
  }
  const { verbs, rules, warnings } = rulesOf(flags);
  const urls = [...new Set(commaLists(nonResourceUrl, 'non-resource-url'))];
  if (verbs.length === 0) throw noVerb();
  if (rules.length === 0 && urls.length === 0) {
    throw refusal('A ClusterRole needs a resource or a URL', 'Add --resource=pods, or --non-resource-url=/healthz');
  }
  for (const url of urls) requireUrl(url);
  const wrong = urls.length > 0 ? verbs.find((one) => !URL_VERBS.includes(one)) : undefined;
  if (wrong !== undefined) {
    throw refusal(`"${wrong}" is no verb for "--non-resource-url"`, `Known are ${URL_VERBS.join(', ')}`);
  }
  const urlRules = urls.length > 0 ? [{ verbs, nonResourceURLs: urls }] : [];
  return { manifest: objectOf(type, { name }, { rules: [...rules, ...urlRules] }), warnings };
}

function noVerb() {
  return refusal('A role needs a verb', 'Add --verb=get,list,watch');
}

function requireUrl(url: string): void {
  if (url === '*') return;
  const isRight = url.startsWith('/') && !url.slice(0, -1).includes('*');
  if (isRight) return;
  const problem = url.startsWith('/') ? 'has a "*" before its end' : 'does not begin with "/"';
  throw refusal(`"${url}" of "--non-resource-url" ${problem}`, 'Write it as in --non-resource-url=/healthz/*');
}

function rulesOf({ verb = [], resource = [], resourceName = [] }: RoleFlags) {
  const given = commaLists(verb, 'verb');
  const verbs = given.includes('*') ? ['*'] : [...new Set(given)];
  const resources = commaLists(resource, 'resource');
  const warnings = resources.length === 0 ? [] : verbs.filter(isUnknownVerb).map(unknownVerb);
  // Behind a "*" for everything, nothing else counts.
  const everything = resources.indexOf('*');
  const kept = everything < 0 ? resources : ['*'];
  const groups = new Map<string, string[]>();
  for (const text of kept) {
    const { name, group, warning } = found(text, verbs);
    if (warning !== undefined) warnings.push(warning);
    groups.set(group, [...new Set([...(groups.get(group) ?? []), name])]);
  }
  const resourceNames = [...new Set(resourceName)];
  const rules = Object.entries(sortedMap(groups)).map(([group, names]) =>
    withoutEmpty({ verbs, apiGroups: [group], resources: names, resourceNames }),
  );
  return { verbs, rules, warnings };
}

function isUnknownVerb(verb: string): boolean {
  return !VERBS.includes(verb) && !OTHER_VERBS.includes(verb);
}

function unknownVerb(verb: string): string {
  const near = VERBS.find((one) => isMisspelling(verb, one)) ?? closest(verb, VERBS);
  return `"${verb}" is no standard verb${near ? `. Did you mean "${near}"?` : `: those are ${VERBS.join(', ')}`}`;
}

interface Found {
  /** With its subresource: `deployments/scale`. */
  readonly name: string;
  readonly group: string;
  readonly warning?: string;
}

function found(text: string, verbs: readonly string[]): Found {
  const slash = text.indexOf('/');
  const whole = slash < 0 ? text : text.slice(0, slash);
  const below = slash < 0 ? '' : text.slice(slash);
  const dot = whole.indexOf('.');
  const word = dot < 0 ? whole : whole.slice(0, dot);
  const group = dot < 0 ? '' : whole.slice(dot + 1);
  if (word === '') throw refusal(`"${text}" of "--resource" names no resource`, 'Write --resource=pods');
  if (word === '*') return { name: `*${below}`, group };
  const known = resourceOf(word, group);
  const resource = known ?? { plural: word, group };
  const id = resource.group === '' ? resource.plural : `${resource.plural}.${resource.group}`;
  const special = verbs.filter((verb) => Object.hasOwn(SPECIAL, verb));
  const wrong = special.find((verb) => !SPECIAL[verb]?.includes(id));
  if (wrong !== undefined) {
    throw refusal(`"${wrong}" cannot be done with "${id}"`, `That verb is for ${SPECIAL[wrong]?.join(', ')}`);
  }
  const name = resource.plural + below;
  if (known || special.length > 0) return { name, group: resource.group };
  if (group !== '') {
    return {
      name,
      group,
      warning: `"${whole}" is no resource of Kubernetes itself: it is taken as that of a custom resource`,
    };
  }
  const near = closest(
    word,
    all().flatMap(({ plural, shortNames }) => [plural, ...shortNames]),
  );
  throw refusal(
    `Kubernetes has no resource "${word}"`,
    `${near ? `Did you mean "${near}"? ` : ''}For a custom resource, write its group too: --resource=${word}.example.com`,
  );
}

/** The best known that has one of its names, in the group or in one that begins so. */
function resourceOf(word: string, group: string): Resource | undefined {
  const { isCalled } = require('../explain/resources') as typeof import('../explain/resources');
  const candidates = all().filter((resource) => isCalled(resource, word));
  if (group === '') return candidates[0];
  return candidates.find((one) => one.group === group) ?? candidates.find((one) => one.group.startsWith(group));
}

let known: readonly Resource[] | undefined;

/** Read when a resource is looked for: the schema is large. */
function all(): readonly Resource[] {
  const { apiSchema } = require('../schema/load-schema') as typeof import('../schema/load-schema');
  const { resources } = require('../explain/resources') as typeof import('../explain/resources');
  known ??= resources(apiSchema());
  return known;
}
