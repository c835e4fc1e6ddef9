import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import type { ObjectRule } from './rule';

/** A Secret says the value of a key once. */
export const uniqueSecretKey = {
  id: 'unique-secret-key',
  says: 'No key of a Secret is in data and in stringData',
  severity: 'warning',
  kinds: ['Secret'],
  checkObject({ manifest, group }, report) {
    if (group !== '') return;
    const data = fieldsOf(manifest.data);
    for (const key of Object.keys(fieldsOf(manifest.stringData))) {
      if (!Object.hasOwn(data, key)) continue;
      report({
        at: FieldPath.of('data').key(key),
        message: `"stringData" has the key "${key}" too, and wins: this value is lost`,
        fix: 'Remove one of them',
      });
    }
  },
} as const satisfies ObjectRule;
