import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, isFields } from '../manifest/fields';
import { secretText } from '../manifest/secret-text';
import type { ObjectRule } from './rule';

/** The type of a Secret with credentials of registries, its key, and whether they are under `auths`. */
const FORMS = [
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson', true],
  ['kubernetes.io/dockercfg', '.dockercfg', false],
] as const;

/** Credentials of registries are where the kubelet looks for them. */
export const validDockerConfig = {
  id: 'valid-docker-config',
  says: 'A Secret with credentials of registries has them where the kubelet looks for them',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    if (group !== '') return;
    for (const [type, key, isBelowAuths] of FORMS) {
      if (manifest.type !== type) continue;
      const config = parsed(secretText(manifest, key));
      if (!config || isFields(config.auths) === isBelowAuths) continue;
      const field = Object.hasOwn(fieldsOf(manifest.stringData), key) ? 'stringData' : 'data';
      report({
        at: FieldPath.of(field).key(key),
        message: isBelowAuths
          ? `"${key}" has no "auths", so images are pulled without credentials`
          : `"${key}" has the registries below "auths", where they are not looked for, so images are pulled without credentials`,
        fix: isBelowAuths
          ? 'Put the registries below "auths", as ~/.docker/config.json has them'
          : 'Write "type: kubernetes.io/dockerconfigjson" and the key ".dockerconfigjson"',
      });
    }
  },
} as const satisfies ObjectRule;

function parsed(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const config: unknown = JSON.parse(text ?? '');
    return isFields(config) ? config : undefined;
  } catch {
    return undefined;
  }
}
