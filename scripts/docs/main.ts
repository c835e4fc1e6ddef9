import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { admissionPage } from './admission-page';
import { rulesPage } from './rules-page';

const DOCS = join(__dirname, '../../docs');

// The pages that are lists of what the code has.
writeFileSync(join(DOCS, 'admission.md'), admissionPage());
writeFileSync(join(DOCS, 'rules/README.md'), rulesPage());
