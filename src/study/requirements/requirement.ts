/** The object that a requirement is about: itself, or the Pods that it makes. */
export interface Target {
  readonly kind: string;
  readonly name: string;
  /** Where none is given, the answer may have none, or `default`. */
  readonly namespace?: string;
}

/** Where a value comes from. */
export type Origin =
  | { readonly value: string }
  | { readonly configMap: string; readonly key: string }
  | { readonly secret: string; readonly key: string }
  /** A field of the Pod itself, as in `metadata.name`. */
  | { readonly field: string }
  /** Limits or requests, as in `limits.memory`; of the container itself, where none is named. */
  | { readonly resource: string; readonly container?: string; readonly divisor?: string };

/** What a probe asks. */
export type ProbeHandler =
  | { readonly exec: readonly string[] }
  | { readonly httpGet: { readonly path: string; readonly port: number } }
  | { readonly tcpSocket: { readonly port: number } }
  | { readonly grpc: { readonly port: number; readonly service?: string } };

export interface ProbeTiming {
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly successThreshold?: number;
  readonly failureThreshold?: number;
}

/** What a volume is, where the name does not matter. */
export type VolumeKind =
  | { readonly emptyDir: { readonly medium?: 'Memory'; readonly sizeLimit?: string } }
  | { readonly hostPath: { readonly path: string; readonly type?: string } }
  | { readonly persistentVolumeClaim: string };

/** What an answer must have, as data: each is one point. Whatever way of writing gives it meets it. */
export type Requirement =
  /** The object is there. */
  | { readonly sort: 'object'; readonly target: Target }
  /** Labels or annotations; of the Pods, where `of` says so. */
  | {
      readonly sort: 'metadata';
      readonly target: Target;
      readonly of: 'object' | 'pods';
      readonly labels?: Readonly<Record<string, string>>;
      readonly annotations?: Readonly<Record<string, string>>;
    }
  /** A container of that name. A sidecar starts before the others and runs as long as the Pod: native, or a second container where `native` is false. */
  | {
      readonly sort: 'container';
      readonly target: Target;
      readonly role: 'container' | 'init' | 'sidecar';
      readonly name: string;
      readonly image: string;
    }
  /** What is run: `command` and `args` as they must be; `runs` where only the two one behind the other count. */
  | {
      readonly sort: 'command';
      readonly target: Target;
      readonly container: string;
      readonly command?: readonly string[];
      readonly args?: readonly string[];
      readonly runs?: readonly string[];
    }
  | {
      readonly sort: 'restart-policy';
      readonly target: Target;
      readonly policy: 'Always' | 'OnFailure' | 'Never';
    }
  /** The nodes with these labels, by nodeSelector or by a required node affinity. */
  | { readonly sort: 'node-labels'; readonly target: Target; readonly labels: Readonly<Record<string, string>> }
  | { readonly sort: 'node-name'; readonly target: Target; readonly node: string }
  | {
      readonly sort: 'env';
      readonly target: Target;
      readonly container: string;
      readonly name: string;
      readonly from: Origin;
    }
  /** Every key of a ConfigMap or Secret as a variable; with its keys known, one by one will do. */
  | {
      readonly sort: 'env-from';
      readonly target: Target;
      readonly container: string;
      readonly configMap?: string;
      readonly secret?: string;
      readonly prefix?: string;
      readonly keys: readonly string[];
    }
  | {
      readonly sort: 'port';
      readonly target: Target;
      readonly container: string;
      readonly port: number;
      readonly name?: string;
      readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
    }
  | {
      readonly sort: 'probe';
      readonly target: Target;
      readonly container: string;
      readonly probe: 'livenessProbe' | 'readinessProbe' | 'startupProbe';
      readonly handler: ProbeHandler;
      readonly timing?: ProbeTiming;
    }
  | {
      readonly sort: 'resources';
      readonly target: Target;
      readonly container: string;
      readonly requests?: Readonly<Record<string, string>>;
      readonly limits?: Readonly<Record<string, string>>;
    }
  | { readonly sort: 'qos'; readonly target: Target; readonly class: 'Guaranteed' | 'Burstable' | 'BestEffort' }
  /** One volume, which each of these containers mounts at its path. */
  | {
      readonly sort: 'volume';
      readonly target: Target;
      readonly volume: VolumeKind;
      readonly mounts: readonly {
        readonly container: string;
        readonly path: string;
        readonly readOnly?: boolean;
      }[];
    }
  /** Keys as files: absolute path → key. `only` where no other key may be there. */
  | {
      readonly sort: 'files';
      readonly target: Target;
      readonly container: string;
      readonly configMap?: string;
      readonly secret?: string;
      readonly files: Readonly<Record<string, string>>;
      readonly only?: boolean;
      /** Permission bits, as in 0o400. */
      readonly mode?: number;
    }
  /** A field of the Pod, or a resource, as a file at an absolute path. */
  | {
      readonly sort: 'downward-file';
      readonly target: Target;
      readonly container: string;
      readonly path: string;
      readonly from: Extract<Origin, { field: string } | { resource: string }>;
    }
  /** The init containers run one after the other, in this order. */
  | { readonly sort: 'init-order'; readonly target: Target; readonly names: readonly string[] }
  /** The entries of a ConfigMap, or of a Secret by `data` or `stringData`, as plain text. */
  | {
      readonly sort: 'data';
      readonly target: Target;
      readonly data: Readonly<Record<string, string>>;
      readonly type?: string;
      readonly immutable?: boolean;
    }
  /** The Service finds the Pods of the one, and none of the others. */
  | {
      readonly sort: 'selects';
      readonly target: Target;
      readonly pods: readonly Target[];
      readonly others?: readonly Target[];
    }
  | {
      readonly sort: 'service-port';
      readonly target: Target;
      readonly port: number;
      /** The number on which the containers listen, be it written as the name of their port. */
      readonly targetPort: number;
      readonly nodePort?: number;
      readonly protocol?: 'TCP' | 'UDP';
    }
  | {
      readonly sort: 'service-type';
      readonly target: Target;
      readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName' | 'Headless';
    }
  | { readonly sort: 'replicas'; readonly target: Target; readonly replicas: number }
  /**
   * Any other field by its path, as in `spec.strategy.type`: of the object, or of the Pods' own spec and metadata where `of`
   * says so. Absent is the API's default; quantities and ports that mean the same are the same.
   */
  | {
      readonly sort: 'field';
      readonly target: Target;
      readonly of: 'object' | 'pods';
      readonly path: string;
      readonly value: unknown;
      /** The container whose field it is, below which the path then begins, as in `imagePullPolicy`. */
      readonly container?: string;
    };

/** The name of each sort of requirement. */
export type RequirementSortId = Requirement['sort'];

/** A requirement of one sort. */
export type RequirementOf<Sort extends RequirementSortId> = Extract<Requirement, { readonly sort: Sort }>;
