import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(__dirname, '..');

/** A benchmark that can't be run as things are: the message is all that the user needs. */
export class SetUpError extends Error {}

/** @throws SetUpError where the compiled package is not there, or nothing that can measure it */
export function checkSetUp(): void {
  if (!existsSync(resolve(ROOT, 'lib/index.js'))) throw new SetUpError('There is no lib/: run npm run build first');
  if (spawnSync('bash', ['-c', 'true']).status !== 0) throw new SetUpError('There is no bash, which takes the times');
}
