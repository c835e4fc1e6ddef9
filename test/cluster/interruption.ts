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

// One Ctrl-C is two signals where what runs this sends on what it gets, as npm and tsx do.
const SAME_MILLISECONDS = 1000;

/** Does work that a signal asks to end early: it is told of one by the `AbortSignal`. A second one ends it at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let first = 0;
  const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  const listeners = names.map((name) => {
    const listener = () => {
      const interruption = new Interruption(name);
      if (controller.signal.aborted && Date.now() - first > SAME_MILLISECONDS) process.exit(interruption.exitCode);
      if (!controller.signal.aborted) first = Date.now();
      controller.abort(interruption);
    };
    process.on(name, listener);
    return () => process.off(name, listener);
  });
  try {
    return await work(controller.signal);
  } finally {
    for (const remove of listeners) remove();
  }
}
