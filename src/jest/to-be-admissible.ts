import { Construct } from 'constructs';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { findingInOneLine } from '../outputs/report/one-line';
import { validate } from '../validate';
import type { ValidationOptions } from '../validation/options';
import { load } from './load';

/** Says whether nothing in the manifests is an error; see `ManifestMatchers`. */
export function toBeAdmissible(received: unknown, options?: unknown): { pass: boolean; message: () => string } {
  const input = Construct.isConstruct(received) ? received : (load(received, 'received') as unknown as Manifest[]);
  const findings = validate(input, (options ?? {}) as ValidationOptions);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    pass: errors.length === 0,
    message: () =>
      errors.length === 0
        ? 'Expected an error in the manifests, and there is none'
        : `Expected no error in the manifests, and there ${errors.length === 1 ? 'is 1' : `are ${errors.length}`}:\n${errors.map(line).join('\n')}`,
  };
}

function line(finding: Finding): string {
  return `  ${findingInOneLine(finding)}${finding.line === undefined ? '' : `, at ${finding.file}:${finding.line}`}`;
}
