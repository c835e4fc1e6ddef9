import { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import type { Entry, ManifestSet } from '../manifest/manifest-set';
import { missingObject } from '../manifest/missing-objects';
import { NAMED_KINDS, namedObject } from '../manifest/named-objects';
import type { ObjectRule, RuleReport } from './rule';

/** What a HorizontalPodAutoscaler scales is there, and can be scaled. */
export const matchScaleTarget = {
  id: 'match-scale-target',
  says: 'The scaleTargetRef of a HorizontalPodAutoscaler names a workload that can be scaled',
  severity: 'error',
  kinds: ['HorizontalPodAutoscaler'],
  checkObject(scaler, report, set) {
    if (scaler.group !== 'autoscaling') return;
    const { kind, name, apiVersion } = fieldsOf(fieldsOf(scaler.manifest.spec).scaleTargetRef);
    const at = FieldPath.of('spec', 'scaleTargetRef');
    const named = textOf(name);
    const fixed = FIXED.includes(String(kind)) ? wrongKind(String(kind), at) : undefined;
    if (fixed) report(fixed);
    else if (isScalable(kind)) {
      const found =
        wrongGroup(kind, textOf(apiVersion) ?? '', at) ??
        (named === undefined ? undefined : wrongName(set, scaler, kind, named, at));
      if (found) report(found);
      else for (const wrong of wrongContainers(set, scaler, kind, named ?? '')) report(wrong);
    }
  },
} as const satisfies ObjectRule;

const SCALABLE = ['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'] as const;
const FIXED = ['DaemonSet', 'Job', 'CronJob', 'Pod', 'Service'];
const EFFECT = 'nothing is scaled';

type Scalable = (typeof SCALABLE)[number];

function isScalable(kind: unknown): kind is Scalable {
  return SCALABLE.some((scalable) => scalable === kind);
}

function wrongKind(kind: string, at: FieldPath): RuleReport {
  return {
    at: at.field('kind'),
    message: `A ${kind} has no number of replicas to change, so ${EFFECT}`,
    fix: 'Name a Deployment or a StatefulSet',
  };
}

function wrongGroup(kind: Scalable, apiVersion: string, at: FieldPath): RuleReport | undefined {
  const slash = apiVersion.indexOf('/');
  if ((slash < 0 ? '' : apiVersion.slice(0, slash)) === NAMED_KINDS[kind]) return undefined;
  const right = NAMED_KINDS[kind] === '' ? 'v1' : `${NAMED_KINDS[kind]}/v1`;
  return {
    at: at.field('apiVersion'),
    message:
      apiVersion === ''
        ? `The ${kind} is looked for in the core group, since there is no apiVersion, so ${EFFECT}`
        : `There is no ${kind} in apiVersion "${apiVersion}", so ${EFFECT}`,
    fix: `Write "apiVersion: ${right}"`,
    // It stands so in examples of Kubernetes itself.
    ...(apiVersion === '' && { severity: 'warning' as const }),
    correction: { value: right },
  };
}

function wrongName(set: ManifestSet, scaler: Entry, kind: Scalable, name: string, at: FieldPath) {
  const missing = missingObject(set, kind, scaler.namespace, name, EFFECT);
  return missing && { at: at.field('name'), ...missing };
}

/** Metrics of containers that the target does not have. */
function* wrongContainers(set: ManifestSet, scaler: Entry, kind: Scalable, name: string): Iterable<RuleReport> {
  const target = namedObject(set, kind, scaler.namespace, name);
  if (target.is !== 'found') return;
  const names = target.entries.flatMap(({ pod }) =>
    containersOf(fieldsOf(pod?.spec)).map(({ container }) => textOf(container.name)),
  );
  for (const [metric, index] of objectsOf(fieldsOf(scaler.manifest.spec).metrics)) {
    const container = textOf(fieldsOf(metric.containerResource).container);
    if (container === undefined || names.includes(container)) continue;
    yield {
      at: FieldPath.of('spec', 'metrics', index, 'containerResource', 'container'),
      message: `${kind} "${name}" has no container "${container}", so the metric cannot be read and ${EFFECT}`,
      fix: `Write ${names.map((known) => `"${known}"`).join(' or ') || 'the name of a container'}`,
    };
  }
}
