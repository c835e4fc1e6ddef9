import { objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** Each Secret to pull images with is named once. */
export const uniqueImagePullSecret = {
  id: 'unique-image-pull-secret',
  says: 'Each item of imagePullSecrets names a Secret, and no two the same',
  severity: 'warning',
  checkPod({ spec, at }, report) {
    const seen = new Set<string>();
    for (const [secret, index] of objectsOf(spec.imagePullSecrets)) {
      const name = textOf(secret.name);
      const place = at.down('imagePullSecrets', index);
      if (name === undefined) {
        report({
          at: place.field('name'),
          message: 'No Secret is named, so images are pulled without credentials',
          fix: 'Write the name of a Secret, or remove the item',
        });
      } else if (seen.has(name)) {
        report({
          at: place,
          message: `Secret "${name}" is named twice`,
          fix: 'Remove one of them',
          correction: { remove: true },
        });
      } else seen.add(name);
    }
  },
} as const satisfies PodRule;
