import { fieldsOf, isFields, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { isTakenByPlus, type Path, refusedBy } from './api-types';
import { type Code, call, plain } from './code';
import type { ObjectScope } from './objects';
import { FieldsCode, quoted } from './plain';
import { split } from './split';
import { addStatement, operation, removals } from './statement';

/** The kinds of cdk8s-plus-28 that round-trip at least in part, with their classes. */
const PLUS: { readonly [kind: string]: string } = {
  'rbac.authorization.k8s.io/v1 Role': 'KubeRole',
  'rbac.authorization.k8s.io/v1 ClusterRole': 'KubeClusterRole',
  'rbac.authorization.k8s.io/v1 RoleBinding': 'KubeRoleBinding',
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': 'KubeClusterRoleBinding',
  'networking.k8s.io/v1 Ingress': 'KubeIngress',
  'networking.k8s.io/v1 IngressClass': 'KubeIngressClass',
  'networking.k8s.io/v1 NetworkPolicy': 'KubeNetworkPolicy',
  'policy/v1 PodDisruptionBudget': 'KubePodDisruptionBudget',
  'autoscaling/v1 HorizontalPodAutoscaler': 'KubeHorizontalPodAutoscaler',
  'autoscaling/v2 HorizontalPodAutoscaler': 'KubeHorizontalPodAutoscalerV2',
  'storage.k8s.io/v1 StorageClass': 'KubeStorageClass',
  'scheduling.k8s.io/v1 PriorityClass': 'KubePriorityClass',
  'node.k8s.io/v1 RuntimeClass': 'KubeRuntimeClass',
};

type Fields = Readonly<Record<string, unknown>>;

/** Adds the statements of an object without a construct of ours. */
export function apiObjectStatement(
  manifest: Manifest,
  comments: ManifestComments | undefined,
  scope: ObjectScope,
): void {
  const { module } = scope;
  const parts = split(manifest, unsaid(manifest));
  const kept = parts.kept as Fields;
  const metadata = fieldsOf(kept.metadata);
  const name = textOf(metadata.name);
  const id = scope.ids.give(name ?? textOf(metadata.generateName)?.replace(/[-.]+$/, ''), manifest.kind);
  const isPlain = parts.patches.length === 0;
  const plus = scope.cdk8sPlus && isPlain ? plusClass(manifest) : undefined;
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(kept)) {
    const own = commentsAt(comments, key);
    // Those have no comments: they stand above the statement.
    if (plus !== undefined && (key === 'apiVersion' || key === 'kind')) continue;
    if (key === 'apiVersion') fields.addData(key, isOfGroup(manifest) ? value : 'v1');
    else if (key === 'kind') fields.addData(key, value);
    else fields.addData(key, value, own);
  }
  const { apiVersion } = manifest;
  const odd = isOfGroup(manifest) ? [] : [{ path: ['apiVersion'], value: apiVersion }];
  const operations = [
    ...[...odd, ...parts.patches].map((patch) => operation(module, patch)),
    ...nameless(manifest, kept, scope),
  ];
  const made: { variable?: string } = {};
  if (operations.length > 0) made.variable = module.names.give(name ?? manifest.kind, manifest.kind);
  const constructName =
    plus === undefined ? module.use('ApiObject', 'cdk8s') : `${module.use('k8s', 'cdk8s-plus-28')}.${plus}`;
  const code = call(`new ${constructName}`, plain('chart'), quoted(id), fields.code());
  const patched = parts.patches.flatMap(({ path }) => commentLinesIn(commentsAt(comments, ...path)));
  addStatement({ module, made, comments, patched, code, operations });
}

/** Whether cdk8s takes the API version: it refuses one of three parts. */
function isOfGroup({ apiVersion }: Manifest): boolean {
  return apiVersion.split('/').length < 3;
}

function plusClass(manifest: Manifest): string | undefined {
  // They have no status.
  if (Object.hasOwn(manifest, 'status')) return undefined;
  const id = `${manifest.apiVersion} ${manifest.kind}`;
  const name = Object.hasOwn(PLUS, id) ? PLUS[id] : undefined;
  return name !== undefined && isTakenByPlus(manifest, manifest.apiVersion, manifest.kind) ? name : undefined;
}

function nameless(manifest: Manifest, kept: Fields, { module }: ObjectScope): Code[] {
  // What is put in whole has no name of cdk8s' in it.
  return Object.hasOwn(manifest, 'metadata') && !Object.hasOwn(kept, 'metadata')
    ? []
    : removals(manifest, module, false);
}

/** What cdk8s would leave out of an object, or change. */
function unsaid(manifest: Manifest): Path[] {
  return Object.entries(manifest).flatMap(([key, value]): Path[] => {
    if (key === '__proto__') return [[key]];
    if (key === 'apiVersion' || key === 'kind') return [];
    return key === 'metadata' ? unsaidMetadata(value) : unsaidIn(value, [key]);
  });
}

function unsaidMetadata(metadata: unknown): Path[] {
  const refused = refusedBy(metadata, 'meta.v1.ObjectMeta');
  if (refused === 'whole' || !isFields(metadata)) return [['metadata']];
  const fields = Object.keys(metadata).filter(
    (field) => refused.some(([first]) => first === field) || isEmptyIn(metadata[field]),
  );
  return fields.map((field) => ['metadata', field]);
}

/** Whether there is anything in a value that cdk8s leaves out of metadata. */
function isEmptyIn(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0 || value.some(isEmptyIn);
  if (!isFields(value)) return false;
  return (
    Object.keys(value).length === 0 || Object.entries(value).some(([key, field]) => isUnsafe(key) || isEmptyIn(field))
  );
}

function isUnsafe(key: string): boolean {
  return key === '__proto__' || key === 'constructor';
}

function unsaidIn(value: unknown, path: Path): Path[] {
  if (value === null || value === undefined) return [path];
  if (Array.isArray(value)) {
    // An item that is left out would move the others.
    return value.some((item) => item === null) ? [path] : value.flatMap((item, i) => unsaidIn(item, [...path, i]));
  }
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const at = [...path, key];
    return isUnsafe(key) ? [at] : unsaidIn(field, at);
  });
}
