import { FileChanges } from './file-changes';

/**
 * Runs, and runs again after every change of files below the working directory, until Ctrl-C.
 * @param run one run, that tells the folders whose files are its own
 */
export async function watch(run: (signal: AbortSignal) => Promise<readonly string[]>): Promise<number> {
  const abort = new AbortController();
  const end = (): void => abort.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
  const changes = new FileChanges(process.cwd());
  try {
    changes.start();
    while (!abort.signal.aborted) {
      changes.ignore(await run(abort.signal));
      if (abort.signal.aborted) break;
      process.stderr.write('Watching for changes; Ctrl-C ends it\n');
      await changes.next(abort.signal);
    }
    return 0;
  } finally {
    changes.stop();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, end);
  }
}
