import type { ReportedFinding, Reporter } from './report';
import { objectOf } from './text';

/**
 * For test reports: a suite for each file, a failed test for each error, and one that passed where a file has none.
 * Warnings and notes are tests that passed, with their text.
 * @see https://github.com/testmoapp/junitxml
 */
export const junitReport: Reporter = (findings, summary, { files }) => {
  const byFile = new Map<string, ReportedFinding[]>(files.map((file) => [file, []]));
  for (const reported of findings) byFile.get(reported.finding.file ?? '')?.push(reported);
  const suites = [...byFile].map(([file, own]) => suite(file, own));
  const tests = [...byFile.values()].reduce((sum, own) => sum + Math.max(1, own.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="podwright check" tests="${tests}" failures="${summary.errors}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(file: string, findings: readonly ReportedFinding[]): string {
  const failures = findings.filter(({ finding }) => finding.severity === 'error').length;
  const cases =
    findings.length === 0 ? [`    <testcase name="${escaped(file)}" classname="podwright"/>`] : findings.map(test);
  return [
    `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${failures}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function test({ finding }: ReportedFinding): string {
  const { id, severity, message, fix, file, line, column } = finding;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const text = escaped([place, message, ...(fix === undefined ? [] : [`fix: ${fix}`])].join('\n'));
  const inner =
    severity === 'error'
      ? `<failure type="${escaped(id)}" message="${escaped(message)}">${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  const name = [id, objectOf(finding)].filter((part) => part !== '').join(' ');
  return `    <testcase name="${escaped(name)}" classname="podwright">${inner}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // In attributes they would be read as spaces.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
// All but what XML 1.0 can hold; the rest not even escaped.
const REFUSED = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(REFUSED, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}
