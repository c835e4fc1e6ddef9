import type { FieldPath } from '../kubernetes/field-path';
import { ANNOTATION_KEY, QUALIFIED_NAME } from '../kubernetes/names';
import { parseQuantity } from '../kubernetes/quantity';
import { isFields } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of ObjectFieldSelector and ResourceFieldSelector, in variables and in volumes. */
export const DOWNWARD_API_CHECKS = checks('ObjectFieldSelector, ResourceFieldSelector', {
  'env-fieldref-required': {
    path: 'fieldRef.fieldPath',
    says: 'A reference to a field of the Pod says which field it is',
    cause: 'Required',
  },
  'env-fieldref-path': {
    path: 'fieldRef.fieldPath',
    says: 'The field is one that a Pod has for its containers, as "metadata.name" or "status.podIP"',
    cause: 'Invalid',
  },
  'env-fieldref-offered': {
    path: 'env[].valueFrom.fieldRef.fieldPath',
    says: 'The field is one that a variable can have: "spec.restartPolicy", "spec.schedulerName" and "status.phase" are not',
    cause: 'NotSupported',
  },
  'env-fieldref-whole-map': {
    path: 'env[].valueFrom.fieldRef.fieldPath',
    says: 'A variable takes one label or annotation, not all of them',
    cause: 'NotSupported',
  },
  'env-fieldref-subscript': {
    path: 'fieldRef.fieldPath',
    says: 'Only labels and annotations are referred to by key, and the key is one that they can have',
    cause: 'Invalid',
  },
  'env-fieldref-apiversion': {
    path: 'fieldRef.apiVersion',
    says: 'The API version is "v1" or left out',
    cause: 'Invalid',
  },
  'env-fieldref-host-ips': {
    path: 'env[].valueFrom.fieldRef.fieldPath',
    says: 'The field "status.hostIPs" is not available yet',
    cause: 'Forbidden',
    until: '1.28',
  },
  'vol-downward-field': {
    path: 'volumes[].downwardAPI.items[].fieldRef.fieldPath',
    says: 'A file takes the name, the namespace, the UID, the labels or the annotations of the Pod',
    cause: 'NotSupported',
  },
  'env-resourcefield-required': {
    path: 'resourceFieldRef.resource',
    says: 'A reference to a resource says which resource it is',
    cause: 'Required',
  },
  'env-resourcefield-resource': {
    path: 'resourceFieldRef.resource',
    says: 'The resource is a limit or request of "cpu", "memory", "ephemeral-storage" or a size of hugepages',
    cause: 'NotSupported',
  },
  'env-resourcefield-divisor': {
    path: 'resourceFieldRef.divisor',
    says: 'The divisor is "1m" or "1" for CPU, and a single unit as "1", "1k" or "1Mi" for other resources',
    cause: 'Invalid',
  },
  'vol-downward-resource-container': {
    path: 'volumes[].downwardAPI.items[].resourceFieldRef.containerName',
    says: 'A file with a resource says of which container',
    cause: 'Required',
  },
});

/** Where the value of a field goes: into an environment variable, or into a file of a volume. */
export type DownwardTarget = 'env' | 'volume';

const METADATA = ['metadata.name', 'metadata.namespace', 'metadata.uid'];
const MAPS = ['metadata.labels', 'metadata.annotations'];
const OFFERED: Readonly<Record<DownwardTarget, readonly string[]>> = {
  env: [
    ...METADATA,
    'spec.nodeName',
    'spec.serviceAccountName',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
  ],
  volume: [...METADATA, ...MAPS],
};
/** What a Pod could be asked for, but that is offered nowhere. */
const WITHHELD = ['spec.restartPolicy', 'spec.schedulerName', 'status.phase'];
/** An old name of "spec.nodeName". */
const OLD_NODE_NAME = 'spec.host';
const KNOWN = new Set([...OFFERED.env, ...MAPS, ...WITHHELD, OLD_NODE_NAME]);

/** Checks `fieldRef`; `at` is the `fieldRef`. */
export function reviewFieldRef(ref: unknown, at: FieldPath, review: Review, target: DownwardTarget): void {
  if (!isFields(ref)) return;
  const { fieldPath, apiVersion } = ref;
  if (isBlank(fieldPath)) {
    review.report(DOWNWARD_API_CHECKS['env-fieldref-required'], at.field('fieldPath'), {
      message: 'The reference does not say which field of the Pod it takes',
      fix: 'Write "fieldPath", as in "fieldPath: metadata.name"',
    });
  } else if (!isBlank(apiVersion) && apiVersion !== 'v1') {
    if (typeof apiVersion !== 'string') return;
    review.report(DOWNWARD_API_CHECKS['env-fieldref-apiversion'], at.field('apiVersion'), {
      message: `A Pod has no field in the API version ${quoted(apiVersion)}`,
      fix: 'Write "v1", or remove "apiVersion"',
      alias: at.field('fieldPath').toString(),
    });
  } else if (typeof fieldPath === 'string') reviewFieldPath(fieldPath, at, review, target);
}

