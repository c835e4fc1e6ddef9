import { textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type Edit, mutationGroup, put, type Steps } from './mutation';
import { type ContainerSite, containerSites, type PodSite } from './site';

/** The name of a volume that is added, and the path where it is mounted. */
const NAME = 'broken-neighbour';
const MOUNT_PATH = '/broken-neighbour';
const MAX_CLAIM_NAME = 253;

/** A Pod to which a volume can be added, with its first container. */
export interface VolumeSite {
  readonly pod: PodSite;
  readonly volumes: readonly unknown[];
  readonly container: ContainerSite;
  readonly mounts: readonly unknown[];
}

/** The Pods whose first container can mount one more volume. */
export function* volumeSites(manifest: Manifest): Iterable<VolumeSite> {
  for (const container of containerSites(manifest)) {
    if (container.list !== 'containers' || container.index !== 0) continue;
    const volumes = listOf(container.pod.spec.volumes);
    const mounts = listOf(container.container.volumeMounts);
    if (volumes && mounts) yield { pod: container.pod, volumes, container, mounts };
  }
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? [] : Array.isArray(value) ? value : undefined;
}

/** Adds volumes to a Pod, each of which its first container mounts. */
export function withVolumes(site: VolumeSite, ...volumes: readonly Readonly<Record<string, unknown>>[]): Edit[] {
  return volumes.flatMap((volume, index) => [
    put(volumePath(site, index), volume),
    put([...site.container.path, 'volumeMounts', site.mounts.length + index], {
      name: volume.name,
      mountPath: `${MOUNT_PATH}-${index}`,
    }),
  ]);
}

/** Adds a volume of a source to a Pod. */
export function withSource(site: VolumeSite, source: Readonly<Record<string, unknown>>): readonly Edit[] {
  return withVolumes(site, { name: NAME, ...source });
}

function volumePath({ pod, volumes }: VolumeSite, index: number): Steps {
  return [...pod.path, 'volumes', volumes.length + index];
}

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

/** The source of a volume that makes a claim. */
export function ephemeral(spec: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}) {
  return { ephemeral: { volumeClaimTemplate: { ...more, spec: { ...CLAIM, ...spec } } } };
}

/** Breaks of the checks of Volume. */
export const VOLUME_MUTATIONS = mutationGroup(volumeSites, {
  'vol-name-required': (site) => [put(volumePath(site, 0), { emptyDir: {} })],
  'vol-name-format': (site) => [withVolumes(site, { name: 'Broken_Neighbour', emptyDir: {} })],
  *'vol-name-unique'(site) {
    const [first] = site.pod.spec.volumes === undefined ? [] : site.volumes;
    const name = textOf((first as { name?: unknown } | null | undefined)?.name);
    if (name !== undefined) yield put(volumePath(site, 0), { name, emptyDir: {} });
  },
  'vol-one-source': (site) => [withSource(site, { emptyDir: {}, projected: { sources: [] } })],
  'vol-emptydir-size': (site) => [withSource(site, { emptyDir: { sizeLimit: '-1Gi' } })],
  'vol-pvc-claim': (site) => [withSource(site, { persistentVolumeClaim: {} })],
  *'vol-pvc-ephemeral-clash'(site) {
    const name = podNameOf(site);
    if (name === undefined) return;
    const claim = { persistentVolumeClaim: { claimName: `${name}-${NAME}` } };
    yield withVolumes(site, { name: NAME, ...ephemeral() }, { name: `${NAME}-claim`, ...claim });
  },
  *'vol-ephemeral-name'(site) {
    const length = MAX_CLAIM_NAME - (podNameOf(site)?.length ?? 0);
    if (length < 63) yield withVolumes(site, { name: 'v'.repeat(length), ...ephemeral() });
  },
  *'vol-image'(site) {
    if (!site.pod.isTemplate) yield withSource(site, { image: {} });
  },
  'vol-image-pull-policy': (site) => [
    withSource(site, { image: { reference: 'busybox:1.36', pullPolicy: 'Sometimes' } }),
  ],
});

function podNameOf({ pod }: VolumeSite): string | undefined {
  return pod.isTemplate ? undefined : textOf(pod.metadata.name);
}

/** Breaks of the checks of EphemeralVolumeSource. */
export const EPHEMERAL_VOLUME_MUTATIONS = mutationGroup(volumeSites, {
  'vol-ephemeral-template': (site) => [withSource(site, { ephemeral: {} })],
  'vol-ephemeral-meta': (site) => [withSource(site, ephemeral({}, { metadata: { name: 'data' } }))],
  'pvc-data-source-namespace': (site) => [
    withSource(
      site,
      ephemeral({ dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'data', namespace: 'Not_One' } }),
    ),
  ],
  'pvc-data-source-alone': (site) => [
    withSource(
      site,
      ephemeral({
        dataSource: { kind: 'PersistentVolumeClaim', name: 'data' },
        dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'data', namespace: 'other' },
      }),
    ),
  ],
});
