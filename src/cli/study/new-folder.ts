import { CommandError } from '../command';
import { isEmptyFolder } from '../new-files';

/**
 * The folder that was named for what is made, without slashes at its end.
 * @param example how to name one
 * @throws CommandError where none was named, or something is in it that must not be written over
 */
export function newFolder(typed: string | undefined, example: string, force: boolean): string {
  const folder = typed?.replace(/(?<=[^/])\/+$/, '');
  if (folder === undefined || folder === '') throw new CommandError(`Name a folder for them: -o ${example}`);
  if (!force && !isEmptyFolder(folder)) {
    throw new CommandError(`The folder "${folder}" is not empty. Name another one, or add "--force"`);
  }
  return folder;
}
