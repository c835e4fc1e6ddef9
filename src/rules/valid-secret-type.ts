import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { textOf } from '../manifest/fields';
import type { ObjectRule } from './rule';

const TYPES = [
  'Opaque',
  'bootstrap.kubernetes.io/token',
  'kubernetes.io/basic-auth',
  'kubernetes.io/dockercfg',
  'kubernetes.io/dockerconfigjson',
  'kubernetes.io/service-account-token',
  'kubernetes.io/ssh-auth',
  'kubernetes.io/tls',
];

/** A type of Secrets that looks like one of Kubernetes is one. */
export const validSecretType = {
  id: 'valid-secret-type',
  says: 'A type of a Secret that looks like one of Kubernetes is one',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    const type = textOf(manifest.type);
    if (group !== '' || type === undefined || TYPES.includes(type)) return;
    const meant = type.startsWith('kubernetes.io/') || !type.includes('/') ? closest(type, TYPES) : undefined;
    if (meant === undefined && !type.startsWith('kubernetes.io/')) return;
    report({
      at: FieldPath.of('type'),
      message: `Kubernetes knows no type "${type}", so it neither checks nor uses the Secret as one`,
      fix: meant === undefined ? 'Write a type with a prefix of your own, or remove it' : `Write "${meant}"`,
    });
  },
} as const satisfies ObjectRule;
