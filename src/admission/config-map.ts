import { FieldPath } from '../kubernetes/field-path';
import { CONFIG_KEY, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { fieldsOf } from '../manifest/fields';
import { checks } from './check';
import { isTooLarge, MAX_DATA } from './data-size';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';

/** What the API server checks of a ConfigMap. */
export const CONFIG_MAP_CHECKS = checks('ConfigMap', {
  'cm-key-format': {
    path: 'data, binaryData',
    says: 'A key has at most 253 letters, digits, "-", "_" and ".", is not "." and does not start with ".."',
    cause: 'Invalid',
  },
  'cm-key-overlap': {
    path: 'data',
    says: 'A key is in data or in binaryData, not in both',
    cause: 'Invalid',
  },
  'cm-size': {
    path: '',
    says: 'The values of a ConfigMap have at most 1048576 bytes together',
    cause: 'TooLong',
  },
});

const DATA = FieldPath.of('data');
const BINARY_DATA = FieldPath.of('binaryData');

/** Checks a ConfigMap. */
export function reviewConfigMap(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const data = fieldsOf(review.manifest.data);
  const binaryData = fieldsOf(review.manifest.binaryData);
  for (const key of Object.keys(data)) {
    review.format(CONFIG_MAP_CHECKS['cm-key-format'], key, CONFIG_KEY, DATA.key(key), { marksName: true });
    if (Object.hasOwn(binaryData, key)) {
      review.report(CONFIG_MAP_CHECKS['cm-key-overlap'], DATA.key(key), {
        message: `The key ${quoted(key)} is in data and in binaryData`,
        fix: 'Remove one of the two, or rename it',
        marksName: true,
      });
    }
  }
  for (const key of Object.keys(binaryData)) {
    review.format(CONFIG_MAP_CHECKS['cm-key-format'], key, CONFIG_KEY, BINARY_DATA.key(key), { marksName: true });
  }
  if (isTooLarge(Object.values(data), Object.values(binaryData))) {
    review.report(CONFIG_MAP_CHECKS['cm-size'], FieldPath.root, {
      message: `The values have more than ${MAX_DATA} bytes together`,
      fix: 'Spread the data over several ConfigMaps, or keep it in a volume',
      // What the server prints for the object itself.
      alias: '[]',
    });
  }
}
