/** After how long something is said, and how often it changes, in milliseconds. */
const DELAY = 1_000;
const STEP = 100;
const CLEAR = '\r\u001b[K';

/** A line on a terminal that tells how far a long check is, and goes when it is over. */
export class CheckProgress {
  private readonly start: number;
  private last = 0;
  private isShown = false;

  constructor(
    private readonly terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
    private readonly now: () => number = Date.now,
  ) {
    this.start = now();
  }

  /** So many files are read. */
  read(files: number): void {
    this.show(`Reading files … ${files}`);
  }

  /** So many objects are about to be checked, which is not interrupted. */
  check(objects: number): void {
    this.last = 0;
    this.show(`Checking ${objects} objects …`);
  }

  end(): void {
    if (this.isShown) this.terminal.write(CLEAR);
    this.isShown = false;
  }

  private show(line: string): void {
    if (!this.terminal.isTTY) return;
    const now = this.now();
    if (now - this.start < DELAY || now - this.last < STEP) return;
    this.last = now;
    this.isShown = true;
    this.terminal.write(`${CLEAR}${line}`);
  }
}