function reviewFieldPath(fieldPath: string, ref: FieldPath, review: Review, target: DownwardTarget): void {
  const at = ref.field('fieldPath');
  const subscripted = split(fieldPath);
  if (subscripted) {
    reviewSubscript(subscripted, at, review);
  } else if (!KNOWN.has(fieldPath)) {
    review.oneOf(DOWNWARD_API_CHECKS['env-fieldref-path'], fieldPath, offeredTo(target), at, {
      message: `A Pod has no field ${quoted(fieldPath)} for its containers`,
    });
  } else if (target === 'volume' ? !OFFERED.volume.includes(fieldPath) : WITHHELD.includes(fieldPath)) {
    const check = DOWNWARD_API_CHECKS[target === 'volume' ? 'vol-downward-field' : 'env-fieldref-offered'];
    review.report(check, at, {
      message: `${quoted(fieldPath)} is not for ${target === 'volume' ? 'files' : 'variables'}`,
      fix:
        target === 'volume' && !WITHHELD.includes(fieldPath)
          ? 'Take it as an environment variable'
          : `Write one of ${offeredTo(target).map(quoted).join(', ')}`,
    });
  } else if (target === 'env' && MAPS.includes(fieldPath)) {
    review.report(DOWNWARD_API_CHECKS['env-fieldref-whole-map'], at, {
      message: `A variable cannot take all of ${quoted(fieldPath)}`,
      fix: `Write the key, as in "${fieldPath}['app']", or take a "downwardAPI" volume`,
    });
  } else if (target === 'env' && fieldPath === 'status.hostIPs') {
    review.report(DOWNWARD_API_CHECKS['env-fieldref-host-ips'], at, {
      message: '"status.hostIPs" is not available before Kubernetes 1.29',
      fix: 'Write "status.hostIP"',
      alias: ref.toString(),
    });
  }
}

function offeredTo(target: DownwardTarget): readonly string[] {
  return target === 'volume' ? OFFERED.volume : [...OFFERED.env, "metadata.labels['…']", "metadata.annotations['…']"];
}

interface Subscripted {
  readonly path: string;
  readonly key: string;
}

/** The parts of `path['key']`. */
function split(fieldPath: string): Subscripted | undefined {
  const start = fieldPath.indexOf("['");
  // What overlaps, as in "x[']", is no subscript.
  if (start <= 0 || !fieldPath.endsWith("']") || fieldPath.length < start + 4) return undefined;
  return { path: fieldPath.slice(0, start), key: fieldPath.slice(start + 2, -2) };
}

function reviewSubscript({ path, key }: Subscripted, at: FieldPath, review: Review): void {
  const check = DOWNWARD_API_CHECKS['env-fieldref-subscript'];
  if (!MAPS.includes(path)) {
    review.report(check, at, {
      message: `${quoted(path)} has no keys`,
      fix: KNOWN.has(path) ? `Write ${quoted(path)}` : `Write "metadata.labels['${key}']" for a label`,
    });
    return;
  }
  const isLabels = path === 'metadata.labels';
  const format = isLabels ? QUALIFIED_NAME : ANNOTATION_KEY;
  if (format.test(key)) return;
  review.report(check, at, {
    message: `${quoted(key)} is no key of ${isLabels ? 'a label' : 'an annotation'}`,
    fix: `Write the key of ${isLabels ? 'a label' : 'an annotation'}: ${format.rule}`,
    alias: at.up?.toString() ?? '',
  });
}

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];
const RESOURCES = ['limits', 'requests'].flatMap((level) => COMPUTE.map((name) => `${level}.${name}`));
const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;
const CPU_DIVISORS = ['1m', '1'];
const DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** Checks `resourceFieldRef`; `at` is the `resourceFieldRef`. A file of a volume has to name the container. */
export function reviewResourceFieldRef(ref: unknown, at: FieldPath, review: Review, target: DownwardTarget): void {
  if (!isFields(ref)) return;
  const { resource, containerName, divisor } = ref;
  if (target === 'volume' && isBlank(containerName)) {
    review.report(DOWNWARD_API_CHECKS['vol-downward-resource-container'], at.field('containerName'), {
      message: 'The file does not say of which container it takes the resource',
      fix: 'Write the name of the container as "containerName"',
    });
  } else if (isBlank(resource)) {
    review.report(DOWNWARD_API_CHECKS['env-resourcefield-required'], at.field('resource'), {
      message: 'The reference does not say which resource it takes',
      fix: 'Write "resource", as in "resource: limits.memory"',
    });
  } else if (typeof resource === 'string' && !RESOURCES.includes(resource) && !HUGE_PAGES.test(resource)) {
    review.oneOf(DOWNWARD_API_CHECKS['env-resourcefield-resource'], resource, RESOURCES, at.field('resource'));
  }
  if (!isBlank(divisor) && typeof resource === 'string') {
    reviewDivisor(divisor, resource, at.field('divisor'), review);
  }
}

function reviewDivisor(divisor: unknown, resource: string, at: FieldPath, review: Review): void {
  const isCpu = resource.endsWith('.cpu');
  if (!RESOURCES.includes(resource) && !HUGE_PAGES.test(resource)) return;
  const quantity = typeof divisor === 'string' || typeof divisor === 'number' ? parseQuantity(divisor) : undefined;
  // None is a divisor of 1.
  if (quantity === undefined || quantity.sign === 0) return;
  const allowed = isCpu ? CPU_DIVISORS : DIVISORS;
  if (allowed.includes(quantity.toString())) return;
  review.report(DOWNWARD_API_CHECKS['env-resourcefield-divisor'], at, {
    message: `${quoted(String(divisor))} is no divisor of ${quoted(resource)}`,
    fix: `Write one of ${allowed.map(quoted).join(', ')}`,
  });
}
