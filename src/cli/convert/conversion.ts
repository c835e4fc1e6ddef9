import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Manifest } from '../../manifest/manifest';
import { readSourceManifests, toTypeScript } from '../../outputs/typescript';
import type { SourceFile } from '../../validation/from-sources';
import type { ModulePlan } from './module-plan';

/** How it is asked for. */
export interface ConversionOptions {
  readonly shape: 'app' | 'chart';
  readonly kubernetes?: KubernetesVersion;
  /** Whether the order of fields is kept. */
  readonly exact: boolean;
}

/** A module of TypeScript, and what it is to make. */
export interface Conversion {
  /** Its path, with the extension. */
  readonly path: string;
  readonly code: string;
  /** The name of the function that it exports; of a whole app none. */
  readonly exported?: string;
  /** The name of its chart. */
  readonly name?: string;
  readonly files: readonly SourceFile[];
  /** The objects that it is made of. */
  readonly manifests: readonly Manifest[];
  /** What of the input the code does not say, each in a line. */
  readonly lost: readonly string[];
  /** The packages that it imports. */
  readonly imports: readonly string[];
}

/** Turns the files of a plan into a module. */
export function converted(
  { path, name, files }: Pick<ModulePlan, 'path' | 'files'> & Partial<ModulePlan>,
  options: ConversionOptions,
): Conversion {
  const { shape } = options;
  const read = files.map(({ file, source }) => ({ file, ...readSourceManifests(source) }));
  const { code, lost, imports } = toTypeScript(
    read.flatMap(({ manifests }) => manifests),
    { ...options, ...(name !== undefined && { name }) },
  );
  const [only] = files;
  const place = files.length === 1 && only ? `${only.file}: ` : '';
  return {
    path: `${path}.ts`,
    code,
    ...(name !== undefined && { name }),
    ...(shape === 'chart' && { exported: exportedBy(code) }),
    files,
    manifests: files.flatMap(({ source }) => source.objects.map(({ manifest }) => manifest)),
    lost: [
      ...read.flatMap(({ file, lost: ofFile }) => ofFile.map((text) => `${file}: ${text}`)),
      ...lost.map((text) => place + text),
    ],
    imports,
  };
}

/** The imports come before it, and everything else is in it. */
function exportedBy(code: string): string {
  return /^export function ([\w$]+)\(/m.exec(code)?.[1] ?? '';
}
