import { expect, test } from '@jest/globals';
import { jsonReport } from '../../../src/outputs/report/json';
import { NASTY, OPTIONS, reported, SUMMARY } from './findings';

const FIELDS = [
  'id',
  'layer',
  'severity',
  'file',
  'line',
  'column',
  'kind',
  'namespace',
  'name',
  'path',
  'message',
  'fix',
];
const read = (text: string) =>
  JSON.parse(text) as { readonly findings: Record<string, unknown>[]; readonly summary: unknown };

test('the same fields for every finding, in one order', () => {
  const { findings, summary } = read(jsonReport([reported(), reported({ severity: 'note' })], SUMMARY, OPTIONS));
  expect(findings.map((finding) => Object.keys(finding))).toEqual([FIELDS, FIELDS]);
  expect(findings[0]).toEqual(reported().finding);
  expect(summary).toEqual(SUMMARY);
  expect(jsonReport([], SUMMARY, OPTIONS)).toBe(`${JSON.stringify({ findings: [], summary: SUMMARY }, null, 2)}\n`);
});

test('null where there is nothing to say', () => {
  const none = { file: undefined, line: undefined, column: undefined, namespace: undefined, fix: undefined };
  const [finding] = read(jsonReport([reported(none)], SUMMARY, OPTIONS)).findings;
  expect(finding).toMatchObject({ file: null, line: null, column: null, namespace: null, fix: null });
  expect(Object.keys(finding ?? {})).toEqual(FIELDS);
});

test('more only where it is there', () => {
  const more = { alias: 'spec.image', constructPath: 'chart/web' };
  const [finding] = read(jsonReport([reported(more)], SUMMARY, OPTIONS)).findings;
  expect(Object.keys(finding ?? {})).toEqual([...FIELDS, 'alias', 'constructPath']);
  expect(finding).toMatchObject(more);
});

test('any text', () => {
  const [finding] = read(jsonReport([reported({ message: NASTY })], SUMMARY, OPTIONS)).findings;
  expect(finding?.message).toBe(NASTY);
});
