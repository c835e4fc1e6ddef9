import type { Reporter } from './report';

/** For programs: one JSON object with all findings and a summary. Its fields stay as they are. */
export const jsonReport: Reporter = (findings, summary) =>
  `${JSON.stringify({ findings: findings.map(({ finding }) => finding), summary }, null, 2)}\n`;
