import { isDeepStrictEqual } from 'node:util';
import type { KindName } from '../../kubernetes/kinds';
import { fieldsOf, itemsOf } from '../../manifest/fields';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, call, type ObjectCode } from './code';
import { portsCode } from './containers';
import { dataCode, FieldsCode, inside, quoted } from './plain';
import { addPodSpec, objectNamesCode, type PodPlace, podVolumes } from './pod-spec';
import type { Mountable } from './pod-volumes';
import { fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

/** An object with a construct of ours, of which all is what its types take. */
export interface ConstructInput {
  readonly kind: KindName;
  readonly manifest: Fields;
  readonly comments?: ManifestComments;
  /** The construct's id: a name that says the same is left out. */
  readonly id: string;
  readonly scope: Scope;
}

/** The props of a construct. */
export function propsCode(input: ConstructInput): ObjectCode {
  const { kind, manifest, comments, scope } = input;
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(manifest)) {
    const own = commentsAt(comments, key);
    if (key === 'apiVersion' || key === 'kind') continue;
    if (key === 'metadata') addMetadata(fields, fieldsOf(value), own, input.id, scope);
    else if (key === 'spec') {
      fields.note(own?.before).note(own?.trailing === undefined ? [] : [own.trailing]);
      addSpec(fields, kind, fieldsOf(value), own, input);
      fields.note(own?.end);
    } else if (kind === 'ServiceAccount' && (key === 'imagePullSecrets' || key === 'secrets')) {
      fields.add(key, objectNamesCode(value, 'Secret', inside(own), scope), own);
    } else fields.addData(key, value, own);
  }
  return fields.code();
}

/** Whether the name is left out of the metadata, since the id says it. */
export function isLeftOut({ name, generateName }: Fields, id: string | undefined): boolean {
  return name === id && generateName === undefined;
}

function addMetadata(
  fields: FieldsCode,
  metadata: Fields,
  comments: ManifestComments | undefined,
  id: string | undefined,
  scope: Scope,
): void {
  const { below: _below, ...own } = comments ?? {};
  const inner = new FieldsCode();
  for (const [key, value] of Object.entries(metadata)) {
    const at = commentsAt(comments, key);
    if (key === 'name' && isLeftOut(metadata, id)) continue;
    else if (key === 'namespace') {
      const namespace = scope.references.find('Namespace', value, undefined);
      inner.add(key, namespace ?? dataCode(value), at);
    } else inner.addData(key, value, at);
  }
  // Comments at what is left out stay above what follows.
  if (inner.isEmpty && id !== undefined) fields.note(commentLinesIn(own));
  else fields.add('metadata', inner.code(own.end), own);
}

function addSpec(
  fields: FieldsCode,
  kind: KindName,
  spec: Fields,
  comments: ManifestComments | undefined,
  input: ConstructInput,
): void {
  const { scope } = input;
  const owner = input.id;
  switch (kind) {
    case 'Pod': {
      const place: PodPlace = { owner, canHaveSidecars: true };
      addPodSpec(fields, spec, comments, podVolumes(spec, comments, place, scope), place, scope);
      return;
    }
    case 'Service':
      for (const [key, value] of Object.entries(spec)) {
        const own = commentsAt(comments, key);
        if (key === 'ports')
          fields.add(key, portsCode(itemsOf(value) as readonly Fields[], 'port', inside(own), scope), own);
        else if (key === 'selector') fields.add(key, selectorCode(spec, own, scope), own);
        else fields.addData(key, value, own);
      }
      return;
    case 'PersistentVolumeClaim':
      addClaimSpec(fields, spec, comments, scope);
      return;
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'Job':
      addWorkload(fields, kind, spec, comments, input);
      return;
    case 'CronJob':
      for (const [key, value] of Object.entries(spec)) {
        const own = commentsAt(comments, key);
        if (key === 'jobTemplate') fields.add(key, jobTemplateCode(fieldsOf(value), own, input), own);
        else fields.addData(key, value, own);
      }
      return;
    default:
      fields.addAll(spec, comments);
  }
}

function selectorCode({ selector, ports }: Fields, comments: ManifestComments | undefined, scope: Scope): Code {
  const names = itemsOf(ports)
    .map((port) => fieldsOf(port).targetPort)
    .filter((port) => typeof port === 'string');
  const pods =
    commentLinesIn(inside(comments)).length > 0
      ? undefined
      : scope.references.selected(fieldsOf(selector), scope.namespace, names);
  return pods ?? dataCode(selector, inside(comments));
}

function addClaimSpec(fields: FieldsCode, spec: Fields, comments: ManifestComments | undefined, scope: Scope): void {
  for (const [key, value] of Object.entries(spec)) {
    const own = commentsAt(comments, key);
    const volume = key === 'volumeName' ? scope.references.find('PersistentVolume', value, undefined) : undefined;
    if (volume) fields.add(key, volume, own);
    else fields.addData(key, value, own);
  }
}

