export type * as api from '../imports/kubernetes';
export type {
  Container as ContainerManifest,
  EnvFromSource,
  ExecAction,
  GRPCAction,
  HTTPGetAction,
  IntOrString,
  LabelSelector,
  ObjectFieldSelector,
  PodSpec,
  Quantity,
  SleepAction,
  Volume as VolumeManifest,
  VolumeMount,
  VolumeSource,
} from '../imports/kubernetes';
export { App, type AppProps } from './app';
export { Chart, type ChartProps } from './chart';
export {
  ConfigMap,
  type ConfigMapKeySource,
  type ConfigMapProps,
  type ConfigMapReference,
} from './constructs/config-map';
export type { Container, ContainerPort, ContainerPorts, EphemeralContainer } from './constructs/container';
export { CronJob, type CronJobProps } from './constructs/cron-job';
export { DaemonSet, type DaemonSetProps } from './constructs/daemon-set';
export type { DataResource } from './constructs/data-resource';
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
export type { Expansion, Fields } from './constructs/expansion';
export { Job, type JobProps } from './constructs/job';
export type { DataVolumeOptions, KeyedData, OptionalReference } from './constructs/keyed-data';
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
export { Pod, type PodStatusProps, type RunOptions } from './constructs/pod';
export { PodResource } from './constructs/pod-resource';
export type { HasPods, PlusPodSelectorConfig } from './constructs/pod-selector';
export type { Containers, PodProps, PodSpecFields } from './constructs/pod-spec';
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
export { Rules } from './constructs/rules';
export {
  type DockerRegistryLogin,
  Secret,
  type SecretKeySource,
  type SecretOptions,
  type SecretProps,
  type SecretReference,
} from './constructs/secret';
export { Service, type ServicePort, type ServiceProps } from './constructs/service';
export { ServiceAccount, type ServiceAccountProps } from './constructs/service-account';
export { SidecarPod, type SidecarPodProps } from './constructs/sidecar-pod';
export { StatefulSet, type StatefulSetProps } from './constructs/stateful-set';
export type { SourceKeys } from './constructs/typed-sources';
export {
  csi,
  type DownwardFile,
  type DownwardFiles,
  downwardAPI,
  emptyDir,
  ephemeral,
  hostPath,
  image,
  Mount,
  type MountOptions,
  MountTarget,
  nfs,
  type ProjectedSource,
  persistentVolumeClaim,
  projected,
  Volume,
  volume,
} from './constructs/volume';
export type { AbsolutePath, VolumeDevices, VolumeMounts } from './constructs/volume-mount';
export type { ScalableWorkload, SelectorProps, TemplateProps, Workload } from './constructs/workload';
export { type ErrorCode, type ErrorDetails, PodwrightError } from './errors';
export { fromYaml } from './from-yaml';
export type { KindFacts } from './kubernetes/kinds';
export { KUBERNETES_VERSIONS, type KubernetesVersion } from './kubernetes/versions';
export type { Finding, Layer } from './manifest/finding';
export type { Manifest, ManifestMetadata } from './manifest/manifest';
export type { ManifestComments } from './manifest/manifest-comments';
export type { Severity } from './manifest/problem';
export type { ObjectSource } from './outputs/diagram/page/object-source';
export type { SourceManifest, TypeScriptModule, TypeScriptOptions } from './outputs/typescript/options';
export type { RuleId } from './rules/index';
export type { PodSecurityLevel } from './rules/rule';
export { toTypeScript } from './to-typescript';
export { type Checkable, validate } from './validate';
export type { RuleLevel, ValidationOptions } from './validation/options';
export { ValidationError } from './validation/validation-error';
export { toDot, toHtml, toMermaid, toSvg, type ViewOptions } from './view';
