import type { Entry } from '../../../manifest/manifest-set';
import type { Box } from './scene';
import { loneServiceBox } from './service-boxes';
import { objectBox } from './sources';

/** The box of an object that no Pod of the picture uses, and that leads to none. */
export function otherBox(entry: Entry): Box {
  return entry.kind === 'Service' && entry.group === '' ? loneServiceBox(entry) : objectBox(entry);
}
