import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Choices at random that are the same for the same seed, on every machine. What was drawn does not tell the seed, which would
 * tell all that is drawn from it: of an exercise its solution, too.
 */
export class Draw {
  private readonly generator;

  /** @param seed any text: the draws of two texts have nothing to do with each other */
  constructor(private readonly seed: string) {
    this.generator = xoroshiro128plusFromState(stateOf(seed));
  }

  /** Draws of its own for a part, so that a change of one part leaves the others as they were. */
  of(part: string): Draw {
    return new Draw(`${this.seed}/${part}`);
  }

  /** A whole number from the least to the most, both included. */
  integer(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** One of the items. */
  one<const T>(items: readonly T[]): T {
    return items[this.integer(0, items.length - 1)] as T;
  }

  /** Different items, in the order of the list. */
  some<const T>(items: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(items.map((_, index) => index)).slice(0, count));
    return items.filter((_, index) => chosen.has(index));
  }

  /** All items, in another order. */
  shuffled<const T>(items: readonly T[]): T[] {
    const list = [...items];
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [list[last], list[other]] = [list[other] as T, list[last] as T];
    }
    return list;
  }

  /** Whether it happens, with a chance from 0 to 1. */
  chance(chance: number): boolean {
    return this.integer(0, 999_999) < chance * 1_000_000;
  }
}

/** Of fewer bits, all seeds there are could be tried. */
function stateOf(seed: string): number[] {
  const hash = createHash('sha256').update(seed).digest();
  return [0, 4, 8, 12].map((at) => hash.readInt32LE(at));
}
