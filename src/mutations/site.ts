import { podTemplatePathOf } from '../kubernetes/kinds';
import { containersOf, type PodContainer } from '../kubernetes/pod-spec';
import { type Fields, fieldsOf, isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Steps } from './mutation';

/** The spec of a Pod, or of a workload's template, in an object. */
export interface PodSite {
  readonly manifest: Manifest;
  /** Leads to the spec. */
  readonly path: Steps;
  readonly spec: Fields;
  /** Leads to the metadata of the Pod or the template. */
  readonly metadataPath: Steps;
  readonly metadata: Fields;
  readonly isTemplate: boolean;
}

/** A container in an object. */
export interface ContainerSite extends PodContainer {
  /** Leads to the container. */
  readonly path: Steps;
  readonly pod: PodSite;
}

/**
 * The spec of the Pods that an object has, as long as every version of the API server checks it: before 1.34 it passes over
 * that of a StatefulSet.
 */
export function* podSites(manifest: Manifest): Iterable<PodSite> {
  if (manifest.kind !== 'StatefulSet') yield* allPodSites(manifest);
}

/** The containers of an object, as long as every version of the API server checks them. */
export function* containerSites(manifest: Manifest): Iterable<ContainerSite> {
  for (const pod of podSites(manifest)) yield* containersAt(pod);
}

/** The spec of the Pods that an object has, that of a StatefulSet too. */
export function* allPodSites(manifest: Manifest): Iterable<PodSite> {
  const steps = podTemplatePathOf(manifest.apiVersion, manifest.kind);
  if (steps === undefined) return;
  let owner: unknown = manifest;
  for (const step of steps) owner = fieldsOf(owner)[step];
  const { spec, metadata } = fieldsOf(owner);
  if (!isFields(spec)) return;
  yield {
    manifest,
    path: [...steps, 'spec'],
    spec,
    metadataPath: [...steps, 'metadata'],
    metadata: fieldsOf(metadata),
    isTemplate: steps.length > 0,
  };
}

/** The containers of an object, those of a StatefulSet too. */
export function* allContainerSites(manifest: Manifest): Iterable<ContainerSite> {
  for (const pod of allPodSites(manifest)) yield* containersAt(pod);
}

function* containersAt(pod: PodSite): Iterable<ContainerSite> {
  for (const one of containersOf(pod.spec)) yield { ...one, path: [...pod.path, one.list, one.index], pod };
}
