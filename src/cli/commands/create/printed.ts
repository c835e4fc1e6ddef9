import { withEmptyFields } from '../../../kubectl/empty-fields';
import { goYaml } from '../../../kubectl/go-yaml';
import { withSavedConfig } from '../../../kubectl/saved-config';
import { goJson } from '../../../kubernetes/go-json';
import type { Manifest } from '../../../manifest/manifest';
import { findingInOneLine } from '../../../outputs/report/one-line';

/** How objects are printed. */
export interface Printing {
  readonly format: 'yaml' | 'json' | 'ts';
  /** With empty fields, and what else kubectl prints. */
  readonly isAsKubectl: boolean;
  readonly isConfigSaved: boolean;
}

/** Prints the objects on stdout, and on stderr what is not quite sure, and what the API server would refuse. */
export function printGenerated(manifests: readonly Manifest[], warnings: readonly string[], printing: Printing): void {
  const objects = printing.isConfigSaved ? manifests.map(withSavedConfig) : manifests;
  const all = [...warnings, ...findings(objects)];
  process.stdout.write(printing.format === 'ts' ? typeScript(objects) : text(objects, printing));
  process.stderr.write(all.map((warning) => `warning: ${warning}\n`).join(''));
}

function text(manifests: readonly Manifest[], { format, isAsKubectl }: Printing): string {
  const objects = isAsKubectl ? manifests.map(withEmptyFields) : manifests;
  if (format === 'json') return objects.map((object) => `${goJson(object, 4)}\n`).join('');
  // Both kubectl's printer and its command write a line between two objects.
  return objects.map(goYaml).join(isAsKubectl ? '---\n---\n' : '---\n');
}

function typeScript(manifests: readonly Manifest[]): string {
  // Loaded only now: it is large.
  const { toTypeScript } = require('../../../to-typescript') as typeof import('../../../to-typescript');
  // The Pod before the Service, which can then select it by name.
  const inOrder = manifests.map(({ kind, apiVersion, ...rest }): Manifest => ({ apiVersion, kind, ...rest })).reverse();
  return toTypeScript(inOrder, { kubernetes: options().kubernetes }).code;
}

/** What the API server would refuse, for the version of the project. */
function findings(manifests: readonly Manifest[]): string[] {
  const { validate } = require('../../../validate') as typeof import('../../../validate');
  const found = validate(manifests, options());
  return found.filter(({ severity, layer }) => severity === 'error' && layer !== 'rule').map(findingInOneLine);
}

function options() {
  const { readConfig } = require('../../../validation/config') as typeof import('../../../validation/config');
  return readConfig(process.cwd());
}
