import { KINDS } from '../../kubernetes/kinds';
import { fieldsOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { type Code, call, list, plain } from './code';
import type { Module } from './module';
import { quoted } from './plain';

/** An object that the code has made already. */
export interface MadeObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The keys of a ConfigMap or a Secret. */
  readonly keys?: ReadonlySet<string>;
  /** The labels by which a Service selects its Pods. */
  readonly labels?: Readonly<Record<string, unknown>>;
  /** The names of its containers' ports. */
  readonly portNames?: ReadonlySet<string>;
  /** Whether a Service can select it. */
  readonly hasPods?: boolean;
  /** The variable that holds it, from the first use on. */
  variable?: string;
}

/** A ConfigMap or a Secret that is not in the input. */
interface Outside {
  readonly variable: string;
  readonly keys: Set<string>;
}

/** What the code knows of objects that others name. */
export class References {
  private readonly made = new Map<string, MadeObject>();
  private readonly selectable: MadeObject[] = [];
  private readonly outside = new Map<string, Outside>();
  private readonly inInput: ReadonlySet<string>;

  constructor(
    private readonly module: Module,
    manifests: readonly Manifest[],
  ) {
    this.inInput = new Set(
      manifests.map(({ kind, metadata }) => idOf(kind, fieldsOf(metadata).name, fieldsOf(metadata).namespace)),
    );
  }

  /** Notes that an object is made. A second one of its name is not known by it. */
  add(object: MadeObject): void {
    const id = idOf(object.kind, object.name, object.namespace);
    if (!this.made.has(id)) this.made.set(id, object);
    if (object.hasPods) this.selectable.push(object);
  }

  /** The variable of an object that is made already. */
  find(kind: keyof typeof KINDS, name: unknown, namespace: string | undefined): Code | undefined {
    const object = this.made.get(idOf(kind, name, KINDS[kind].namespaced ? namespace : undefined));
    return object && this.use(object);
  }

  /**
   * A ConfigMap or a Secret to refer to: the object itself, or the name of one that is not in the input.
   * @param keys which of its keys are needed
   */
  data(
    kind: 'ConfigMap' | 'Secret',
    name: unknown,
    namespace: string | undefined,
    keys: readonly unknown[] = [],
  ): Code | undefined {
    if (typeof name !== 'string' || name === '' || !keys.every((key) => typeof key === 'string')) return undefined;
    const made = this.made.get(idOf(kind, name, namespace));
    if (made) return keys.every((key) => made.keys?.has(key as string)) ? this.use(made) : undefined;
    // It comes later, and must not be moved.
    if (this.inInput.has(idOf(kind, name, namespace))) return undefined;
    return this.named(kind, name, keys as readonly string[]);
  }

  /** The Pods that are selected by exactly these labels. */
  selected(
    labels: Readonly<Record<string, unknown>>,
    namespace: string | undefined,
    ports: readonly unknown[],
  ): Code | undefined {
    const keys = Object.keys(labels);
    const object = this.selectable.find(
      (candidate) =>
        candidate.namespace === namespace &&
        Object.keys(candidate.labels ?? {}).length === keys.length &&
        keys.every(
          (key, i) => Object.keys(candidate.labels ?? {})[i] === key && candidate.labels?.[key] === labels[key],
        ) &&
        ports.every((port) => candidate.portNames?.has(port as string)),
    );
    return object && keys.length > 0 ? this.use(object) : undefined;
  }

  private use(object: MadeObject): Code {
    object.variable ??= this.module.names.give(object.name, object.kind);
    return plain(object.variable);
  }

  private named(kind: 'ConfigMap' | 'Secret', name: string, keys: readonly string[]): Code {
    const id = idOf(kind, name, undefined);
    let outside = this.outside.get(id);
    if (!outside) {
      const made: Outside = { variable: this.module.names.give(name, kind), keys: new Set() };
      outside = made;
      this.outside.set(id, made);
      const known = () => (made.keys.size > 0 ? list([...made.keys].map(quoted)) : undefined);
      this.module.add({
        code: () => call(`${this.module.use(kind)}.named`, quoted(name), known()),
        variable: () => made.variable,
        joined: true,
      });
    }
    for (const key of keys) outside.keys.add(key);
    return plain(outside.variable);
  }
}

function idOf(kind: string, name: unknown, namespace: unknown): string {
  return JSON.stringify([kind, name, namespace ?? null]);
}
