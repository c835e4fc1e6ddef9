import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where built servers, and the addresses of running ones, are kept: outside the repository. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'podwright');
}
