import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { checkObjects } from './check-objects';
import { customKindsOf } from './custom-kinds';
import { toFinding } from './finding';
import type { ValidationOptions } from './options';

/** Checks manifests together, of which it is not known where they are written. */
export function checkManifests(manifests: readonly Manifest[], options: ValidationOptions): Finding[] {
  const raw = checkObjects({ manifests, customKinds: customKindsOf(manifests) }, options);
  return raw.map((finding) => toFinding(finding, manifests[finding.object] as Manifest, {}));
}
