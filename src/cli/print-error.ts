import { CommandError } from './command';

/** Tells on stderr why a command ends with exit code 2. */
export function printError(error: unknown): void {
  process.stderr.write(`${errorLines(error).join('\n')}\n`);
}

function errorLines(error: unknown): string[] {
  if (error instanceof CommandError) {
    return [`error: ${error.message}`, ...error.details.map((detail) => `    ${detail}`)];
  }
  if (error instanceof Error && error.name === 'PodwrightError') return [`error: ${error.message}`];
  const stack = error instanceof Error ? error.stack : String(error);
  return ['error: Podwright itself failed, which it should not', stack ?? ''];
}
