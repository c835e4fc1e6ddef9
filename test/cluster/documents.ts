/** One document of a file. */
export interface DocumentText {
  readonly text: string;
  /** The line of the file that it starts at, counted from 1. */
  readonly line: number;
}

/** The documents of a YAML file, cut at its `---` lines as kubectl cuts them; those without content are left out. */
export function documentsOf(content: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let text = '';
  let start = 1;
  const cut = (next: number) => {
    if (/^[ \t]*[^\s#]/m.test(text)) documents.push({ text, line: start });
    text = '';
    start = next;
  };
  const lines = content.replace(/^\uFEFF/, '').split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) {
    if (/^---\s*(#.*)?$/.test(line.trimEnd())) cut(index + 2);
    else text += line;
  }
  cut(0);
  return documents;
}
