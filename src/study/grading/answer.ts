import type { Entry, ManifestSet, PodEntry } from '../../manifest/manifest-set';
import type { Target } from '../requirements/requirement';

/** What a learner wrote, as far as it can be read. */
export interface Answer {
  readonly set: ManifestSet;
  /** The object that a requirement is about. */
  tryFind(target: Target): Entry | undefined;
  /** The Pod that it is, or the Pods that it makes. */
  tryFindPod(target: Target): PodEntry | undefined;
}
