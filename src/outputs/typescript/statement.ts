import { isFields } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import type { Path } from './api-types';
import { type Code, call, method, plain } from './code';
import type { Module } from './module';
import { dataCode, quoted } from './plain';
import type { MadeObject } from './references';
import { type Patch, pointer } from './split';

type Fields = Readonly<Record<string, unknown>>;

/** What the statement of an object is made of. */
interface ObjectStatement {
  readonly module: Module;
  readonly made: Pick<MadeObject, 'variable'>;
  readonly comments?: ManifestComments;
  /** What the code says otherwise, so that comments at it stand above. */
  readonly left?: readonly Path[];
  /** More comments to stand above it. */
  readonly notes?: readonly string[];
  /** Comments at what is patched. */
  readonly patched: readonly string[];
  readonly code: Code;
  readonly operations: readonly Code[];
}

/** Adds the statement of an object, and its patches. */
export function addStatement({
  module,
  made,
  comments,
  notes = [],
  left = [],
  patched,
  code,
  operations,
}: ObjectStatement): void {
  const heads = [['apiVersion'], ['kind'], ...left].flatMap((path) => commentLinesIn(commentsAt(comments, ...path)));
  module.add({
    before: [...(comments?.before ?? []), ...heads, ...notes],
    code: () => code,
    variable: () => made.variable,
    joined: operations.length > 0,
    after: operations.length > 0 ? undefined : comments?.end,
  });
  if (operations.length === 0) return;
  module.add({
    before: patched,
    after: comments?.end,
    code: () => method(plain(made.variable as string), 'addJsonPatch', ...operations),
  });
}

/** A JSON patch that puts a value where the types or the construct would not. */
export function operation(module: Module, { path, value }: Patch): Code {
  const name = module.use('JsonPatch', 'cdk8s');
  return call(`${name}.add`, quoted(pointer(path)), dataCode(value));
}

/**
 * The patches that take away the name which objects without one are given.
 * @param canGenerate whether one with a `generateName` is given none
 */
export function removals(manifest: Manifest, module: Module, canGenerate: boolean): Code[] {
  const remove = (path: string): Code[] => [call(`${module.use('JsonPatch', 'cdk8s')}.remove`, quoted(path))];
  if (!Object.hasOwn(manifest, 'metadata')) return remove('/metadata');
  const { metadata } = manifest as Fields;
  if (!isFields(metadata) || Object.hasOwn(metadata, 'name')) return [];
  return Object.hasOwn(metadata, 'generateName') && canGenerate ? [] : remove('/metadata/name');
}
