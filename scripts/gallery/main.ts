import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gallery } from './gallery';

const FOLDER = join(__dirname, '../../docs/gallery');

/** Makes `docs/gallery/` anew. */
async function main(): Promise<void> {
  const files = await gallery();
  rmSync(FOLDER, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
}

void main();
