/** The longest name that a volume may have. */
const MAX_LENGTH = 63;

/**
 * A volume's name after the object that it holds: object names may have dots and be long, those of volumes, which are
 * DNS labels, may not.
 */
export function volumeNameFrom(objectName: string): string {
  return objectName.replaceAll('.', '-').slice(0, MAX_LENGTH).replace(/-+$/, '');
}
