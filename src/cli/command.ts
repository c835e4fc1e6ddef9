/** An option of a command, as its help shows it. */
export interface Option {
  readonly short?: string;
  readonly summary: string;
  /** What stands for its value in the help; without it, the option takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Whether it may be given many times, each with a value of its own. */
  readonly repeats?: boolean;
  /** Whether an empty value is one, too. */
  readonly mayBeEmpty?: boolean;
}

/** What was typed after the name of a command, checked against its options. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The last value of each option. */
  readonly values: ReadonlyMap<string, string>;
  /** All values of each option that may be given many times. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** How many operands stand before `--`, where it was typed. */
  readonly separator?: number;
}

/** A command that is loaded only when it is asked for. */
export interface Entry {
  readonly summary: string;
  load(): Command | CommandGroup;
}

/** A command that is made of others, as `podwright create configmap`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  /** More that the help says, and the error where none of the commands is named. */
  readonly notes?: readonly string[];
  readonly commands: Readonly<Record<string, Entry>>;
}

/** A command of the command line. */
export interface Command {
  /** All its words: `check`, `create configmap`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the command's name, as in `[options] [file]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines to copy. */
  readonly examples: readonly string[];
  /** More that the help says. */
  readonly notes?: readonly string[];
  /** The largest number of operands. */
  readonly operands: number;
  /**
   * Does it, and tells the exit code: 0, or 1 where something is found that should not be.
   * @throws CommandError for the exit code 2
   */
  run(args: Arguments): Promise<number>;
}

/** A reason to stop with exit code 2 that is told in a line, or in a few. */
export class CommandError extends Error {
  constructor(
    message: string,
    /** What is printed below the message, indented. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
