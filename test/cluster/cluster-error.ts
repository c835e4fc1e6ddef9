import { Interruption } from './interruption';

/** Why a real API server could not be asked: said in one message, with what to do about it. Exit code 2. */
export class ClusterError extends Error {
  constructor(message: string, fix?: string) {
    super(fix === undefined ? message : `${message}\n${fix}`);
    this.name = 'ClusterError';
  }
}

/** Runs a command of this folder: a `ClusterError` becomes its message and exit code 2, a signal the code of shells. */
export async function runCommand(main: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof Interruption) {
      console.error(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    if (!(error instanceof ClusterError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
