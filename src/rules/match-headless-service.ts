import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, textOf } from '../manifest/fields';
import { headlessServiceOf, isHeadless, mayServe } from '../manifest/headless-services';
import type { ManifestSet, PodEntry } from '../manifest/manifest-set';
import { missingObject } from '../manifest/missing-objects';
import { namedObject } from '../manifest/named-objects';
import { areLabelsRefused } from '../manifest/selected-pods';
import type { PodRule, RuleReport } from './rule';

/** Pods that want names in DNS name a headless Service that selects them. */
export const matchHeadlessService = {
  id: 'match-headless-service',
  says: 'The serviceName of a StatefulSet and the subdomain of a Pod name a headless Service that selects the Pods',
  severity: 'error',
  checkPod(pod, report, set) {
    const { entry, spec, at } = pod;
    if (set.ofKind('Service').length === 0) return;
    const own = fieldsOf(entry.manifest.spec);
    const found =
      entry.kind === 'StatefulSet'
        ? wrongService(set, pod, textOf(own.serviceName), at.up?.up?.field('serviceName'))
        : wrongService(set, pod, textOf(spec.subdomain), at.field('subdomain'));
    if (found) report(found);
  },
} as const satisfies PodRule;

const SPEC = FieldPath.of('spec');
const EFFECT = 'the Pods get no names in DNS';

function wrongService(
  set: ManifestSet,
  pod: PodEntry,
  name: string | undefined,
  at: FieldPath | undefined,
): RuleReport | undefined {
  if (name === undefined || at === undefined) return undefined;
  const { namespace } = pod.entry;
  if (set.isRefused(pod.entry, at) || areLabelsRefused(set, pod)) return undefined;
  const object = namedObject(set, 'Service', namespace, name);
  if (object.is === 'unknown') {
    const service = set.isExternal('Service', namespace, name) ? undefined : headlessServiceOf(set, pod);
    if (!service) return undefined;
    return {
      at,
      severity: 'warning',
      message: `There is no Service "${name}", so ${EFFECT}; the headless Service that selects them is "${service.name}"`,
      fix: `Write "${service.name}", or name the Service "${name}"`,
    };
  }
  if (object.is !== 'found') {
    const missing = missingObject(set, 'Service', namespace, name, EFFECT);
    return missing && { at, ...missing };
  }
  if (object.entries.some((service) => set.isRefused(service, SPEC))) return undefined;
  if (!object.entries.some((service) => mayServe(service, pod))) {
    return {
      at,
      severity: 'warning',
      message: `Service "${name}" does not select these Pods, so ${EFFECT}`,
      fix: `Give the Service a selector that matches the labels of the Pods, or name the Service that has one`,
    };
  }
  if (object.entries.some(isHeadless)) return undefined;
  return {
    at,
    // Many need no more than the Service's own name.
    severity: 'note',
    message: `Service "${name}" has an address of its own, so ${EFFECT}`,
    fix: 'Write "clusterIP: None" in the Service, or name one that has it',
  };
}
