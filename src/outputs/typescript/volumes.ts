import { fieldsOf, isFields } from '../../manifest/fields';
import { commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, call, method } from './code';
import { fieldCode } from './env';
import { dataCode, FieldsCode, hasComments, inside, listCode, quoted } from './plain';
import { areKeys, fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

const SIMPLE = ['nfs', 'csi'];
const VOLUME_FIELD = /^metadata\.(?:name|namespace|uid|labels|annotations|(?:labels|annotations)\['[\s\S]*'\])$/;

/** A volume as a value. */
export function volumeCode(volume: Fields, comments: ManifestComments | undefined, scope: Scope): Code {
  const { name: _name, ...source } = volume;
  const name = quoted(volume.name as string);
  const [kind = ''] = Object.keys(source);
  const own = inside(commentsAt(comments, kind));
  return (
    dataVolume(volume, kind, own, scope) ??
    volumeOf(name, kind, fieldsOf(source[kind]), own, scope) ??
    call(scope.module.use('volume'), name, dataCode(source, comments))
  );
}

function volumeOf(
  name: Code,
  kind: string,
  source: Fields,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code | undefined {
  const { module } = scope;
  const keys = Object.keys(source);
  const data = () => dataCode(source, comments);
  switch (kind) {
    case 'emptyDir':
      return call(module.use(kind), name, keys.length > 0 || hasComments(comments) ? data() : undefined);
    case 'hostPath':
      return call(module.use(kind), name, isOnly(source, 'path', comments) ? dataCode(source.path) : data());
    case 'image':
      return call(module.use(kind), name, isOnly(source, 'reference', comments) ? dataCode(source.reference) : data());
    case 'ephemeral':
      if (!isOnly(source, 'volumeClaimTemplate', undefined)) return undefined;
      return call(
        module.use(kind),
        name,
        dataCode(source.volumeClaimTemplate, commentsAt(comments, 'volumeClaimTemplate')),
      );
    case 'persistentVolumeClaim':
      return claimVolume(name, source, comments, scope);
    case 'downwardAPI':
      return downwardVolume(name, source, comments, scope);
    case 'projected':
      return projectedVolume(name, source, comments, scope);
    default:
      return SIMPLE.includes(kind) ? call(module.use(kind), name, data()) : undefined;
  }
}

function isOnly(source: Fields, field: string, comments: ManifestComments | undefined): boolean {
  const keys = Object.keys(source);
  return keys.length === 1 && keys[0] === field && !hasComments(comments);
}

/** The name that a volume of an object has by default. */
function defaultName(objectName: unknown): string {
  return String(objectName).replaceAll('.', '-').slice(0, 63).replace(/-+$/, '');
}

function claimVolume(
  name: Code,
  source: Fields,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code | undefined {
  if (!fits(source, ['claimName', 'readOnly?'], scope) || hasComments(comments)) return undefined;
  const { claimName, ...options } = source;
  const rest = Object.keys(options).length > 0 ? dataCode(options) : undefined;
  const claim = scope.references.find('PersistentVolumeClaim', claimName, scope.namespace);
  if (!claim) return call(scope.module.use('persistentVolumeClaim'), name, quoted(claimName as string), rest);
  const isDefault = !rest && name.is === 'plain' && name.text === quoted(defaultName(claimName)).text;
  return method(claim, 'volume', isDefault ? undefined : name, rest);
}

/** A volume of a ConfigMap or a Secret that can be referred to. */
function dataVolume(
  volume: Fields,
  kind: string,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code | undefined {
  if (kind !== 'configMap' && kind !== 'secret') return undefined;
  const source = fieldsOf(volume[kind]);
  const nameField = kind === 'configMap' ? 'name' : 'secretName';
  if (!fits(source, [nameField, 'items?', 'optional?', 'defaultMode?'], { exact: false })) return undefined;
  if (scope.exact && !startsWith(source, Object.hasOwn(source, 'items') ? [nameField, 'items'] : [nameField]))
    return undefined;
  const { [nameField]: objectName, items, ...options } = source;
  const keys = Array.isArray(items) ? items.map((item) => fieldsOf(item).key) : [];
  const data = scope.references.data(kind === 'configMap' ? 'ConfigMap' : 'Secret', objectName, scope.namespace, keys);
  if (!data) return undefined;
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(source)) {
    const own = commentsAt(comments, key);
    if (key === nameField) fields.note(own?.before);
    else if (key !== 'items') fields.addData(key, value, own);
    else fields.add(key, itemsCode(value as readonly Fields[], inside(own), scope), own);
  }
  const hasOptions = items !== undefined || Object.keys(options).length > 0;
  const name = volume.name as string;
  const isDefault = !hasOptions && name === defaultName(objectName);
  return method(
    data,
    'volume',
    isDefault ? undefined : quoted(name),
    hasOptions ? fields.code(comments?.end) : undefined,
  );
}

function startsWith(fields: Fields, names: readonly string[]): boolean {
  const keys = Object.keys(fields);
  return names.every((name, i) => keys[i] === name);
}

/** Which keys become which files. */
function itemsCode(items: readonly Fields[], comments: ManifestComments | undefined, scope: Scope): Code {
  const isRecord =
    items.length > 0 &&
    areKeys(items.map(({ key }) => key)) &&
    items.every((item) => fits(item, ['key', 'path'], scope));
  if (!isRecord || hasComments(comments)) return dataCode(items, comments);
  return dataCode(Object.fromEntries(items.map(({ key, path }) => [key as string, path])));
}

function downwardVolume(
  name: Code,
  source: Fields,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code | undefined {
  const { items, ...options } = source;
  if (!Array.isArray(items) || hasComments(comments)) return undefined;
  if (scope.exact && !startsWith(source, ['items'])) return undefined;
  const files = new FieldsCode();
  if (items.length === 0 || !areKeys(items.map((item) => fieldsOf(item).path))) return undefined;
  for (const item of items.map(fieldsOf)) {
    const file = downwardFile(item, scope);
    if (!file) return undefined;
    files.add(item.path as string, file);
  }
  const rest = Object.keys(options).length > 0 ? dataCode(options) : undefined;
  return call(scope.module.use('downwardAPI'), name, files.code(), rest);
}

function downwardFile(item: Fields, scope: Scope): Code | undefined {
  if (!fits(item, ['path', 'fieldRef?', 'resourceFieldRef?', 'mode?'], { exact: false })) return undefined;
  if (scope.exact && !startsWith(item, ['path'])) return undefined;
  const { fieldRef } = item;
  if (isFields(fieldRef) && !VOLUME_FIELD.test(String(fieldRef.fieldPath))) return undefined;
  const source = fieldCode(item, scope);
  if (!source) return undefined;
  if (item.mode === undefined) return source;
  const fields = new FieldsCode();
  for (const key of Object.keys(item)) {
    if (key === 'mode') fields.addData(key, item.mode);
    else if (key !== 'path') fields.spread(source);
  }
  return fields.code();
}

function projectedVolume(
  name: Code,
  source: Fields,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code | undefined {
  const { sources, ...options } = source;
  if (!Array.isArray(sources)) return undefined;
  if (scope.exact && !startsWith(source, ['sources'])) return undefined;
  const own = commentsAt(comments, 'sources');
  const list = listCode(
    sources,
    inside(own),
    (item, at) => wholeObject(fieldsOf(item), at, scope) ?? dataCode(item, at),
  );
  const rest = new FieldsCode().note(own?.before).note(comments?.before);
  const { sources: _sources, ...others } = source;
  rest.addAll(others, comments);
  const isShort =
    Object.keys(options).length === 0 && !hasComments({ ...comments, below: undefined, before: own?.before });
  return call(scope.module.use('projected'), name, list, isShort ? undefined : rest.code(comments?.end));
}

/** A whole ConfigMap or Secret as a source. */
function wholeObject(source: Fields, comments: ManifestComments | undefined, scope: Scope): Code | undefined {
  if (hasComments(comments)) return undefined;
  const [[kind, ref] = []] = Object.entries(source);
  if ((kind !== 'configMap' && kind !== 'secret') || !fits(fieldsOf(ref), ['name'], scope)) return undefined;
  return scope.references.data(kind === 'configMap' ? 'ConfigMap' : 'Secret', fieldsOf(ref).name, scope.namespace);
}
