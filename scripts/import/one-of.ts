/** A type of whose fields only one may be set, as the API server sees it; the schemas do not say. */
export interface OneOf {
  /** Whether none of them is allowed too. */
  readonly choose: 'exactlyOne' | 'atMostOne';
  readonly members: readonly string[];
  /** All other fields: a field that is in neither list is an error, so that a new one is not overlooked. */
  readonly others: readonly string[];
  /** The interface that has all members, as in `VolumeSources`. */
  readonly membersName: string;
  /** The union of which each case has one member, as in `VolumeSource`; only where there are other fields. */
  readonly choiceName?: string;
}

/** By type name. */
export interface OneOfTable {
  readonly [type: string]: OneOf;
}

const VOLUMES = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'csi',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'hostPath',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

/** The one-of types of the API. */
export const ONE_OF: OneOfTable = {
  'batch.v1.PodFailurePolicyRule': {
    choose: 'exactlyOne',
    members: ['onExitCodes', 'onPodConditions'],
    others: ['action'],
    membersName: 'PodFailurePolicyRuleRequirements',
    choiceName: 'PodFailurePolicyRuleRequirement',
  },
  'core.v1.ClaimSource': {
    choose: 'exactlyOne',
    members: ['resourceClaimName', 'resourceClaimTemplateName'],
    others: [],
    membersName: 'ClaimSources',
  },
  'core.v1.ClusterTrustBundleProjection': {
    choose: 'exactlyOne',
    members: ['name', 'signerName'],
    others: ['labelSelector', 'optional', 'path'],
    membersName: 'ClusterTrustBundleProjectionSources',
    choiceName: 'ClusterTrustBundleProjectionSource',
  },
  'core.v1.DownwardAPIVolumeFile': {
    choose: 'exactlyOne',
    members: ['fieldRef', 'resourceFieldRef'],
    others: ['mode', 'path'],
    membersName: 'DownwardAPIVolumeFileSources',
    choiceName: 'DownwardAPIVolumeFileSource',
  },
  'core.v1.EnvFromSource': {
    choose: 'exactlyOne',
    members: ['configMapRef', 'secretRef'],
    others: ['prefix'],
    membersName: 'EnvFromSourceReferences',
    choiceName: 'EnvFromSourceReference',
  },
  'core.v1.EnvVar': {
    choose: 'atMostOne',
    members: ['value', 'valueFrom'],
    others: ['name'],
    membersName: 'EnvVarValues',
    choiceName: 'EnvVarValue',
  },
  'core.v1.EnvVarSource': {
    choose: 'exactlyOne',
    members: ['configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef'],
    others: [],
    membersName: 'EnvVarSources',
  },
  'core.v1.LifecycleHandler': {
    choose: 'exactlyOne',
    members: ['exec', 'httpGet', 'sleep', 'tcpSocket'],
    others: [],
    membersName: 'LifecycleHandlers',
  },
  'core.v1.PersistentVolumeSpec': {
    choose: 'exactlyOne',
    members: [...VOLUMES, 'local'],
    others: [
      'accessModes',
      'capacity',
      'claimRef',
      'mountOptions',
      'nodeAffinity',
      'persistentVolumeReclaimPolicy',
      'storageClassName',
      'volumeAttributesClassName',
      'volumeMode',
    ],
    membersName: 'PersistentVolumeSources',
    choiceName: 'PersistentVolumeSource',
  },
  // Up to 1.30 the reference stood in a field of its own, `source`.
  'core.v1.PodResourceClaim': {
    choose: 'exactlyOne',
    members: ['resourceClaimName', 'resourceClaimTemplateName', 'source'],
    others: ['name'],
    membersName: 'PodResourceClaimSources',
    choiceName: 'PodResourceClaimSource',
  },
  'core.v1.Probe': {
    choose: 'exactlyOne',
    members: ['exec', 'grpc', 'httpGet', 'tcpSocket'],
    others: [
      'failureThreshold',
      'initialDelaySeconds',
      'periodSeconds',
      'successThreshold',
      'terminationGracePeriodSeconds',
      'timeoutSeconds',
    ],
    membersName: 'ProbeHandlers',
    choiceName: 'ProbeHandler',
  },
  // A volume without a source is an emptyDir.
  'core.v1.Volume': {
    choose: 'atMostOne',
    members: [
      ...VOLUMES,
      'configMap',
      'downwardAPI',
      'emptyDir',
      'ephemeral',
      'gitRepo',
      'image',
      'persistentVolumeClaim',
      'projected',
      'secret',
    ],
    others: ['name'],
    membersName: 'VolumeSources',
    choiceName: 'VolumeSource',
  },
  // An element without a source is taken, and projects nothing.
  'core.v1.VolumeProjection': {
    choose: 'atMostOne',
    members: ['clusterTrustBundle', 'configMap', 'downwardAPI', 'podCertificate', 'secret', 'serviceAccountToken'],
    others: [],
    membersName: 'VolumeProjections',
  },
};
