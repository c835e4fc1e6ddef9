import { FieldPath } from '../kubernetes/field-path';
import { type Fields, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of OwnerReference. */
export const OWNER_REFERENCE_CHECKS = checks('OwnerReference', {
  'meta-owner-fields': {
    path: 'metadata.ownerReferences[]',
    says: 'An owner is named by its apiVersion, kind, name and uid, and is no Event',
    cause: 'Invalid',
  },
  'meta-owner-one-controller': {
    path: 'metadata.ownerReferences',
    says: 'At most one of the owners is the controller',
    cause: 'Invalid',
  },
});

const OWNERS = FieldPath.of('metadata', 'ownerReferences');

/** Checks the owners of an object. */
export function reviewOwnerReferences(owners: unknown, review: Review): void {
  const controllers = new Set<string>();
  for (const [owner, index] of objectsOf(owners)) {
    reviewOwner(owner, OWNERS.index(index), review);
    if (owner.controller !== true) continue;
    // What stands there twice the server takes once.
    const { apiVersion, kind, name, uid, blockOwnerDeletion } = owner;
    const identity = JSON.stringify([apiVersion ?? '', kind ?? '', name ?? '', uid ?? '', blockOwnerDeletion ?? null]);
    if (controllers.size > 0 && !controllers.has(identity)) {
      review.report(OWNER_REFERENCE_CHECKS['meta-owner-one-controller'], OWNERS, {
        message: 'Several owners are controllers of the object',
        fix: 'Leave "controller: true" with one owner',
        mark: OWNERS.index(index).field('controller'),
      });
    }
    controllers.add(identity);
  }
}

function reviewOwner(owner: Fields, at: FieldPath, review: Review): void {
  const apiVersion = textOf(owner.apiVersion) ?? '';
  const version = versionOf(apiVersion);
  if (version === undefined && (apiVersion !== '' || isEmpty(owner.apiVersion))) {
    report('apiVersion', apiVersion === '' ? 'has no apiVersion' : `has the apiVersion ${quoted(apiVersion)}`);
  }
  for (const field of ['kind', 'name', 'uid']) {
    if (isEmpty(owner[field])) report(field, `has no ${field}`);
  }
  if ((version === 'v1' || version === '/v1') && owner.kind === 'Event') {
    review.report(OWNER_REFERENCE_CHECKS['meta-owner-fields'], at, {
      message: 'An Event cannot own objects',
      fix: 'Remove the reference',
      alias: OWNERS.toString(),
    });
  }

  function report(field: string, problem: string): void {
    review.report(OWNER_REFERENCE_CHECKS['meta-owner-fields'], at.field(field), {
      message: `The reference to an owner ${problem}`,
      fix: field === 'apiVersion' ? 'Write the apiVersion of the owner, as in "apps/v1"' : `Write the owner's ${field}`,
      // The server leaves the index out.
      alias: OWNERS.field(field).toString(),
    });
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The apiVersion if a version can be read from it: of more than two parts the server reads none. */
function versionOf(apiVersion: string): string | undefined {
  const parts = apiVersion.split('/', 3);
  return parts.length <= 2 && parts.at(-1) !== '' ? apiVersion : undefined;
}
