import fs from 'node:fs';

/** What a contender may be at: making constructs, making plain objects of them, making text of those, in the file system. */
export const PHASES = ['construct', 'render', 'text', 'write'] as const;
export type Phase = (typeof PHASES)[number];
export type PhaseTimes = Readonly<Record<Phase, number>>;

/** Counts each moment for one phase: the innermost that is being measured. */
export class Stopwatch {
  private readonly elapsed: Record<Phase, number> = { construct: 0, render: 0, text: 0, write: 0 };
  private phase?: Phase;
  private since = 0;

  /** What each phase has taken so far, in milliseconds. */
  get times(): PhaseTimes {
    return { ...this.elapsed };
  }

  measure<T>(phase: Phase, work: () => T): T {
    const outer = this.phase;
    this.turnTo(phase);
    try {
      return work();
    } finally {
      this.turnTo(outer);
    }
  }

  /** Counts all calls of a function for a phase, where they are made within another one. */
  watch<Name extends string>(owner: Record<Name, unknown>, name: Name, phase: Phase): void {
    if (typeof owner[name] !== 'function') throw new Error(`There is no ${name} to watch`);
    const original = owner[name] as (...args: unknown[]) => unknown;
    const watch = this;
    function watched(this: unknown, ...args: unknown[]): unknown {
      // Node's own loader calls these functions, too.
      if (watch.phase === undefined) return original.apply(this, args);
      return watch.measure(phase, () => original.apply(this, args));
    }
    owner[name] = Object.assign(watched, original) as Record<Name, unknown>[Name];
  }

  /** Counts the file system's functions as writing. */
  watchFiles(): void {
    const functions = fs as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(functions)) {
      if (name.endsWith('Sync') && typeof value === 'function') this.watch(functions, name, 'write');
    }
  }

  private turnTo(phase: Phase | undefined): void {
    const now = performance.now();
    if (this.phase) this.elapsed[this.phase] += now - this.since;
    this.phase = phase;
    this.since = now;
  }
}
