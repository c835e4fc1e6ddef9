import { expect, test } from '@jest/globals';
import { marked, width } from '../../../src/outputs/report/excerpt';
import { summaryLine, textReport } from '../../../src/outputs/report/text';
import { NASTY, OPTIONS, reported, SUMMARY } from './findings';

test('a finding with its line drawn', () => {
  const excerpt = { text: '  - name: web', start: 4, length: 4 };
  expect(textReport([reported({}, excerpt)], SUMMARY, OPTIONS)).toBe(
    [
      'k8s/pod.yaml:7:5: error: The container has no image',
      '  Pod/shop/web spec.containers[0].image (ctr-image-required)',
      '  7 |   - name: web',
      '    |     ^^^^',
      '  fix: Write its "image"',
      '',
      '2 files with 3 objects: 1 error, 1 warning',
      '',
    ].join('\n'),
  );
});

test('colours only where they are asked for', () => {
  const text = textReport([reported()], SUMMARY, { ...OPTIONS, color: true });
  expect(text).toContain('\u001b[1mk8s/pod.yaml:7:5\u001b[0m: \u001b[31merror\u001b[0m: The container');
  expect(textReport([reported()], SUMMARY, OPTIONS)).not.toContain('\u001b');
});

test('one line for each thing that is said, whatever is in it', () => {
  const nasty = reported(
    { name: NASTY, message: NASTY, fix: NASTY },
    { text: NASTY.replace('\n', ''), start: 2, length: 3 },
  );
  const lines = textReport([nasty], SUMMARY, OPTIONS).split('\n');
  expect(lines).toHaveLength(8);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/);
});

test.each([
  [{ files: 1, objects: 0, errors: 0, warnings: 0, notes: 0 }, '1 file with 0 objects: nothing to check'],
  [{ files: 2, objects: 1, errors: 0, warnings: 0, notes: 0 }, '2 files with 1 object: nothing found'],
  [{ files: 1, objects: 1, errors: 2, warnings: 1, notes: 3 }, '1 file with 1 object: 2 errors, 1 warning, 3 notes'],
])('%j', (summary, line) => {
  expect(summaryLine(summary)).toBe(line);
});

test('of a long line what is around the mark', () => {
  const text = `${'a'.repeat(500)}MARK${'b'.repeat(500)}`;
  const drawn = marked({ text, start: 500, length: 4 });
  expect(drawn.text).toMatch(/^…a{40}MARKb+…$/);
  expect(drawn.text.slice(drawn.indent.length, drawn.indent.length + 4)).toBe('MARK');
  expect(drawn.mark).toBe('^^^^');
});

test('below letters that are wider, and tabs', () => {
  expect(width('a日é')).toBe(4);
  expect(marked({ text: '日本: x', start: 4, length: 1 })).toEqual({ text: '日本: x', indent: '      ', mark: '^' });
  expect(marked({ text: '\ta: x', start: 4, length: 1 }).indent).toBe('\t   ');
});
