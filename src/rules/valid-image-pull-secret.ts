import { FieldPath } from '../kubernetes/field-path';
import { textOf } from '../manifest/fields';
import { namedObject } from '../manifest/named-objects';
import { referencesTo } from '../manifest/named-references';
import type { SetRule } from './rule';

/** The types of Secrets that the kubelet takes credentials from. */
const TYPES = ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'];

const TYPE = FieldPath.of('type');

/** A Secret that images are pulled with is of a type that holds such credentials. */
export const validImagePullSecret = {
  id: 'valid-image-pull-secret',
  says: 'A Secret in imagePullSecrets has the type of registry credentials',
  severity: 'warning',
  checkSet(set, report) {
    for (const { entry, use, name, at, effect } of referencesTo(set, 'Secret')) {
      if (use !== 'pull') continue;
      const object = namedObject(set, 'Secret', entry.namespace, name);
      if (object.is !== 'found' || object.entries.some((secret) => set.isRefused(secret, TYPE))) continue;
      const types = object.entries.map(({ manifest }) => textOf(manifest.type) ?? 'Opaque');
      if (types.some((type) => TYPES.includes(type))) continue;
      report(entry, {
        at,
        message: `Secret "${name}" is of type "${types[0]}", which holds no credentials of a registry, so ${effect}`,
        fix: `Give the Secret "type: ${TYPES[0]}" and the key ".dockerconfigjson"`,
      });
    }
  },
} as const satisfies SetRule;
