import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shelved } from '../../../src/outputs/diagram/layout/shelves';
import { naturalWidth, PAD, sizedBox } from '../../../src/outputs/diagram/layout/sized-box';
import type { Box, Look } from '../../../src/outputs/diagram/model/scene';
import type { PlacedFinding } from '../../../src/outputs/diagram/subject';
import { cleanText } from '../../../src/outputs/diagram/text/clean-text';
import { widthOfParts } from '../../../src/outputs/diagram/text/fitted-parts';
import { CAPTION, LABEL, NOTE, TITLE, WORDS } from '../../../src/outputs/diagram/text/fonts';
import { type Font, shortened, widthOfText, wrapped } from '../../../src/outputs/diagram/text/text-size';

const SANS: Font = { face: 'regular', size: 10 };

/** Texts of all widths: narrow, wide, Korean, pictures, and a name of 253 letters. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'한국어쿠버네티스 -/가나다'), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(...'WMil.-/ 😀'), maxLength: 253 }),
  fc.constantFrom('m'.repeat(253), '쿠버네티스'.repeat(50), '', ' ', '﷽﷽', '⸻⸻', 'שלום עולם'),
);

describe('the width of a text', () => {
  test('is that of its letters, and of the widest font', () => {
    expect(widthOfText('iiii', SANS)).toBeLessThan(widthOfText('WWWW', SANS));
    expect(widthOfText('0123', { face: 'mono', size: 10 })).toBeCloseTo(24.12);
    expect(widthOfText('한국', SANS)).toBeGreaterThanOrEqual(20);
    expect(widthOfText('', SANS)).toBe(0);
  });

  test('a text that is too long loses its middle, and fits', () => {
    expect(shortened('short', SANS, 100)).toBe('short');
    expect(shortened('the-beginning-and-the-end', SANS, 80)).toMatch(/^the-be.*….*nd$/);
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 300 }), (text, room) => {
        expect(widthOfText(shortened(text, SANS, room), SANS)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('lines fit, and hold all of the text', () => {
    expect(wrapped('one two three', SANS, 45)).toEqual(['one two', 'three']);
    fc.assert(
      fc.property(words, fc.integer({ min: 130, max: 300 }), (text, room) => {
        const lines = wrapped(text, SANS, room);
        for (const line of lines) expect(widthOfText(line, SANS)).toBeLessThanOrEqual(room);
        const letters = (string: string) => string.replace(/\s/g, '');
        if (!/[\ufdfd\u2e3b]/.test(text)) expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('a box', () => {
  const looks = fc.constantFrom<Look>('plain', 'strong', 'faint', 'code', 'name');
  const finding = words.map((message) => ({ message: message || 'wrong', severity: 'error' }) as PlacedFinding);
  const row = fc.record({
    id: fc.uuid(),
    caption: fc.option(words, { nil: undefined }),
    parts: fc.array(fc.record({ text: words.map(cleanText), look: looks }), { maxLength: 5 }),
    lines: fc.integer({ min: 1, max: 4 }),
    findings: fc.array(finding, { maxLength: 2 }),
  });
  const box = fc.record({
    id: fc.uuid(),
    label: fc.constantFrom('Pod', 'PersistentVolumeClaim'),
    title: words.map(cleanText),
    note: fc.option(words, { nil: undefined }),
    sort: fc.constant('other'),
    rows: fc.array(row, { maxLength: 5 }),
    findings: fc.array(finding, { maxLength: 2 }),
  }) as fc.Arbitrary<Box>;

  test('has room for all texts in it, and none on another', () => {
    fc.assert(
      fc.property(box, (any) => {
        const form = { min: 170, max: 300 };
        const sized = sizedBox(any, naturalWidth(any, form));
        const room = sized.width - 2 * PAD + 0.001;
        for (const line of sized.titleLines) expect(widthOfText(line, TITLE)).toBeLessThanOrEqual(room);
        for (const line of sized.noteLines) expect(sized.noteX + widthOfText(line, NOTE)).toBeLessThanOrEqual(room);
        expect(widthOfText(sized.label, LABEL)).toBeLessThanOrEqual(room);
        let y = sized.headHeight;
        for (const { y: top, height, lines, caption = '', findings } of sized.rows) {
          expect(top).toBeGreaterThanOrEqual(y);
          y = top + height;
          expect(widthOfText(caption, CAPTION)).toBeLessThanOrEqual(sized.captionWidth);
          for (const line of lines) expect(sized.captionWidth + widthOfParts(line)).toBeLessThanOrEqual(room);
          for (const words of findings.flatMap((words) => words.lines)) {
            expect(widthOfText(words, WORDS) + 18).toBeLessThanOrEqual(room);
          }
        }
        expect(y).toBeLessThanOrEqual(sized.height);
      }),
    );
  });
});

describe('shelves', () => {
  test('hold things of any size, none on another', () => {
    const sizes = fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 400 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 30 }), (things, gap) => {
        const { places, width, height } = shelved(things, gap, 1.5);
        const rectangles = things.map((thing, index) => ({ ...thing, ...(places[index] as { x: number; y: number }) }));
        for (const [index, one] of rectangles.entries()) {
          expect(one.x + one.width).toBeLessThanOrEqual(width);
          expect(one.y + one.height).toBeLessThanOrEqual(height);
          for (const other of rectangles.slice(index + 1)) {
            const isBeside = one.x + one.width + gap <= other.x || other.x + other.width + gap <= one.x;
            const isBelow = one.y + one.height + gap <= other.y || other.y + other.height + gap <= one.y;
            expect(isBeside || isBelow).toBe(true);
          }
        }
      }),
    );
  });
});
