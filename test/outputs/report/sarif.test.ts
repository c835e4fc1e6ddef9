import { expect, test } from '@jest/globals';
import { sarifReport } from '../../../src/outputs/report/sarif';
import { NASTY, OPTIONS, reported, SUMMARY } from './findings';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: Readonly<Record<string, number>>;
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
    };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
}

function run(...findings: Parameters<typeof sarifReport>[0]) {
  const log = JSON.parse(sarifReport(findings, SUMMARY, OPTIONS)) as Log;
  expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
  expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
  const only = log.runs[0] as Log['runs'][number];
  const { rules } = only.tool.driver;
  expect(only.columnKind).toBe('utf16CodeUnits');
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const result of only.results) {
    // What the specification requires of each.
    expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(['none', 'note', 'warning', 'error']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    for (const { physicalLocation, logicalLocations } of result.locations ?? []) {
      expect(physicalLocation ?? logicalLocations).toBeDefined();
      if (physicalLocation) expect(() => new URL(physicalLocation.artifactLocation.uri, 'file:///')).not.toThrow();
      for (const value of Object.values(physicalLocation?.region ?? {})) expect(value).toBeGreaterThanOrEqual(1);
    }
  }
  return only;
}

test('a run with its rules, and a result for each finding', () => {
  const excerpt = { text: '    image: x', start: 4, length: 5 };
  const { tool, results } = run(reported({}, excerpt), reported({ id: 'other', severity: 'note' }), reported());
  expect(tool.driver).toEqual({
    name: 'podwright',
    version: '1.2.3',
    semanticVersion: '1.2.3',
    rules: [
      { id: 'ctr-image-required', shortDescription: { text: 'What ctr-image-required asks for' } },
      { id: 'other', shortDescription: { text: 'What other asks for' } },
    ],
  });
  expect(results.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
    [0, 'error'],
    [1, 'note'],
    [0, 'error'],
  ]);
  expect(results[0]).toEqual({
    ruleId: 'ctr-image-required',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'The container has no image. Write its "image"' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'k8s/pod.yaml' },
          region: { startLine: 7, startColumn: 5, endColumn: 10 },
        },
        logicalLocations: [{ fullyQualifiedName: 'Pod/shop/web spec.containers[0].image' }],
      },
    ],
  });
});

test.each([
  ['a b/c#d?.yaml', 'a%20b/c%23d%3F.yaml'],
  ['./pod.yaml', 'pod.yaml'],
  ['../k8s/c:d.yaml', '../k8s/c%3Ad.yaml'],
  ['/k8s/é.yaml', 'file:///k8s/%C3%A9.yaml'],
])('the file %s', (file, uri) => {
  expect(run(reported({ file })).results[0]?.locations?.[0]?.physicalLocation?.artifactLocation.uri).toBe(uri);
});

test('no file for the standard input, and no place where there is none', () => {
  expect(run(reported({ file: '-' })).results[0]?.locations?.[0]).not.toHaveProperty('physicalLocation');
  const nothing = { file: '-', kind: '', namespace: undefined, name: '', path: '' };
  expect(run(reported(nothing)).results[0]).not.toHaveProperty('locations');
});

test('any text', () => {
  expect(run(reported({ message: NASTY, fix: undefined })).results[0]?.message.text).toBe(NASTY);
  expect(run().results).toEqual([]);
});
