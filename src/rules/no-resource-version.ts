import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import type { SetRule } from './rule';

const PLACE = FieldPath.of('metadata', 'resourceVersion');

/** The version of an object is for the cluster to count. */
export const noResourceVersion = {
  id: 'no-resource-version',
  says: 'An object that is to be created has no resourceVersion',
  severity: 'warning',
  checkSet(set, report) {
    for (const entry of set.entries) {
      const { resourceVersion } = fieldsOf(entry.manifest.metadata);
      if (!isVersion(resourceVersion)) continue;
      report(entry, {
        at: PLACE,
        message: `The object has the resourceVersion "${resourceVersion}" of another one, so it cannot be created`,
        fix: 'Remove metadata.resourceVersion',
        correction: { remove: true },
      });
    }
  },
} as const satisfies SetRule;

/** Whether the server reads a version from it: a number of 64 bits other than zero. What is none is passed over. */
function isVersion(value: unknown): value is string {
  return typeof value === 'string' && /^0*[1-9][0-9]{0,19}$/.test(value) && BigInt(value) < 2n ** 64n;
}
