import { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import { type Fields, fieldsOf, itemsOf, numberOf, objectsOf, textOf } from '../manifest/fields';
import type { Entry, ManifestSet, PodEntry } from '../manifest/manifest-set';
import { type NamedKind, namedObject } from '../manifest/named-objects';
import type { ObjectRule } from './rule';

/** Containers that are scaled by their use of a resource say how much they request. */
export const requireScaledRequests = {
  id: 'require-scaled-requests',
  says: 'Every container that a HorizontalPodAutoscaler scales by a share of its requests has requests',
  severity: 'warning',
  kinds: ['HorizontalPodAutoscaler'],
  checkObject(scaler, report, set) {
    if (scaler.group !== 'autoscaling') return;
    const pod = targetOf(set, scaler);
    // A LimitRange gives requests to those without.
    if (!pod || set.ofKind('LimitRange').length > 0 || set.isRefused(scaler, METRICS)) return;
    for (const { resource, container, at } of sharesIn(fieldsOf(scaler.manifest.spec))) {
      const lacking = lackingRequest(pod, resource, container);
      if (lacking === undefined || set.isRefused(pod.entry, pod.at.field('containers'))) continue;
      const { kind, name } = pod.entry;
      report({
        at,
        message: `Container "${lacking}" of ${kind} "${name}" requests no ${resource}, so its share is unknown and nothing is scaled`,
        fix: `Write "resources.requests.${resource}" in the container`,
      });
    }
  },
} as const satisfies ObjectRule;

const METRICS = FieldPath.of('spec', 'metrics');

const TARGETS: readonly NamedKind[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'];

function targetOf(set: ManifestSet, scaler: Entry): PodEntry | undefined {
  const { kind, name } = fieldsOf(fieldsOf(scaler.manifest.spec).scaleTargetRef);
  const known = TARGETS.find((target) => target === kind);
  const target = known && namedObject(set, known, scaler.namespace, textOf(name) ?? '');
  return target?.is === 'found' ? target.entries[0]?.pod : undefined;
}

interface Share {
  readonly resource: string;
  /** The container that is meant, if not all are. */
  readonly container?: string;
  readonly at: FieldPath;
}

/** The metrics that are shares of requests; the CPU's where none is named. */
function sharesIn({ metrics, targetCPUUtilizationPercentage }: Fields): Share[] {
  const at = FieldPath.of('spec');
  if (numberOf(targetCPUUtilizationPercentage) !== undefined) {
    return [{ resource: 'cpu', at: at.field('targetCPUUtilizationPercentage') }];
  }
  if (itemsOf(metrics).length === 0) return [{ resource: 'cpu', at }];
  return objectsOf(metrics).flatMap(([metric, index]) => {
    const field = metric.type === 'ContainerResource' ? 'containerResource' : 'resource';
    const { name, target, container } = fieldsOf(metric[field]);
    const resource = textOf(name);
    if (resource === undefined || numberOf(fieldsOf(target).averageUtilization) === undefined) return [];
    return [{ resource, container: textOf(container), at: at.down('metrics', index, field) }];
  });
}

/** The first container that asks for none of a resource; a limit stands for a request. */
function lackingRequest({ spec }: PodEntry, resource: string, only: string | undefined): string | undefined {
  if (spec.resources !== undefined) return undefined;
  for (const { container, kind, index } of containersOf(spec)) {
    if (kind !== 'container' && kind !== 'sidecar') continue;
    const name = textOf(container.name) ?? String(index);
    if (only !== undefined && name !== only) continue;
    const { requests, limits } = fieldsOf(container.resources);
    if (fieldsOf(requests)[resource] === undefined && fieldsOf(limits)[resource] === undefined) return name;
  }
  return undefined;
}
