import { DEFAULT_VERSION, minorOf } from '../../kubernetes/versions';
import type { Manifest } from '../../manifest/manifest';
import { applyEdits } from '../../mutations/apply';
import type { MutationGroup } from '../../mutations/mutation';
import type { Broken } from './topic';

/** The broken neighbours that groups of mutations give: the slips of a topic, as people make them. */
export function breaking(...groups: readonly MutationGroup[]): (manifests: readonly Manifest[]) => Iterable<Broken> {
  return function* (manifests) {
    for (const [object, manifest] of manifests.entries()) {
      for (const group of groups) {
        for (const { id, edits } of group.mutations(manifest, manifests, minorOf(DEFAULT_VERSION))) {
          const changed = applyEdits(manifest, edits);
          yield { id, object, manifests: manifests.map((other, place) => (place === object ? changed : other)) };
        }
      }
    }
  };
}
