import { KINDS, type KindFacts, type KindName } from '../../kubernetes/kinds';
import { fieldsOf, isFields, itemsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { apiObjectStatement } from './api-object';
import { type Path, portNamesOf, refusedOf } from './api-types';
import { call, plain } from './code';
import type { Module } from './module';
import { quoted } from './plain';
import { hasClashes, sidecarsFrom } from './pod-spec';
import { isLeftOut, makesSelector, propsCode, templateLabels } from './props';
import type { MadeObject, References } from './references';
import { type Patch, split } from './split';
import { addStatement, operation, removals } from './statement';

type Fields = Readonly<Record<string, unknown>>;

/** Constructs that want props, even where there is nothing to say. */
const NEEDING: readonly KindName[] = ['Service', 'PersistentVolumeClaim', 'PersistentVolume'];

/** What all objects of a module are written with. */
export interface ObjectScope {
  readonly module: Module;
  readonly references: References;
  readonly exact: boolean;
  /** Whether objects without a construct of ours may be those of cdk8s-plus-28. */
  readonly cdk8sPlus: boolean;
  /** The ids of the chart. */
  readonly ids: Ids;
  readonly lost: string[];
}

/** The ids of a chart: the name of the object, and where that is given already, its kind with it. */
export class Ids {
  private readonly given = new Set<string>();

  give(name: string | undefined, kind: string): string {
    const own = name ?? kind.toLowerCase();
    for (const id of [own, `${own}-${kind.toLowerCase()}`]) if (this.take(id)) return id;
    for (let n = 2; ; n++)
      if (this.take(`${own}-${kind.toLowerCase()}-${n}`)) return `${own}-${kind.toLowerCase()}-${n}`;
  }

  private take(id: string): boolean {
    // In paths a slash is written otherwise.
    const known = id.replaceAll('/', '--');
    // What every object inherits is no free name either, and numbers would come before all others.
    if (id === '' || id in Object.prototype || /^\d+$/.test(id) || this.given.has(known)) return false;
    this.given.add(known);
    return true;
  }
}

/** Adds the statements that make an object. */
export function addObject(manifest: Manifest, comments: ManifestComments | undefined, scope: ObjectScope): void {
  const kind = constructOf(manifest);
  const parts = kind && keptBy(kind, manifest);
  if (!kind || !parts) {
    apiObjectStatement(manifest, comments, scope);
    return;
  }
  const { kept, patches } = parts;
  const metadata = fieldsOf(kept.metadata);
  const id = scope.ids.give(textOf(metadata.name) ?? textOf(metadata.generateName)?.replace(/[-.]+$/, ''), kind);
  const namespace = KINDS[kind].namespaced ? textOf(metadata.namespace) : undefined;
  const { module, references, exact } = scope;
  const made: MadeObject = {
    kind,
    name: (metadata.name as string | undefined) ?? id,
    namespace,
    ...podsOf(kind, kept),
    ...dataOf(kind, kept),
  };
  const props = propsCode({ kind, manifest: kept, comments, id, scope: { module, references, namespace, exact } });
  const isBare = props.entries.length === 0;
  const written = isBare && !NEEDING.includes(kind) ? undefined : { ...props, ...(isBare && { end: [] }) };
  const operations = [...patches.map((patch) => operation(module, patch)), ...removals(manifest, module, true)];
  // An object without a name has none to be referred to by.
  if (metadata.name !== undefined) references.add(made);
  if (operations.length > 0) made.variable ??= module.names.give(textOf(metadata.name) ?? kind, kind);
  const name = module.use(isSidecarPod(kind, kept) ? 'SidecarPod' : kind);
  addStatement({
    module,
    made,
    comments,
    notes: isBare ? props.end : [],
    left: isLeftOut(metadata, id) ? [['metadata', 'name']] : [],
    patched: patches.flatMap(({ path }) => commentLinesIn(commentsAt(comments, ...path))),
    code: call(`new ${name}${keysOf(kept)}`, plain('chart'), quoted(id), written),
    operations,
  });
}

function constructOf({ apiVersion, kind }: Manifest): KindName | undefined {
  const facts: KindFacts | undefined = Object.hasOwn(KINDS, kind) ? KINDS[kind as KindName] : undefined;
  return facts?.apiVersion === apiVersion ? (kind as KindName) : undefined;
}

/** The object as its construct takes it, and what is to be added by patches; undefined where it takes too little. */
function keptBy(
  kind: KindName,
  manifest: Manifest,
): { readonly kept: Fields; readonly patches: readonly Patch[] } | undefined {
  const refused = refusedOf(manifest, manifest.apiVersion, kind);
  if (refused === 'whole') return undefined;
  const parts = split(manifest, withUnspoken(manifest, refused));
  // What is mostly patches reads better as it is.
  if (parts.patches.some(({ path, value }) => path.length < 2 && !isEmpty(value))) return undefined;
  const spec = fieldsOf(parts.kept.spec);
  const template = podOf(kind, spec);
  if (template && (!Array.isArray(template.containers) || hasClashes(template))) return undefined;
  if (kind === 'PersistentVolume' && !isFields(parts.kept.spec)) return undefined;
  const claims = itemsOf(spec.volumeClaimTemplates).map((claim) => fieldsOf(fieldsOf(claim).metadata).name);
  const volumes = itemsOf(template?.volumes).map((volume) => fieldsOf(volume).name);
  if (kind === 'StatefulSet' && new Set([...claims, ...volumes]).size < claims.length + volumes.length)
    return undefined;
  // Without labels there is nothing to make a selector of.
  const isSelectorless = makesSelector(kind) && !isFields(spec.selector);
  if (
    isSelectorless &&
    (Object.keys(templateLabels(spec)).length === 0 || !Object.hasOwn(manifest.spec as Fields, 'selector'))
  )
    return undefined;
  return parts;
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** With what no construct says: an empty spec. */
function withUnspoken(manifest: Manifest, refused: readonly Path[]): Path[] {
  const { kept } = split(manifest, refused);
  const isUnspoken = isFields(kept.spec) && Object.keys(kept.spec).length === 0;
  const metadata = kept.metadata === undefined && Object.hasOwn(manifest, 'metadata');
  return [...refused, ...(isUnspoken ? [['spec']] : []), ...(metadata ? [['metadata']] : [])];
}

function podOf(kind: KindName, spec: Fields): Fields | undefined {
  const path: readonly string[] | undefined = (KINDS[kind] as KindFacts).podTemplate;
  if (!path) return undefined;
  if (path.length === 0) return spec;
  let found: Fields = { spec };
  for (const step of path) found = fieldsOf(found[step]);
  return fieldsOf(found.spec);
}

function podsOf(kind: KindName, manifest: Fields): Partial<MadeObject> {
  const spec = fieldsOf(manifest.spec);
  const pod = podOf(kind, spec);
  if (!pod) return {};
  const labels = kind === 'Pod' ? fieldsOf(fieldsOf(manifest.metadata).labels) : selectedLabels(kind, spec);
  const portNames = new Set(
    itemsOf(pod.containers).flatMap((container) => portNamesOf(fieldsOf(container) as Record<string, unknown>)),
  );
  return { hasPods: true, labels, portNames };
}

function selectedLabels(kind: KindName, spec: Fields): Fields {
  const matchLabels = fieldsOf(fieldsOf(spec.selector).matchLabels);
  if (Object.keys(matchLabels).length > 0) return matchLabels;
  return templateLabels(kind === 'CronJob' ? fieldsOf(fieldsOf(spec.jobTemplate).spec) : spec);
}

function dataOf(kind: KindName, { data, binaryData, stringData }: Fields): Partial<MadeObject> {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return {};
  return { keys: new Set([data, binaryData, stringData].flatMap((part) => Object.keys(fieldsOf(part)))) };
}

/**
 * The type of the keys, where it has to be said: every object inherits something by the name of such a key, which the
 * types take for a field of the wrong type.
 */
function keysOf({ kind, data, binaryData, stringData }: Fields): string {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return '';
  const parts = [data, binaryData, stringData].filter(isFields);
  const isInherited = parts.some((part) => Object.keys(part).some((key) => key in Object.prototype));
  return parts.length > 1 && isInherited ? '<string>' : '';
}

function isSidecarPod(kind: KindName, { spec }: Fields): boolean {
  return kind === 'Pod' && sidecarsFrom(fieldsOf(spec)) > 0;
}
