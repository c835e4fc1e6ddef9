import { PodwrightError } from '../errors';
import type { ValidationOptions } from '../validation/options';

/** The variable in which `podwright synth` tells an app's process what to do. */
export const SYNTH_VARIABLE = 'PODWRIGHT_SYNTH';

/** How the command line calls cdk8s' ways to divide the output into files. */
export const OUTPUT_NAMES = ['file-per-app', 'file-per-chart', 'file-per-resource', 'folder-per-chart'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

export const FORMATS = ['yaml', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What `podwright synth` asks of every app of the process. */
export interface SynthRequest {
  /** Whether to write the files, or to hand them to who asked, who prints or compares them; or the objects, to be drawn. */
  readonly mode: 'write' | 'stdout' | 'check' | 'view';
  /** The file to which each synth adds a line, a `SynthReport` as JSON. */
  readonly report: string;
  /** The output folder of an app that names none. */
  readonly outdir?: string;
  /** How to divide the output into files, whatever the app says. */
  readonly output?: OutputName;
  readonly format?: Format;
  /** What the manifests are checked against, whatever the app and its project say. */
  readonly validation?: ValidationOptions;
  /** The most warnings with which files are written; any number where left out. */
  readonly maxWarnings?: number;
}

/**
 * What the process was asked to do, if `podwright synth` started it.
 * @throws PodwrightError when the variable holds something else
 */
export function synthRequest(): SynthRequest | undefined {
  const text = process.env[SYNTH_VARIABLE];
  if (!text) return undefined;
  const request = parsed(text);
  const { mode, report, outdir, output, format } = request as Record<keyof SynthRequest, unknown>;
  const isValid =
    ['write', 'stdout', 'check', 'view'].includes(mode as string) &&
    typeof report === 'string' &&
    (outdir === undefined || typeof outdir === 'string') &&
    (output === undefined || OUTPUT_NAMES.includes(output as OutputName)) &&
    (format === undefined || FORMATS.includes(format as Format));
  if (isValid) return request as SynthRequest;
  throw new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: `The variable "${SYNTH_VARIABLE}" is no request of "podwright synth"`,
    fix: 'Unset it: that command sets it for the apps that it runs',
  });
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
