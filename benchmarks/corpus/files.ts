import { appObjects } from './objects';
import { Random } from './random';
import { anyStyle, type Style, styledYaml } from './styled-yaml';

/** A file of manifests. */
export interface ManifestFile {
  readonly name: string;
  readonly text: string;
  /** Whether all of it is in the style that most files keep to. */
  readonly isUsual: boolean;
}

/** How many objects a file holds. */
export const OBJECTS_PER_FILE = 10;

/** Files of manifests as people write them, the same in every run. */
export function manifestFiles(count: number): ManifestFile[] {
  const random = new Random(2024);
  return Array.from({ length: count }, (_, index) => {
    const style = anyStyle(random);
    const header = random.chance(0.3) ? `# Copyright the authors\n# App ${index}, généré à la main\n` : '';
    const documents = appObjects(index, random).map((object) => styledYaml(object, style, random));
    const text = `${header}${random.chance(0.4) ? '---\n' : ''}${documents.join('---\n')}`;
    const ends = random.chance(0.01);
    return {
      name: `app-${String(index).padStart(4, '0')}.yaml`,
      text: ends ? text.replaceAll('\n', '\r\n') : text,
      isUsual: !ends && isUsual(style),
    };
  });
}

function isUsual({ folds, flowLines, wraps, anchors }: Style): boolean {
  return !folds && !flowLines && !wraps && !anchors;
}
