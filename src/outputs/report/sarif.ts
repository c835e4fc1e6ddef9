import type { Severity } from '../../manifest/problem';
import type { ReportedFinding, Reporter } from './report';
import { objectOf } from './text';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/**
 * For code scanning: SARIF 2.1.0.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifReport: Reporter = (findings, _summary, { version, describe }) => {
  const indexes = new Map<string, number>();
  for (const { finding } of findings) if (!indexes.has(finding.id)) indexes.set(finding.id, indexes.size);
  const rules = [...indexes.keys()].map((id) => ({ id, shortDescription: { text: describe(id) } }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'podwright', version, semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((reported) => result(reported, indexes.get(reported.finding.id) as number)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function result({ finding, excerpt }: ReportedFinding, ruleIndex: number) {
  const { id, severity, message, fix } = finding;
  const locations = locationsOf(finding, excerpt?.length);
  return {
    ruleId: id,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: fix === undefined ? message : `${message}. ${fix}` },
    ...(locations.length > 0 && { locations }),
  };
}

function locationsOf(finding: ReportedFinding['finding'], length: number | undefined): object[] {
  const { file, line, column, constructPath } = finding;
  const region = line === undefined ? undefined : { startLine: line, ...columns(column, length) };
  // What was piped in has no file to show it at.
  const uri = file === undefined || file === '-' ? undefined : encoded(file);
  const name = constructPath ?? objectOf(finding);
  if (uri === undefined && name === '') return [];
  return [
    {
      ...(uri !== undefined && { physicalLocation: { artifactLocation: { uri }, ...(region && { region }) } }),
      ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name }] }),
    },
  ];
}

function columns(column: number | undefined, length: number | undefined) {
  if (column === undefined) return {};
  return { startColumn: column, ...(length !== undefined && { endColumn: column + length }) };
}

function encoded(file: string): string {
  const path = file
    .replace(/^(?:\.\/+)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
