import { imageTag } from '../kubernetes/image-reference';
import { type Fields, fieldsOf, textOf } from './fields';

/** What the API server writes where nothing is written, by the path from what has the field. */
type Defaults = Readonly<Record<string, unknown>>;

const POD: Defaults = {
  'spec.restartPolicy': 'Always',
  'spec.dnsPolicy': 'ClusterFirst',
  'spec.terminationGracePeriodSeconds': 30,
  'spec.schedulerName': 'default-scheduler',
  'spec.enableServiceLinks': true,
  'spec.serviceAccountName': 'default',
  'spec.automountServiceAccountToken': true,
  'spec.preemptionPolicy': 'PreemptLowerPriority',
};

const CONTAINER: Defaults = {
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  'securityContext.procMount': 'Default',
  'securityContext.allowPrivilegeEscalation': true,
};

const PROBE: Defaults = {
  initialDelaySeconds: 0,
  periodSeconds: 10,
  timeoutSeconds: 1,
  successThreshold: 1,
  failureThreshold: 3,
  'httpGet.path': '/',
  'httpGet.scheme': 'HTTP',
};

const WORKLOAD: Defaults = { 'spec.replicas': 1, 'spec.revisionHistoryLimit': 10, 'spec.minReadySeconds': 0 };

const JOB: Defaults = {
  'spec.backoffLimit': 6,
  'spec.completions': 1,
  'spec.parallelism': 1,
  'spec.completionMode': 'NonIndexed',
};

const OBJECTS: Readonly<Record<string, Defaults>> = {
  Deployment: {
    ...WORKLOAD,
    'spec.strategy.type': 'RollingUpdate',
    'spec.strategy.rollingUpdate.maxSurge': '25%',
    'spec.strategy.rollingUpdate.maxUnavailable': '25%',
    'spec.progressDeadlineSeconds': 600,
  },
  ReplicaSet: { 'spec.replicas': 1, 'spec.minReadySeconds': 0 },
  StatefulSet: {
    ...WORKLOAD,
    'spec.podManagementPolicy': 'OrderedReady',
    'spec.updateStrategy.type': 'RollingUpdate',
    'spec.updateStrategy.rollingUpdate.partition': 0,
  },
  DaemonSet: {
    'spec.revisionHistoryLimit': 10,
    'spec.minReadySeconds': 0,
    'spec.updateStrategy.type': 'RollingUpdate',
    'spec.updateStrategy.rollingUpdate.maxUnavailable': 1,
    'spec.updateStrategy.rollingUpdate.maxSurge': 0,
  },
  Job: JOB,
  CronJob: {
    'spec.concurrencyPolicy': 'Allow',
    'spec.successfulJobsHistoryLimit': 3,
    'spec.failedJobsHistoryLimit': 1,
    ...Object.fromEntries(
      Object.entries(JOB).map(([path, value]) => [path.replace('spec', 'spec.jobTemplate.spec'), value]),
    ),
  },
  Service: {
    'spec.type': 'ClusterIP',
    'spec.sessionAffinity': 'None',
    'spec.internalTrafficPolicy': 'Cluster',
  },
  Secret: { type: 'Opaque' },
  PersistentVolume: { 'spec.persistentVolumeReclaimPolicy': 'Retain', 'spec.volumeMode': 'Filesystem' },
  PersistentVolumeClaim: { 'spec.volumeMode': 'Filesystem' },
};

/**
 * What a field of an object is that nobody wrote; undefined where it then is not there, or depends on the cluster.
 * @param path the fields from the object, joined by dots
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export function objectDefault(kind: string, path: string): unknown {
  return kind === 'Pod' ? podDefault(path) : tryIn(Object.hasOwn(OBJECTS, kind) ? OBJECTS[kind] : undefined, path);
}

/** What a field of a Pod is that nobody wrote. */
export function podDefault(path: string): unknown {
  return tryIn(POD, path);
}

/** What a field of a container is that nobody wrote. */
export function containerDefault(container: Fields, path: string): unknown {
  if (path === 'imagePullPolicy') {
    return imageTag(textOf(container.image) ?? '') === 'latest' ? 'Always' : 'IfNotPresent';
  }
  const [, probe, field] = /^(livenessProbe|readinessProbe|startupProbe)\.(.+)$/.exec(path) ?? [];
  if (probe === undefined || field === undefined) return tryIn(CONTAINER, path);
  return Object.keys(fieldsOf(container[probe])).length > 0 ? tryIn(PROBE, field) : undefined;
}

function tryIn(defaults: Defaults | undefined, path: string): unknown {
  return defaults && Object.hasOwn(defaults, path) ? defaults[path] : undefined;
}
