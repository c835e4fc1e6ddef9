import { isFields, objectsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, mutationGroup, put, type Steps } from './mutation';
import { podSites } from './site';
import { type VolumeSite, volumeSites, withSource } from './volume';

type Source = Readonly<Record<string, unknown>>;

const ISCSI = { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 0 };
const AZURE_DISK = { diskName: 'disk', diskURI: 'https://example.blob.core.windows.net/vhds/disk.vhd' };
const FIELD = { fieldPath: 'metadata.name' };

/** Adds a volume for each of the sources. */
const add =
  (...sources: readonly Source[]) =>
  (site: VolumeSite): readonly (readonly Edit[])[] =>
    sources.map((source) => withSource(site, source));

/** Breaks of the checks of volumes with data of the cluster. */
export const FILES_SOURCE_MUTATIONS = mutationGroup(volumeSites, {
  'vol-configmap-name': add({ configMap: {} }),
  'vol-secret-name': add({ secret: {} }),
  'vol-default-mode': add({ projected: { defaultMode: 777, sources: [] } }, { downwardAPI: { defaultMode: -1 } }),
  'vol-item-key': add(projected({ configMap: { name: 'broken-neighbour', items: [{ path: 'file' }] } })),
  'vol-item-path': add(projected({ configMap: { name: 'broken-neighbour', items: [{ key: 'file' }] } })),
  'vol-item-path-local': add(
    projected({ configMap: { name: 'broken-neighbour', items: [{ key: 'file', path: '/file' }] } }),
    projected({ secret: { name: 'broken-neighbour', items: [{ key: 'file', path: 'a/../file' }] } }),
  ),
  'vol-item-mode': add(
    projected({ secret: { name: 'broken-neighbour', items: [{ key: 'file', path: 'file', mode: 512 }] } }),
    { downwardAPI: { items: [{ path: 'file', fieldRef: FIELD, mode: -1 }] } },
  ),
  'vol-downward-one-of': add({ downwardAPI: { items: [{ path: 'file' }] } }),
  'vol-downward-both': add({
    downwardAPI: {
      items: [{ path: 'file', fieldRef: FIELD, resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }],
    },
  }),
  'vol-downward-field': add({
    downwardAPI: { items: [{ path: 'file', fieldRef: { fieldPath: 'spec.nodeName' } }] },
  }),
  'vol-downward-resource-container': add({
    downwardAPI: { items: [{ path: 'file', resourceFieldRef: { resource: 'limits.cpu' } }] },
  }),
  'vol-downward-path': add({ downwardAPI: { items: [{ fieldRef: FIELD }] } }),
  'vol-downward-path-local': add({ downwardAPI: { items: [{ path: '..file', fieldRef: FIELD }] } }),
});

function projected(source: Source): Source {
  return { projected: { sources: [source] } };
}

const CERTIFICATE = { signerName: 'example.com/signer', keyType: 'ED25519', credentialBundlePath: 'tls' };

/** Breaks of the checks of ProjectedVolumeSource. */
export const PROJECTED_VOLUME_MUTATIONS = mutationGroup(volumeSites, {
  'vol-projected-one-type': add(projected({ downwardAPI: {}, configMap: { name: 'broken-neighbour' } })),
  'vol-projected-name': add(projected({ configMap: {} }), projected({ secret: {} })),
  'vol-projected-path-conflict': add({
    projected: {
      sources: [
        { configMap: { name: 'broken-neighbour', items: [{ key: 'file', path: 'file' }] } },
        { downwardAPI: { items: [{ path: 'file', fieldRef: FIELD }] } },
      ],
    },
  }),
  'vol-bundle-one-of': add(projected({ clusterTrustBundle: { path: 'ca' } })),
  'vol-bundle-name': add(projected({ clusterTrustBundle: { name: 'Not_A_Bundle', path: 'ca' } })),
  'vol-bundle-selector': add(projected({ clusterTrustBundle: { name: 'ca', labelSelector: {}, path: 'ca' } })),
  'vol-bundle-path': add(projected({ clusterTrustBundle: { name: 'ca' } })),
  'vol-signer-name': add(projected({ clusterTrustBundle: { signerName: 'signer', path: 'ca' } })),
  'vol-certificate-key-type': add(projected({ podCertificate: { ...CERTIFICATE, keyType: 'RSA2048' } })),
  'vol-certificate-expiry': add(projected({ podCertificate: { ...CERTIFICATE, maxExpirationSeconds: 60 } })),
  'vol-certificate-paths': add(projected({ podCertificate: { ...CERTIFICATE, credentialBundlePath: '' } })),
  'vol-certificate-annotations': add(projected({ podCertificate: { ...CERTIFICATE, userAnnotations: { name: 'x' } } })),
  'vol-certificate-path-local': add(projected({ clusterTrustBundle: { name: 'ca', path: '/ca' } })),
  'vol-projected-token-expiry': token({ path: 'token', expirationSeconds: 599 }),
  'vol-projected-token-path': token({}),
  'vol-projected-token-path-local': token({ path: '/token' }),
});

