const WIDTH = 76;
const INDENT = '    ';

/** A text in lines of 80 letters, the first four of them blank: as kubectl prints what it says of something. */
export function indented(text: string): string[] {
  return wordWrapped(text, WIDTH).map((line) => INDENT + line);
}

/**
 * A text in lines of at most so many letters, as kubectl wraps it: line breaks and the spaces between words stay, and a word
 * that is longer than a line stands where it comes.
 */
export function wordWrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width));
}

function wrappedLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const [, spaces = '', word = ''] of line.matchAll(/(\s*)(\S*)/g)) {
    const needed = current.length + spaces.length + Math.min(word.length, width - 1);
    if (word !== '' && needed > width) {
      lines.push(current);
      current = word;
    } else if (word !== '' || current.length + spaces.length <= width) current += spaces + word;
  }
  return [...lines, current];
}
