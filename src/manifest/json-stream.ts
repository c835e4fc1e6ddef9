/**
 * Where the objects begin of a text that is several objects of JSON one after another, as `jq` writes them; none of any
 * other text. kubectl reads them as documents.
 */
export function jsonStream(text: string): ReadonlySet<number> {
  if (!/^\s*\{/.test(text) || !/\}\s*\{/.test(text)) return NONE;
  const starts = new Set<number>();
  for (let start = 0; start < text.length; ) {
    while (start < text.length && /\s/.test(text[start] as string)) start++;
    if (start === text.length) break;
    const end = endOfObject(text, start);
    if (end < 0 || !isJson(text.slice(start, end))) return NONE;
    starts.add(start);
    start = end;
  }
  return starts.size > 1 ? starts : NONE;
}

const NONE: ReadonlySet<number> = new Set();

/** Behind the bracket that closes the one at the start; below 0 where there is none. */
function endOfObject(text: string, start: number): number {
  if (text[start] !== '{') return -1;
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') isText = !isText;
    else if (isText) at += letter === '\\' ? 1 : 0;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
