export type {
  Container as ContainerManifest,
  IntOrString,
  LabelSelector,
  PodSpec,
  Quantity,
  Volume as VolumeManifest,
  VolumeMount,
  VolumeSource,
} from '../imports/kubernetes';
export { App, type AppProps } from './app';
export { Chart, type ChartProps } from './chart';
export { ConfigMap, type ConfigMapProps, type ConfigMapReference } from './constructs/config-map';
export type { Container, ContainerPort, EphemeralContainer } from './constructs/container';
export { CronJob, type CronJobProps } from './constructs/cron-job';
export { DaemonSet, type DaemonSetProps } from './constructs/daemon-set';
export { DataReference, type DataVolumeOptions, type OptionalReference } from './constructs/data-reference';
export { Deployment, type DeploymentProps } from './constructs/deployment';
export {
  type ContainerResource,
  type EnvFieldPath,
  type FieldRef,
  fieldRef,
  podInfoEnv,
  type ResourceFieldRef,
  type ResourceFieldRefOptions,
  resourceFieldRef,
  type VolumeFieldPath,
} from './constructs/downward-api';
export type { Env, EnvFrom, EnvValue, EnvVar, EnvVarSource } from './constructs/env';
export { Job, type JobProps } from './constructs/job';
export type { KubectlSources } from './constructs/kubectl-sources';
export type { Labels, Metadata } from './constructs/metadata';
export { Namespace, type NamespaceProps } from './constructs/namespace';
export { PersistentVolume, type PersistentVolumeProps } from './constructs/persistent-volume';
export {
  PersistentVolumeClaim,
  type PersistentVolumeClaimProps,
  PersistentVolumeClaimTemplate,
  volumeClaimTemplate,
} from './constructs/persistent-volume-claim';
export { Pod, type RunOptions } from './constructs/pod';
export { PodResource } from './constructs/pod-resource';
export type { HasPods } from './constructs/pod-selector';
export type { PodProps } from './constructs/pod-spec';
export {
  exec,
  grpc,
  type HttpGetOptions,
  httpGet,
  type Lifecycle,
  type LifecycleHandler,
  type Probe,
  sleep,
  tcpSocket,
} from './constructs/probe';
export type { NamedObject } from './constructs/reference';
export { ReplicaSet, type ReplicaSetProps } from './constructs/replica-set';
export { Resource, type ResourceProps } from './constructs/resource';
export { type DockerRegistryLogin, Secret, type SecretProps, type SecretReference } from './constructs/secret';
export { Service, type ServicePort, type ServiceProps } from './constructs/service';
export { ServiceAccount, type ServiceAccountProps } from './constructs/service-account';
export { SidecarPod, type SidecarPodProps } from './constructs/sidecar-pod';
export { StatefulSet, type StatefulSetProps } from './constructs/stateful-set';
export {
  csi,
  downwardAPI,
  emptyDir,
  ephemeral,
  hostPath,
  image,
  Mount,
  type MountOptions,
  MountTarget,
  nfs,
  persistentVolumeClaim,
  projected,
  Volume,
  volume,
} from './constructs/volume';
export type { AbsolutePath, VolumeDevices, VolumeMounts } from './constructs/volume-mount';
export { type ErrorCode, PodwrightError } from './errors';
