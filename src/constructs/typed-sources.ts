import type { Construct } from 'constructs';
import { PodwrightError } from '../errors';
import { Expansion } from './expansion';
import { type KubectlSources, readSources } from './kubectl-sources';

/** The last part of a path. */
type Basename<Path extends string> = Path extends `${string}/${infer Rest}` ? Basename<Rest> : Path;

/** A file's key is its name. What has no dot may be a folder, of which nobody knows the files. */
type PathKey<Path extends string> = Path extends `${string}/`
  ? string
  : Basename<Path> extends `${string}.${string}`
    ? Basename<Path>
    : string;

/**
 * The key that `fromFile` makes of a path: `game.properties` of `conf/game.properties`, `k` of `k=conf/any`.
 * A folder that has a dot in its name is written with a `/` at its end.
 */
type FileKey<Source extends string> = string extends Source
  ? string
  : Source extends `${infer Key}=${string}`
    ? Key
    : PathKey<Source>;

/** The key that `fromLiteral` makes of a literal: `power` of `power=10`. */
type LiteralKey<Source extends string> = string extends Source
  ? string
  : Source extends `${infer Key}=${string}`
    ? Key
    : never;

/** The keys of env files, which only the files know. */
type EnvFileKey<Source extends string> = [Source] extends [never] ? never : string;

/** kubectl's sources, with the literal types that tell the keys. */
export interface TypedSources<F extends string, T extends string, E extends string> extends KubectlSources {
  readonly fromFile?: F | readonly F[];
  readonly fromLiteral?: T | readonly T[];
  readonly fromEnvFile?: E | readonly E[];
}

/** The keys that the sources give, as far as they can be known when compiling. */
export type SourceKeys<F extends string, T extends string, E extends string> =
  | FileKey<F>
  | LiteralKey<T>
  | EnvFileKey<E>;

/** Reads the sources of a construct that is about to be made: what is wrong with them is said of its path. @internal */
export function readSourcesAt(scope: Construct, id: string, sources: KubectlSources): Map<string, Buffer> {
  const expansion = Expansion.of(scope, id);
  expansion.object(sources, 'sources');
  try {
    return readSources(sources);
  } catch (error) {
    throw error instanceof PodwrightError ? error.at(expansion.path) : error;
  }
}
