import type { Manifest } from '../../manifest/manifest';
import type { Draw } from '../draw';
import type { Requirement, Target } from '../requirements/requirement';
import { Names } from './names';

/** How hard an exercise is. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Fields that a topic fills in. */
export type OpenFields = Record<string, unknown>;

/** A container that a topic fills in. */
export interface OpenContainer extends OpenFields {
  readonly name: string;
  image: string;
}

/** What a draft's Pod is part of. */
export type Host = 'Pod' | 'Deployment';

/**
 * An exercise as it is put together: one Pod, or one Deployment of them, the other objects, and what is asked for. Each
 * topic adds its part; the solution is what they have written in the end.
 */
export class Draft {
  /** Names, images, keys and paths that fit together and are not used yet. */
  readonly names: Names;
  /** The object that holds the Pod. */
  readonly target: Target;
  /** Labels and annotations of the Pods. */
  readonly podMetadata: OpenFields = {};
  /** Fields of the Pod's spec but for its containers and volumes. */
  readonly spec: OpenFields = {};
  /** Fields of the Deployment's spec but for its selector and template. */
  readonly workload: OpenFields = {};
  readonly containers: OpenContainer[] = [];
  readonly initContainers: OpenContainer[] = [];
  readonly volumes: OpenFields[] = [];
  private readonly points: Requirement[] = [];
  private readonly lastSteps: (() => void)[] = [];
  private readonly before: { readonly manifest: Manifest; readonly isGiven: boolean }[] = [];
  private readonly after: { readonly manifest: Manifest; readonly isGiven: boolean }[] = [];

  constructor(
    readonly draw: Draw,
    readonly difficulty: Difficulty,
    readonly host: Host = 'Pod',
  ) {
    this.names = new Names(draw.of('names'));
    this.target = { kind: host, name: this.names.workload() };
    this.require({ sort: 'object', target: this.target });
  }

  /** The container that does the Pod's work; made, and asked for, when the first topic needs it. */
  get main(): OpenContainer {
    return this.containers[0] ?? this.addContainer('container', this.names.container(), this.names.image());
  }

  /** Adds a container and asks for it. */
  addContainer(role: 'container' | 'init' | 'sidecar', name: string, image: string): OpenContainer {
    const container: OpenContainer = { name, image };
    if (role === 'container') this.containers.push(container);
    else this.initContainers.push(container);
    if (role === 'sidecar') container.restartPolicy = 'Always';
    this.require({ sort: 'container', target: this.target, role, name, image });
    return container;
  }

  /**
   * Adds an object of the solution that is no Pod, and asks for it; one that is given stands in the start file already.
   * @param options `after` puts it behind the Pod, where a Service belongs
   */
  add(manifest: Manifest, options: { readonly given?: boolean; readonly after?: boolean } = {}): Target {
    const { given: isGiven = false, after = false } = options;
    (after ? this.after : this.before).push({ manifest, isGiven });
    const target = { kind: manifest.kind, name: String(manifest.metadata?.name) };
    if (!isGiven) this.require({ sort: 'object', target });
    return target;
  }

  /** Adds a point. */
  require(requirement: Requirement): void {
    this.points.push(requirement);
  }

  /** Has something done once every topic has written its part: what depends on all containers of the Pod. */
  atLast(step: () => void): void {
    this.lastSteps.push(step);
  }

  /** What is asked for, once every topic has written its part. */
  get requirements(): readonly Requirement[] {
    this.finish();
    return this.points;
  }

  /** The objects that the start file holds. */
  get given(): Manifest[] {
    return [...this.before, ...this.after].filter(({ isGiven }) => isGiven).map(({ manifest }) => manifest);
  }

  /** All objects of the solution, in the order in which a person would write them. */
  get solution(): Manifest[] {
    this.finish();
    const manifests = (list: typeof this.before) => list.map(({ manifest }) => manifest);
    return [...manifests(this.before), this.hosted(), ...manifests(this.after)];
  }

  private finish(): void {
    // A Pod does something, whatever it is asked for.
    if (this.containers.length === 0) void this.main;
    for (const step of this.lastSteps.splice(0)) step();
  }

  private hosted(): Manifest {
    const metadata = { name: this.target.name };
    const pod = {
      ...this.spec,
      ...(this.initContainers.length > 0 && { initContainers: this.initContainers }),
      containers: this.containers,
      ...(this.volumes.length > 0 && { volumes: this.volumes }),
    };
    if (this.host === 'Pod') {
      return { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, ...this.podMetadata }, spec: pod };
    }
    const labels = (this.podMetadata.labels ?? {}) as Readonly<Record<string, string>>;
    if (Object.keys(labels).length === 0) this.podMetadata.labels = { app: this.target.name };
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        ...this.workload,
        selector: { matchLabels: this.podMetadata.labels },
        template: { metadata: this.podMetadata, spec: pod },
      },
    };
  }
}
