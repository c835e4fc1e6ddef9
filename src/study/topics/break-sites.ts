import { type Fields, fieldsOf, objectsOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import type { Steps } from '../../mutations/mutation';
import { type ContainerSite, containerSites, type PodSite, podSites } from '../../mutations/site';

/** Something in an object that can be broken. */
export interface BreakSite {
  /** Leads to it. */
  readonly path: Steps;
  readonly fields: Fields;
  /** The objects that belong together. */
  readonly all: readonly Manifest[];
}

/** One in a container. */
export interface ContainerPartSite extends BreakSite {
  readonly container: ContainerSite;
}

/** One in a Pod. */
export interface PodPartSite extends BreakSite {
  readonly pod: PodSite;
}

type Sites<Site> = (manifest: Manifest, all: readonly Manifest[]) => Iterable<Site>;

/** The containers of each Pod, those that run before the others too. */
export function* containersIn(manifest: Manifest, all: readonly Manifest[]): Iterable<ContainerPartSite> {
  for (const container of containerSites(manifest)) {
    yield { path: container.path, fields: container.container, all, container };
  }
}

/** The items of a list of each container, as its `env`. */
export function inContainers(list: string): Sites<ContainerPartSite> {
  return function* (manifest, all) {
    for (const container of containerSites(manifest)) {
      for (const [fields, index] of objectsOf(container.container[list])) {
        yield { path: [...container.path, list, index], fields, all, container };
      }
    }
  };
}

/** The volumes of each Pod that have a source of that type. */
export function volumesOf(type: string): Sites<PodPartSite> {
  return function* (manifest, all) {
    for (const pod of podSites(manifest)) {
      for (const [fields, index] of objectsOf(pod.spec.volumes)) {
        if (fields[type] !== undefined) yield { path: [...pod.path, 'volumes', index], fields, all, pod };
      }
    }
  };
}

/** The places where a volume is mounted. */
export function mountsOf({ pod, fields }: PodPartSite): ContainerPartSite[] {
  const mounts = [...inContainers('volumeMounts')(pod.manifest, [])];
  return mounts.filter((mount) => mount.fields.name === fields.name);
}

/** The object itself, if it is of the kind. */
export function ofKind(kind: string): Sites<BreakSite> {
  return function* (manifest, all) {
    if (manifest.kind === kind) yield { path: [], fields: manifest, all };
  };
}

/** Whether an object of that kind and name is among those that belong together. */
export function isThere({ all }: BreakSite, kind: string, name: unknown): boolean {
  return all.some((object) => object.kind === kind && fieldsOf(object.metadata).name === name);
}

/** The specs of the Pods. */
export function* podsIn(manifest: Manifest, all: readonly Manifest[]): Iterable<PodPartSite> {
  for (const pod of podSites(manifest)) yield { path: pod.path, fields: pod.spec, all, pod };
}
