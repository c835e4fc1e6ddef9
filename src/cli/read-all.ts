import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { CommandError } from './command';

/** What stands for the standard input where a file is named. */
export const STANDARD_INPUT = 0;

/** The most that is read of one file, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
const CHUNK = 64 * 1024;
/** Between two looks at a pipe into which somebody is still writing, in milliseconds. */
const PAUSE = 5;

/**
 * All bytes of a file, a pipe or the standard input.
 * @param title what messages call it
 * @throws CommandError when it cannot be read, or is too large
 */
export function readAll(file: string | typeof STANDARD_INPUT, title: string): Buffer {
  if (file === STANDARD_INPUT) {
    if (!process.stdin.isTTY) return bytesOf(STANDARD_INPUT, title);
    throw new CommandError('There is nothing on the standard input. Pipe the manifests in: … | podwright check -');
  }
  let descriptor: number;
  try {
    // A pipe that nobody writes into would be waited for without end.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new CommandError(`Cannot read ${title}: ${reasonOf(error)}`);
  }
  try {
    return bytesOf(descriptor, title);
  } finally {
    closeSync(descriptor);
  }
}

function bytesOf(descriptor: number, title: string): Buffer {
  try {
    const stats = fstatSync(descriptor);
    if (stats.size > MOST_BYTES) throw tooLarge(title, stats.size);
    // One more, to see that there is no more.
    let buffer = Buffer.allocUnsafe(stats.isFile() ? stats.size + 1 : CHUNK);
    let length = 0;
    for (;;) {
      if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.max(CHUNK, length))]);
      const read = readSome(descriptor, buffer, length);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
      if (length > MOST_BYTES) throw tooLarge(title);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`Cannot read ${title}: ${reasonOf(error)}`);
  }
}

function readSome(descriptor: number, buffer: Buffer, offset: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, offset, buffer.length - offset, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows' word for the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function tooLarge(title: string, size?: number): CommandError {
  const most = `${MOST_BYTES / 1024 / 1024} MiB`;
  const has = size === undefined ? `more than ${most}` : `${Math.round(size / 1024 / 1024)} MiB`;
  return new CommandError(
    `Cannot read ${title}: it has ${has}, and no more than ${most} are read. Split it into files`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads back to itself',
  ENOENT: 'it is not there, or a link to nothing',
  ENXIO: 'it is a socket',
  EPERM: 'it may not be read',
};

/** Why the system refuses to read something. */
export function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (code || String((error as Error).message));
}

/** The path without links, so that a file that has two is read once; the path itself where that cannot be told. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