/** A Pod that takes a token has to name its account; a template doesn't. */
function token(serviceAccountToken: Source) {
  return function* (site: VolumeSite): Iterable<readonly Edit[]> {
    const { isTemplate, spec } = site.pod;
    if (isTemplate || spec.serviceAccountName) yield withSource(site, projected({ serviceAccountToken }));
  };
}

/** Breaks of the checks of volumes elsewhere: of those that still work in Pods. */
export const VOLUME_SOURCE_MUTATIONS = mutationGroup(volumeSites, {
  'vol-secret-ref': add({ cinder: { volumeID: 'volume', secretRef: {} } }),
  'vol-hostpath-path': add({ hostPath: {} }),
  'vol-hostpath-backstep': add({ hostPath: { path: '/var/../etc' } }),
  'vol-hostpath-type': add({ hostPath: { path: '/var/log', type: 'Folder' } }),
  'vol-gce-pd': add({ gcePersistentDisk: { readOnly: true } }),
  'vol-aws-ebs': add({ awsElasticBlockStore: {} }),
  'vol-disk-partition': add({ awsElasticBlockStore: { volumeID: 'volume', partition: 256 } }),
  'vol-azure-file': add({ azureFile: { secretName: 'secret' } }),
  'vol-azure-disk': add({ azureDisk: { diskURI: AZURE_DISK.diskURI } }),
  'vol-azure-disk-caching': add({ azureDisk: { ...AZURE_DISK, cachingMode: 'WriteOnly' } }),
  'vol-azure-disk-kind': add({ azureDisk: { ...AZURE_DISK, kind: 'Premium' } }),
  'vol-azure-disk-uri': add({ azureDisk: { ...AZURE_DISK, kind: 'Managed' } }),
  'vol-cinder': add({ cinder: {} }),
  'vol-vsphere-etc': add({ vsphereVolume: {} }, { portworxVolume: {} }),
  'vol-nfs': add({ nfs: { path: '/export' } }),
  'vol-nfs-path': add({ nfs: { server: 'nfs.example.com', path: 'export' } }),
  'vol-fc': add({ fc: {} }),
  'vol-fc-both': add({ fc: { targetWWNs: ['500a0982991b8dc5'], lun: 0, wwids: ['36001405'] } }),
  'vol-fc-lun-required': add({ fc: { targetWWNs: ['500a0982991b8dc5'] } }),
  'vol-fc-lun': add({ fc: { targetWWNs: ['500a0982991b8dc5'], lun: 256 } }),
  'vol-iscsi': add({ iscsi: { ...ISCSI, targetPortal: '' } }),
  'vol-iscsi-name': add({ iscsi: { ...ISCSI, iqn: 'storage' } }, { iscsi: { ...ISCSI, initiatorName: 'storage' } }),
  'vol-iscsi-lun': add({ iscsi: { ...ISCSI, lun: 256 } }),
  'vol-iscsi-chap': add({ iscsi: { ...ISCSI, chapAuthSession: true } }),
  'vol-iscsi-length': add({
    iscsi: { ...ISCSI, targetPortal: `${'storage.'.repeat(6)}example.com:3260`, initiatorName: ISCSI.iqn },
  }),
  'vol-flex': add({ flexVolume: {} }),
  'vol-flex-options': add({ flexVolume: { driver: 'example.com/nfs', options: { 'kubernetes.io/fsType': 'ext4' } } }),
  'vol-csi-driver': add({ csi: {} }),
  'vol-csi-driver-length': add({ csi: { driver: 'd'.repeat(64) } }),
  'vol-csi-driver-format': add({ csi: { driver: 'not_a_driver' } }),
  'vol-csi-secret': add({ csi: { driver: 'csi.example.com', nodePublishSecretRef: {} } }),
  'vol-csi-secret-format': add({ csi: { driver: 'csi.example.com', nodePublishSecretRef: { name: 'Not_One' } } }),
});

/** A Git repository as a volume: none is added, since it is deprecated. */
function* gitRepoSites(manifest: Manifest): Iterable<Steps> {
  for (const { path, spec } of podSites(manifest)) {
    for (const [{ gitRepo }, index] of objectsOf(spec.volumes)) {
      if (isFields(gitRepo)) yield [...path, 'volumes', index, 'gitRepo'];
    }
  }
}

/** Breaks of the checks of Git repositories. */
export const GIT_REPO_MUTATIONS = mutationGroup(gitRepoSites, {
  'vol-gitrepo': (path) => [drop([...path, 'repository'])],
  'vol-gitrepo-directory': (path) => [put([...path, 'directory'], '/src')],
});
