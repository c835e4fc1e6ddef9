import { PICTURE } from './picture';
import { SCREENS } from './screens';
import { SEARCH } from './search';
import { THEME } from './theme';
import { TRACE } from './trace';
import { YAML } from './yaml';

/** The program of the page. */
export const SCRIPT = `(() => {
'use strict';
const $ = (selector, within = document) => within.querySelector(selector);
${[THEME, PICTURE, TRACE, YAML, SCREENS, SEARCH].join('')}
show(true);
})();`;
