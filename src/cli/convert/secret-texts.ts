import { KINDS } from '../../kubernetes/kinds';
import { fieldsOf } from '../../manifest/fields';
import { SECRET_VALUE } from '../../manifest/secret-values';
import type { Conversion } from './conversion';

/** Shorter ones would be found everywhere. */
const SHORTEST = 4;

/** What the compiler says, which quotes the code, without the values of Secrets in it. */
export function withoutSecretTexts(line: string, modules: readonly Pick<Conversion, 'manifests'>[]): string {
  const secrets = modules
    .flatMap(({ manifests }) => manifests.filter(({ kind }) => kind === KINDS.Secret.kind))
    .flatMap(({ data, stringData }) => [...Object.values(fieldsOf(data)), ...Object.values(fieldsOf(stringData))])
    .flatMap((value) => (typeof value === 'string' ? [value, ...value.split('\n')] : []))
    .filter((text) => text.length >= SHORTEST);
  let shown = line;
  for (const text of secrets) shown = shown.replaceAll(text, SECRET_VALUE);
  return shown;
}
