import { describe, expect, test } from '@jest/globals';
import { Draw } from '../../src/study/draw';

const ITEMS = Array.from({ length: 40 }, (_, i) => i);

describe('draws', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(new Draw('a').shuffled(ITEMS)).toEqual(new Draw('a').shuffled(ITEMS));
    expect(new Draw('a').shuffled(ITEMS)).not.toEqual(new Draw('b').shuffled(ITEMS));
    expect(new Draw('a').of('x').shuffled(ITEMS)).toEqual(new Draw('a').of('x').shuffled(ITEMS));
    expect(new Draw('a').of('x').shuffled(ITEMS)).not.toEqual(new Draw('a').of('y').shuffled(ITEMS));
  });

  test('of a part do not depend on what was drawn before', () => {
    const draw = new Draw('a');
    const [part] = [draw.of('x').shuffled(ITEMS), draw.shuffled(ITEMS)];
    expect(draw.of('x').shuffled(ITEMS)).toEqual(part);
  });

  test('are the same on every machine and in every release', () => {
    const draw = new Draw('class of May');
    expect(Array.from({ length: 12 }, () => draw.integer(0, 9))).toMatchInlineSnapshot(`
[
  7,
  5,
  3,
  4,
  5,
  3,
  3,
  6,
  4,
  5,
  9,
  7,
]
`);
  });

  // These two are the same text to a hash of 32 bits: so few that whoever has the exercises could try them all.
  test('tell seeds apart that a short hash does not', () => {
    expect(new Draw('costarring').shuffled(ITEMS)).not.toEqual(new Draw('liquid').shuffled(ITEMS));
  });

  test('are within their limits, and reach them', () => {
    const draw = new Draw('limits');
    const drawn = Array.from({ length: 500 }, () => draw.integer(2, 5));
    expect([...new Set(drawn)].sort()).toEqual([2, 3, 4, 5]);
    expect(Array.from({ length: 50 }, () => draw.chance(0))).not.toContain(true);
    expect(Array.from({ length: 50 }, () => draw.chance(1))).not.toContain(false);
  });

  test('of some items keep their order and take none twice', () => {
    const draw = new Draw('some');
    const some = draw.some(ITEMS, 10);
    expect(some).toHaveLength(10);
    expect([...new Set(some)].sort((a, b) => a - b)).toEqual(some);
    expect(draw.shuffled(ITEMS).sort((a, b) => a - b)).toEqual(ITEMS);
    expect(ITEMS).toContain(draw.one(ITEMS));
  });
});
