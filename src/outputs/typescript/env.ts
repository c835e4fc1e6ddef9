import { isDeepStrictEqual } from 'node:util';
import { fieldsOf, isFields } from '../../manifest/fields';
import { commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, call, method } from './code';
import { dataCode, FieldsCode, hasComments, hoisted, inside, listCode, quoted, textCode } from './plain';
import { areKeys, fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

/** What `podInfoEnv()` gives. */
const POD_INFO = [
  ['NODE_NAME', 'spec.nodeName'],
  ['POD_NAME', 'metadata.name'],
  ['POD_NAMESPACE', 'metadata.namespace'],
  ['POD_IP', 'status.podIP'],
].map(([name, fieldPath]) => ({ name, valueFrom: { fieldRef: { fieldPath } } }));

/** Environment variables: a record where each has one value and a name of its own. */
export function envCode(env: readonly Fields[], comments: ManifestComments | undefined, scope: Scope): Code {
  const isRecord =
    env.length > 0 &&
    areKeys(env.map(({ name }) => name)) &&
    env.every((variable) => fits(variable, ['name', 'value'], scope) || fits(variable, ['name', 'valueFrom'], scope));
  if (!isRecord) {
    return listCode(env, comments, (item, own) => {
      const fields = new FieldsCode();
      for (const [key, value] of Object.entries(item as Fields)) {
        const at = commentsAt(own, key);
        if (key === 'valueFrom') fields.add(key, sourceCode(fieldsOf(value), inside(at), scope), at);
        else fields.addData(key, value, at);
      }
      return fields.code(own?.end);
    });
  }
  const isInfo =
    isDeepStrictEqual(env.slice(0, POD_INFO.length), POD_INFO) &&
    !POD_INFO.some((_, i) => hasComments(commentsAt(comments, i)));
  const info = isInfo ? call(scope.module.use('podInfoEnv')) : undefined;
  if (info && env.length === POD_INFO.length && !hasComments(comments)) return info;
  const fields = new FieldsCode();
  if (info) fields.spread(info);
  env.forEach((variable, i) => {
    if (info && i < POD_INFO.length) return;
    const own = hoisted(commentsAt(comments, i));
    const { name, value, valueFrom } = variable;
    fields.add(
      name as string,
      valueFrom === undefined ? textCode(value as string) : sourceCode(fieldsOf(valueFrom), undefined, scope),
      own,
    );
  });
  return fields.code(comments?.end);
}

/** Where a variable's value comes from. */
function sourceCode(source: Fields, comments: ManifestComments | undefined, scope: Scope): Code {
  const found = hasComments(comments) ? undefined : shortSource(source, scope);
  return found ?? dataCode(source, comments);
}

function shortSource(source: Fields, scope: Scope): Code | undefined {
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = source;
  if (isFields(fieldRef) || isFields(resourceFieldRef)) return fieldCode(source, scope);
  const ref = isFields(configMapKeyRef) ? configMapKeyRef : secretKeyRef;
  if (!isFields(ref) || !fits(ref, ['name', 'key', 'optional?'], scope)) return undefined;
  const { name, key, optional } = ref;
  const data = scope.references.data(ref === configMapKeyRef ? 'ConfigMap' : 'Secret', name, scope.namespace, [key]);
  return (
    data && method(data, 'key', quoted(key as string), optional === undefined ? undefined : dataCode({ optional }))
  );
}

/** A field of the Pod, or a resource of a container. */
export function fieldCode(source: Fields, scope: Scope): Code | undefined {
  const { fieldRef, resourceFieldRef } = source;
  if (isFields(fieldRef) && fits(fieldRef, ['fieldPath'], scope)) {
    return call(scope.module.use('fieldRef'), quoted(fieldRef.fieldPath as string));
  }
  if (!isFields(resourceFieldRef) || !fits(resourceFieldRef, ['containerName?', 'resource', 'divisor?'], scope))
    return undefined;
  const { resource, ...options } = resourceFieldRef;
  const rest = Object.keys(options).length > 0 ? dataCode(options) : undefined;
  return call(scope.module.use('resourceFieldRef'), quoted(resource as string), rest);
}

/** Whole ConfigMaps and Secrets as variables. */
export function envFromCode(envFrom: readonly Fields[], comments: ManifestComments | undefined, scope: Scope): Code {
  return {
    is: 'list',
    items: envFrom.map((source, i) => {
      const own = commentsAt(comments, i);
      const found = envSource(source, scope);
      const at = found ? hoisted(own) : own;
      return { value: found ?? dataCode(source, inside(own)), before: at?.before, trailing: at?.trailing };
    }),
    end: comments?.end,
  };
}

function envSource(source: Fields, scope: Scope): Code | undefined {
  const { prefix, configMapRef, secretRef } = source;
  const ref = isFields(configMapRef) ? configMapRef : secretRef;
  if (!isFields(ref) || !fits(ref, ['name', 'optional?'], scope)) return undefined;
  if (!fits(source, ['prefix?', ref === configMapRef ? 'configMapRef' : 'secretRef'], scope)) return undefined;
  const { name, optional } = ref;
  if (prefix === undefined && optional === false) return undefined;
  const data = scope.references.data(ref === configMapRef ? 'ConfigMap' : 'Secret', name, scope.namespace);
  if (!data) return undefined;
  if (prefix === undefined) return optional === undefined ? data : method(data, 'optional');
  return method(
    data,
    'prefixed',
    quoted(prefix as string),
    optional === undefined ? undefined : dataCode({ optional }),
  );
}
