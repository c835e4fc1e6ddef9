import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENTS = join(__dirname, '../../test/documents');
const CORRECTED = join(DOCUMENTS, 'corrected');

/** An example of the study documents. */
export interface Example {
  /** The document's folder. */
  readonly folder: string;
  readonly name: string;
  /** As the document prints it. */
  readonly yaml: string;
  /** What was meant, where the document has a mistake. */
  readonly corrected?: string;
}

/** Every example of the documents, in their order. */
export function documentExamples(): Example[] {
  const folders = readdirSync(DOCUMENTS).filter((folder) => /^\d{3}-/.test(folder));
  return folders.sort().flatMap((folder) => {
    const files = readdirSync(join(DOCUMENTS, folder)).filter((file) => file.endsWith('.yaml'));
    return files.sort().map((file) => exampleOf(folder, file));
  });
}

function exampleOf(folder: string, file: string): Example {
  const corrected = join(CORRECTED, folder, file);
  return {
    folder,
    name: file.replace(/\.yaml$/, ''),
    yaml: readFileSync(join(DOCUMENTS, folder, file), 'utf8'),
    ...(existsSync(corrected) && { corrected: readFileSync(corrected, 'utf8') }),
  };
}
