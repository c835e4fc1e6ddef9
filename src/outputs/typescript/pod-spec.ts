import { fieldsOf, itemsOf } from '../../manifest/fields';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import type { Code, ListItem } from './code';
import { containersCode } from './containers';
import { dataCode, type FieldsCode, hoisted, inside } from './plain';
import { type Mountable, PodVolumes } from './pod-volumes';
import { fits, type Scope } from './scope';
import { volumeCode } from './volumes';

type Fields = Readonly<Record<string, unknown>>;

/** A Pod within what makes it. */
export interface PodPlace {
  /** What the Pod belongs to, for the names of variables. */
  readonly owner: string;
  /** What its StatefulSet claims, and whether that may be left to the mounts. */
  readonly claims?: readonly Mountable[];
  readonly canOmitClaims?: boolean;
  /** Whether containers that are sidecars by their names may stand apart. */
  readonly canHaveSidecars?: boolean;
}

/** The volumes of a Pod, of which those that are written more than once are declared. */
export function podVolumes(
  spec: Fields,
  comments: ManifestComments | undefined,
  place: PodPlace,
  scope: Scope,
): PodVolumes {
  const own = commentsAt(comments, 'volumes');
  const volumes = itemsOf(spec.volumes).map((volume, i): Mountable => {
    const at = commentsAt(own, i);
    // A value has its name first.
    const isValue = !scope.exact || Object.keys(fieldsOf(volume))[0] === 'name';
    return {
      name: fieldsOf(volume).name as string,
      isClaim: false,
      isValue,
      comments: i === 0 ? { before: [...(own?.before ?? []), ...commentLinesIn(at)] } : at,
      code: () => (isValue ? volumeCode(fieldsOf(volume), undefined, scope) : dataCode(volume)),
    };
  });
  const canOmitVolumes =
    spec.volumes === undefined || (volumes.length > 0 && (!scope.exact || Object.keys(spec).at(-1) === 'volumes'));
  const canOmit = { volumes: canOmitVolumes, claims: place.canOmitClaims ?? true };
  return new PodVolumes(spec, [...volumes, ...(place.claims ?? [])], place.owner, scope, canOmit);
}

/** The fields of a Pod's spec. */
export function addPodSpec(
  fields: FieldsCode,
  spec: Fields,
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
  place: PodPlace,
  scope: Scope,
): void {
  for (const [key, value] of Object.entries(spec)) {
    const own = commentsAt(comments, key);
    if (key === 'volumes' && !volumes.listed) fields.note(own?.end);
    else if (key === 'containers' && place.canHaveSidecars && sidecarsFrom(spec) > 0) {
      const from = sidecarsFrom(spec);
      const all = itemsOf(value);
      fields.add(key, containersCode(all.slice(0, from), inside(own), volumes, scope), own);
      fields.add('sidecars', containersCode(all.slice(from), shifted(own, from), volumes, scope));
    } else
      fields.add(
        key,
        fieldCode(key, value, own, volumes, scope),
        key === 'volumes' ? { trailing: own?.trailing } : own,
      );
  }
}

function fieldCode(
  key: string,
  value: unknown,
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
  scope: Scope,
): Code {
  switch (key) {
    case 'containers':
    case 'initContainers':
    case 'ephemeralContainers':
      return containersCode(itemsOf(value), inside(comments), volumes, scope);
    case 'volumes':
      return {
        is: 'list',
        items: itemsOf(value).map((volume) => {
          const { code, notes } = volumes.use(fieldsOf(volume).name as string);
          return { value: code, ...notes };
        }),
        end: comments?.end,
      };
    case 'serviceAccountName':
      return scope.references.find('ServiceAccount', value, scope.namespace) ?? dataCode(value);
    case 'imagePullSecrets':
      return objectNamesCode(value, 'Secret', inside(comments), scope);
    default:
      return dataCode(value, inside(comments), key);
  }
}

/** Objects that the API names as `[{ name }]`. */
export function objectNamesCode(
  value: unknown,
  kind: 'Secret',
  comments: ManifestComments | undefined,
  scope: Scope,
): Code {
  const items = itemsOf(value).map((item, i): ListItem => {
    const own = commentsAt(comments, i);
    const isName = fits(fieldsOf(item), ['name'], scope);
    const object = isName ? scope.references.find(kind, fieldsOf(item).name, scope.namespace) : undefined;
    const at = object ? hoisted(own) : own;
    return { value: object ?? dataCode(item, inside(own)), before: at?.before, trailing: at?.trailing };
  });
  return { is: 'list', items, end: comments?.end };
}

/** From which container on all are sidecars by their names; 0 where none are, or all. */
export function sidecarsFrom(spec: Fields): number {
  const names = itemsOf(spec.containers).map((container) => String(fieldsOf(container).name));
  const from = names.findIndex((name) => /(?:^|-)sidecar(?:-|$)/.test(name));
  return from > 0 && names.slice(from).every((name) => name.includes('sidecar')) ? from : 0;
}

function shifted(comments: ManifestComments | undefined, by: number): ManifestComments | undefined {
  if (!comments?.below) return undefined;
  const below = [...comments.below].map(([step, own]) => [typeof step === 'number' ? step - by : step, own] as const);
  return { below: new Map(below) };
}

/** Nothing that the types would refuse, and yet the constructs would: two things of one name. */
export function hasClashes(spec: Fields): boolean {
  const lists = ['containers', 'initContainers', 'ephemeralContainers'];
  const containers = lists.flatMap((list) => itemsOf(spec[list]).map((item) => fieldsOf(item).name));
  const volumes = itemsOf(spec.volumes).map((item) => fieldsOf(item).name);
  return new Set(containers).size < containers.length || new Set(volumes).size < volumes.length;
}
