/** A text format that the API server asks for. */
export interface NameFormat {
  /** What it is called, to stand after "a": `DNS-1123 label`. */
  readonly name: string;
  /** What it asks for, to stand after "must be" or a colon: `at most 15 characters: …`. */
  readonly rule: string;
  /** Whether the API server takes the text. */
  readonly test: (text: string) => boolean;
  /** The nearest text that has the format, for the fix; the text itself if it has it, undefined if none is sensible. */
  readonly repair: (text: string) => string | undefined;
}

/** What is longer was never meant as a name, and isn't worth the time. */
const MENDABLE_LENGTH = 1000;

/** A format whose repair never gives what it wouldn't take itself. */
export function format(
  name: string,
  rule: string,
  test: (text: string) => boolean,
  mend: (text: string) => string | undefined,
): NameFormat {
  const repair = (text: string) => {
    if (test(text)) return text;
    if (text.length > MENDABLE_LENGTH) return undefined;
    const mended = mend(text);
    return mended !== undefined && test(mended) ? mended : undefined;
  };
  return { name, rule, test, repair };
}

/** The longest label that DNS has, and every name in a label's key. */
export const LABEL_LENGTH = 63;

/** As Go does it: unlike JavaScript's, the one capital that grows a combining dot becomes a plain "i". */
export function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Each stretch of what doesn't belong becomes one "-", but none at either end; letters lose their accents first. */
export function hyphenate(text: string, foreign: RegExp): string {
  return withoutAccents(text)
    .replace(foreign, '-')
    .replace(/^-+|-+$/g, '');
}

/** At most so many characters, the last one a letter or digit. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[^A-Za-z0-9]+$/, '');
}

/** What a label's value, or the name in its key, would be of this. */
export function labelText(text: string): string | undefined {
  const plain = hyphenate(text, /[^-A-Za-z0-9_.]+/g).replace(/^[^A-Za-z0-9]+/, '');
  return cut(plain, LABEL_LENGTH) || undefined;
}

/** What a DNS name of at most so many characters would be of this. */
export function domain(text: string, length: number): string {
  const parts = hyphenate(text, /[^-A-Za-z0-9.]+/g).split('.');
  const whole = parts.map((part) => part.replace(/^-+|-+$/g, '')).filter((part) => part !== '');
  return cut(whole.join('.'), length);
}
