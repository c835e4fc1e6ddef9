const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** That a signal asked for the end, as the reason of an abort. */
export class Interruption extends Error {
  /** The exit code that shells give to what a signal ended. */
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`Ended by ${signal}`);
    this.name = 'Interruption';
    this.exitCode = 128 + SIGNALS[signal];
  }
}

/** Does work that a signal asks to end early: it is told of one by the `AbortSignal`. A second one ends it at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  const listeners = names.map((name) => {
    const listener = () => controller.abort(new Interruption(name));
    process.once(name, listener);
    return () => process.off(name, listener);
  });
  try {
    return await work(controller.signal);
  } finally {
    for (const remove of listeners) remove();
  }
}
