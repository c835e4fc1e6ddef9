import { BASE } from './base';
import { COLORS } from './colors';
import { LAYOUT } from './layout';
import { PARTS } from './parts';
import { PRINT } from './print';

/** All styles of the page. */
export const STYLES = [COLORS, BASE, LAYOUT, PARTS, PRINT].join('\n');
