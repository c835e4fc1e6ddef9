const WORD = /"(?:[^"\\]|\\.)*"|[{}]|["\\]/gs;

/**
 * Where the objects begin of a text that is several objects of JSON, a line or more each, one after another, as `jq -c`
 * writes them; none of any other text. kubectl reads them as documents.
 */
export function jsonStream(text: string): ReadonlySet<number> {
  if (!/^\s*\{/.test(text) || !/\}[^\S\n]*\n\s*\{/.test(text)) return NONE;
  const starts = new Set<number>();
  let depth = 0;
  let start = 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word === '{') {
      depth += 1;
      if (depth > 1) continue;
      const between = text.slice(end, index);
      if (between.trim() !== '' || (end > 0 && !between.includes('\n'))) return NONE;
      start = index;
    } else if (word === '}') {
      depth -= 1;
      if (depth > 0) continue;
      end = index + 1;
      if (depth < 0 || !isJson(text.slice(start, end))) return NONE;
      starts.add(start);
    }
  }
  return depth === 0 && starts.size > 1 && text.slice(end).trim() === '' ? starts : NONE;
}

const NONE: ReadonlySet<number> = new Set();

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
