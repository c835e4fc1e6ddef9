/** How a step of a path is written: `.name`, `[0]`, or `[key]` of a map. */
type Step = 'field' | 'index' | 'key';

/**
 * The place of a value in an object, written as the API server writes it: `spec.containers[0].image`, `data[my.key]`.
 * A path is made step by step as a check walks, and turned into text only where something is found.
 */
export class FieldPath {
  /** The object itself. */
  static readonly root = new FieldPath(undefined, '', 'field');

  private constructor(
    private readonly parent: FieldPath | undefined,
    private readonly step: string | number,
    private readonly type: Step,
  ) {}

  /** The path of these names and numbers, each name a field; of a map's keys use `key`. */
  static of(...steps: readonly (string | number)[]): FieldPath {
    return FieldPath.root.down(...steps);
  }

  /** A field of this object: `.name`. */
  field(name: string): FieldPath {
    return new FieldPath(this, name, 'field');
  }

  /** An item of this list: `[0]`. */
  index(index: number): FieldPath {
    return new FieldPath(this, index, 'index');
  }

  /** The value of this map under a key that the user chose: `[key]`. */
  key(key: string): FieldPath {
    return new FieldPath(this, key, 'key');
  }

  /** Several steps down: a name is a field, a number an item. */
  down(...steps: readonly (string | number)[]): FieldPath {
    let path: FieldPath = this;
    for (const step of steps) path = typeof step === 'number' ? path.index(step) : path.field(step);
    return path;
  }

  /** Where this value is; undefined for the object itself. */
  get up(): FieldPath | undefined {
    return this.parent;
  }

  /** The last step; an empty text for the object itself. */
  get last(): string | number {
    return this.step;
  }

  /** The names and numbers that lead from the object to the value. */
  steps(): (string | number)[] {
    const steps: (string | number)[] = [];
    for (let path: FieldPath = this; path.parent; path = path.parent) steps.unshift(path.step);
    return steps;
  }

  /** Whether the other is this path, or leads on from it. */
  covers(other: FieldPath): boolean {
    const own = this.steps();
    const others = other.steps();
    return own.length <= others.length && own.every((step, i) => step === others[i]);
  }

  /** As the API server prints it; an empty text for the object itself. */
  toString(): string {
    if (!this.parent) return '';
    const before = this.parent.toString();
    if (this.type !== 'field') return `${before}[${this.step}]`;
    return before === '' ? String(this.step) : `${before}.${this.step}`;
  }
}

/** The steps of a path as the server writes it: `data[a.b]` is two. */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)].map(([, inner, name]) => {
    if (inner === undefined) return name ?? '';
    return /^\d+$/.test(inner) ? Number(inner) : inner;
  });
}
