import { PodwrightError } from '../errors';

/** The longest name that a volume may have. */
const MAX_LENGTH = 63;

/**
 * A volume's name after the object that it holds: object names may have dots and be long, those of volumes, which are
 * DNS labels, may not.
 */
export function volumeNameFrom(objectName: string): string {
  if (typeof objectName !== 'string') {
    throw new PodwrightError({
      code: 'INVALID_ARGUMENT',
      message: 'The name of the object is a token, from which no volume can be named',
      fix: 'Give the volume a name, as in "config.volume(\'config\')"',
    });
  }
  return objectName.replaceAll('.', '-').slice(0, MAX_LENGTH).replace(/-+$/, '');
}
