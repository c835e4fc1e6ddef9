/** A tag as it stands in markup. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/y;
const VOID = new Set(['meta', 'input', 'br', 'link']);

/**
 * All tags of markup of ours, of which each begins and ends as it should.
 * @throws Error where something else stands, such as a `<` of a value
 */
export function tagsOf(markup: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  let at = markup.startsWith('<!doctype html>') ? '<!doctype html>'.length : 0;
  for (;;) {
    at = markup.indexOf('<', at);
    if (at < 0) break;
    TAG.lastIndex = at;
    const [whole, slash, name = '', attributes = '', closed] = TAG.exec(markup) ?? [];
    if (whole === undefined) throw new Error(`No tag of ours: ${markup.slice(at, at + 60)}`);
    at += whole.length;
    if (slash) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    const tag = { name, attributes: new Map(pairs) };
    if (tag.attributes.size < pairs.length) throw new Error(`An attribute twice: ${whole}`);
    tags.push(tag);
    if (closed || VOID.has(name)) continue;
    if (name === 'script' || name === 'style') {
      // Their text is none of HTML, up to their end.
      at = markup.indexOf(`</${name}>`, at) + name.length + 3;
    } else open.push(name);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(' ')}`);
  return tags;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The text that escaped text stands for. */
export function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] as string);
}
