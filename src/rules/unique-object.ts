import { FieldPath } from '../kubernetes/field-path';
import type { Entry } from '../manifest/manifest-set';
import type { SetRule } from './rule';

/** No two objects are the same one. */
export const uniqueObject = {
  id: 'unique-object',
  says: 'No two objects of a kind have the same name in the same namespace',
  severity: 'warning',
  checkSet(set, report) {
    const seen = new Map<string, Entry>();
    for (const entry of set.entries) {
      const { group, kind, namespace, name, text } = entry;
      if (name === '') continue;
      // What stands in another file may be an alternative.
      const key = `${text}\n${group}\n${kind}\n${namespace}\n${name}`;
      if (!seen.has(key)) {
        seen.set(key, entry);
        continue;
      }
      const where = namespace === '' ? '' : ` in namespace "${namespace}"`;
      report(entry, {
        at: FieldPath.of('metadata', 'name'),
        message: `There is another ${kind} "${name}"${where} before this one, so this one replaces it`,
        fix: 'Give one of them another name, or remove it',
      });
    }
  },
} as const satisfies SetRule;
