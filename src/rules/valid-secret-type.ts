import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { textOf } from '../manifest/fields';
import type { ObjectRule } from './rule';

const PREFIX = 'kubernetes.io/';
/** Those that Kubernetes uses, without the prefix. */
const TYPES = ['basic-auth', 'dockercfg', 'dockerconfigjson', 'service-account-token', 'ssh-auth', 'tls'];

/** A type of Secrets that looks like one of Kubernetes is one. */
export const validSecretType = {
  id: 'valid-secret-type',
  says: 'A type of a Secret that looks like one of Kubernetes is one',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    const type = textOf(manifest.type);
    if (group !== '' || type === undefined) return;
    const name = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type;
    if (name.includes('/') || (name !== type && TYPES.includes(name))) return;
    const meant = TYPES.includes(name) ? name : closest(name, TYPES);
    if (meant === undefined) return;
    report({
      at: FieldPath.of('type'),
      message: `Kubernetes knows no type "${type}", so it neither checks nor uses the Secret as one of "${PREFIX}${meant}"`,
      fix: `Write "${PREFIX}${meant}"`,
    });
  },
} as const satisfies ObjectRule;