/** Kinds that take the labels of their template for a selector. */
const SELECTING: readonly KindName[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'];

/** Whether a workload makes its selector itself. */
export function makesSelector(kind: KindName): boolean {
  return SELECTING.includes(kind);
}

/** The labels that a workload gives its Pods. */
export function templateLabels(spec: Fields): Fields {
  return fieldsOf(fieldsOf(fieldsOf(spec.template).metadata).labels);
}

function isDefaultSelector(spec: Fields, { exact }: Scope): boolean {
  const labels = templateLabels(spec);
  if (Object.keys(labels).length === 0 || !isDeepStrictEqual(spec.selector, { matchLabels: labels })) return false;
  const keys = Object.keys(spec);
  const written = Object.keys(fieldsOf(fieldsOf(spec.selector).matchLabels));
  const isSameOrder = Object.keys(labels).every((label, i) => written[i] === label);
  return !exact || (isSameOrder && keys.indexOf('selector') === keys.indexOf('template') - 1);
}

function addWorkload(
  fields: FieldsCode,
  kind: KindName,
  spec: Fields,
  comments: ManifestComments | undefined,
  input: ConstructInput,
): void {
  const { scope } = input;
  const omitsSelector = makesSelector(kind) && isDefaultSelector(spec, scope);
  const claims = kind === 'StatefulSet' ? claimTemplates(spec, comments, scope) : undefined;
  const canOmitClaims = !scope.exact || Object.keys(spec).at(-1) === 'volumeClaimTemplates';
  const place: PodPlace = { owner: input.id, claims, canOmitClaims };
  const at = commentsAt(comments, 'template');
  const template = fieldsOf(spec.template);
  const volumes = podVolumes(fieldsOf(template.spec), commentsAt(at, 'spec'), place, scope);
  for (const [key, value] of Object.entries(spec)) {
    const own = commentsAt(comments, key);
    if (key === 'selector' && omitsSelector) fields.note(commentLinesIn(own));
    else if (key === 'template') fields.add(key, templateCode(template, own, volumes, place, scope), own);
    else if (key === 'serviceName')
      fields.add(key, scope.references.find('Service', value, scope.namespace) ?? dataCode(value), own);
    else if (key !== 'volumeClaimTemplates' || !claims) fields.addData(key, value, own);
    else if (!volumes.claimsListed) fields.note(own?.end);
    else {
      const items = claims.map(({ name }) => volumes.use(name)).map(({ code, notes }) => ({ value: code, ...notes }));
      fields.add(key, { is: 'list', items, end: own?.end }, { trailing: own?.trailing });
    }
  }
}

function templateCode(
  template: Fields,
  comments: ManifestComments | undefined,
  volumes: ReturnType<typeof podVolumes>,
  place: PodPlace,
  scope: Scope,
): ObjectCode {
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(template)) {
    const own = commentsAt(comments, key);
    if (key === 'metadata') addMetadata(fields, fieldsOf(value), own, undefined, scope);
    else {
      fields.note(own?.before).note(own?.trailing === undefined ? [] : [own.trailing]);
      addPodSpec(fields, fieldsOf(value), own, volumes, place, scope);
      fields.note(own?.end);
    }
  }
  return fields.code(comments?.end);
}

function jobTemplateCode(
  jobTemplate: Fields,
  comments: ManifestComments | undefined,
  input: ConstructInput,
): ObjectCode {
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(jobTemplate)) {
    const own = commentsAt(comments, key);
    if (key === 'metadata') addMetadata(fields, fieldsOf(value), own, undefined, input.scope);
    else {
      fields.note(own?.before).note(own?.trailing === undefined ? [] : [own.trailing]);
      addWorkload(fields, 'Job', fieldsOf(value), own, input);
      fields.note(own?.end);
    }
  }
  return fields.code(comments?.end);
}

/** The claims of a StatefulSet as values; undefined where one says more than a value can. */
function claimTemplates(spec: Fields, comments: ManifestComments | undefined, scope: Scope): Mountable[] | undefined {
  const templates = itemsOf(spec.volumeClaimTemplates).map(fieldsOf);
  if (templates.length === 0 || !templates.every((template) => isClaimTemplate(template, scope))) return undefined;
  const own = commentsAt(comments, 'volumeClaimTemplates');
  return templates.map((template, i) => ({
    name: fieldsOf(template.metadata).name as string,
    isClaim: true,
    isValue: true,
    comments: i === 0 ? { before: own?.before, below: new Map([[0, commentsAt(own, i) ?? {}]]) } : commentsAt(own, i),
    code: () => claimTemplateCode(template, scope),
  }));
}

function isClaimTemplate(template: Fields, scope: Scope): boolean {
  const { name } = fieldsOf(template.metadata);
  const hasSpec = Object.keys(fieldsOf(template.spec)).length > 0;
  if (typeof name !== 'string' || name === '' || !hasSpec || !fits(template, ['metadata', 'spec'], scope)) return false;
  return !scope.exact || Object.keys(fieldsOf(template.metadata))[0] === 'name';
}

function claimTemplateCode(template: Fields, scope: Scope): Code {
  const fields = new FieldsCode();
  const metadata = fieldsOf(template.metadata);
  const name = metadata.name as string;
  if (Object.keys(metadata).length > 1) addMetadata(fields, metadata, undefined, name, scope);
  addClaimSpec(fields, fieldsOf(template.spec), undefined, scope);
  return call(scope.module.use('volumeClaimTemplate'), quoted(name), fields.code());
}
