import { DEFAULT_VERSION, minorOf } from '../../../kubernetes/versions';
import { ManifestSet } from '../../../manifest/manifest-set';
import type { PlacedFinding, Subject } from '../subject';

/** What is known of a subject, whichever of its pictures is made. */
export interface SubjectIndex {
  readonly set: ManifestSet;
  /** What is wrong with each object, in order. */
  readonly findings: ReadonlyMap<number, readonly PlacedFinding[]>;
}

const indexes = new WeakMap<Subject, SubjectIndex>();

/** The index of a subject: made once. */
export function indexOf(subject: Subject): SubjectIndex {
  let index = indexes.get(subject);
  if (!index) {
    const findings = new Map<number, PlacedFinding[]>();
    for (const finding of subject.findings) {
      const same = findings.get(finding.object);
      if (same) same.push(finding);
      else findings.set(finding.object, [finding]);
    }
    index = { set: new ManifestSet(subject.manifests, minorOf(DEFAULT_VERSION)), findings };
    indexes.set(subject, index);
  }
  return index;
}
