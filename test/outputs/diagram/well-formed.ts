import { tagsOf } from './tags';

/** What is wrong with a text as XML, or nothing: enough of a check for what has no DTD and no comments. */
export function xmlFault(text: string): string | undefined {
  const invalid =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
  if (invalid.test(text)) return `an invalid character: ${JSON.stringify(invalid.exec(text)?.[0])}`;
  const loose = /(?:&(?!(?:amp|lt|gt|quot|#39);)|\]\]>).{0,40}/.exec(text);
  if (loose) return `text that is not escaped: ${loose[0]}`;
  if (!/^<svg[ >]/.test(text) || !/<\/svg>\s*$/.test(text)) return 'text outside';
  try {
    tagsOf(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
