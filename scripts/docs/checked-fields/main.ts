import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedFields, checkedFieldsText } from './checked-fields';
import { sourcesOf } from './sources';

// Every way to break every object in every version: a minute and a half.
writeFileSync(join(__dirname, '../../../imports/checked-fields.json'), checkedFieldsText(checkedFields(sourcesOf())));
