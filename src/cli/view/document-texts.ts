import type { YamlSource } from '../../manifest/yaml-source';

/** The text of one YAML document. */
export interface DocumentText {
  readonly text: string;
  /** The line that it begins in; the first is 1. */
  readonly line: number;
}

/**
 * The texts of the documents with content, as its objects count them: without a parse, since a line that begins with
 * `---` is nothing else in YAML.
 * @returns nothing where they are not told apart in that way
 */
export function documentTexts(source: YamlSource): DocumentText[] | undefined {
  const lines = source.text.replace(/^\ufeff/, '').split(/\r?\n/);
  const texts: DocumentText[] = [];
  let start = 0;
  const close = (end: number): void => {
    const first = lines.findIndex((line, i) => i >= start && i < end && hasContent(line));
    if (first >= 0) {
      // The comments above belong to it.
      let begin = start;
      while (lines[begin]?.trim() === '') begin++;
      texts.push({ text: `${lines.slice(begin, end).join('\n').trimEnd()}\n`, line: begin + 1 });
    }
    start = end + 1;
  };
  lines.forEach((line, i) => {
    if (/^---(\s|$)/.test(line)) {
      // A document may begin in the same line.
      if (/^---\s+[^\s#]/.test(line)) {
        close(i);
        start = i;
      } else close(i);
    }
  });
  close(lines.length);
  const count = Math.max(-1, ...source.objects.map(({ document }) => document)) + 1;
  return texts.length === count || texts.length === source.documents.length ? texts : undefined;
}

/** Whether a line is more than a comment, a directive or the end of a document. */
function hasContent(line: string): boolean {
  return !/^\s*(#.*)?$|^%|^\.\.\.(\s|$)/.test(line);
}
