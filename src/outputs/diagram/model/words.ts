import { type Box, boxesOf, type Row, type Scene } from './scene';

/** What a scene shows, in words: a line for each thing. */
export function sceneText(scene: Scene): string {
  return boxesOf(scene).flatMap(boxLines).join('\n');
}

function boxLines(box: Box): string[] {
  const { label, title, note, rows, findings } = box;
  const head = `${label} ${title}${note === undefined || note === '' ? '' : ` (${note})`}`;
  let caption = '';
  return [
    head,
    ...findings.map(({ message }) => `  ! ${message}`),
    ...rows.flatMap((row) => {
      caption = row.caption ?? caption;
      return rowLines(row, row.caption === undefined ? '' : caption);
    }),
  ];
}

function rowLines({ parts, findings, isMissing }: Row, caption: string): string[] {
  const text = parts.map((part) => part.text).join('');
  const words = `  ${caption === '' ? '' : `${caption}: `}${text}${isMissing ? ' (missing)' : ''}`;
  return [words, ...findings.map(({ message }) => `    ! ${message}`)];
}
