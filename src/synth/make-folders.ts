import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that it needs, each by itself: Node's own way never ends where a folder that is there says
 * that it is not, as those of `/proc` do.
 * @returns the first that was not there; none where all were
 * @throws the error of the file system, with nothing made
 */
export function makeFolders(folder: string): string | undefined {
  if (isFolder(folder)) return undefined;
  const missing = [folder];
  for (let at = dirname(folder); !isThere(at) && at !== missing[0]; at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const path of missing) if (makeFolder(path)) made.push(path);
  } catch (error) {
    for (const path of made.reverse()) rmdirSync(path);
    throw error;
  }
  return made[0];
}

/** Whether it was not there. */
function makeFolder(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    // Somebody else was faster, or it is `new/..`.
    if (isFolder(path)) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
