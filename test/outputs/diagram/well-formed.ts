/** What is wrong with a text as XML, or nothing: enough of a check for what has no DTD and no comments. */
export function xmlFault(text: string): string | undefined {
  const invalid =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
  if (invalid.test(text)) return `an invalid character: ${JSON.stringify(invalid.exec(text)?.[0])}`;
  const open: string[] = [];
  let end = 0;
  const tag = /<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;
  while (end < text.length) {
    const next = text.indexOf('<', end);
    const between = text.slice(end, next < 0 ? text.length : next);
    const inside = open.at(-1);
    if (between.includes(']]>') || /&(?!(amp|lt|gt|quot|#39);)/.test(between))
      return `text that is not escaped: ${between}`;
    if (inside === undefined && between.trim() !== '') return `text outside: ${between}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (!match) return `no tag: ${text.slice(next, next + 80)}`;
    const [, closes, name = '', attributes = '', empty] = match;
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(attributes)) return `an attribute that is not escaped: ${attributes}`;
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice: ${attributes}`;
    if (closes) {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else if (!empty) open.push(name);
    end = tag.lastIndex;
  }
  return open.length > 0 ? `<${open.join('> <')}> stay open` : undefined;
}
