const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const DIGIT = new Uint8Array(128);
for (const letter of ALPHABET) DIGIT[letter.charCodeAt(0)] = 1;

/**
 * Decodes a value of a Secret's `data` as the API server does: with padding, line breaks anywhere. Where it can't be, the
 * offset is that of the byte that the API server complains of; all before it is ASCII, so it is the character's as well.
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data
 */
export function decodeBase64(text: string): { readonly bytes: Buffer } | { readonly offset: number } {
  // How many digits of a group of four there are, and where each non-break character so far was.
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) continue;
    if (DIGIT[code] === 1) digits++;
    else if (text[at] === '=' && digits % 4 > 1) {
      const problem = paddingProblem(text, at, digits % 4);
      return problem === undefined ? { bytes: Buffer.from(text, 'base64') } : { offset: problem };
    } else return { offset: at };
  }
  // Go names the place as many bytes before the end as digits are too many, line breaks or not.
  if (digits % 4 !== 0) return { offset: text.length - (digits % 4) };
  return { bytes: Buffer.from(text, 'base64') };
}

function paddingProblem(text: string, first: number, digits: number): number | undefined {
  let next = skipBreaks(text, first + 1);
  if (digits === 2) {
    if (next === text.length) return next;
    if (text[next] !== '=') return next - 1;
    next = skipBreaks(text, next + 1);
  }
  return next < text.length ? next : undefined;
}

function skipBreaks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBreak(text.charCodeAt(at))) at++;
  return at;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

const CONTROL = /[^\P{Cc}\t\n\r]/u;

/**
 * The Base64 that was surely meant: letters of the URL-safe alphabet, spaces, padding that is missing or has something else
 * in its place. Sure is only what then decodes to readable text; plain text that was never encoded doesn't. The answer is
 * as secret as the value: it belongs into no message.
 */
export function repairBase64(text: string): string | undefined {
  if ('bytes' in decodeBase64(text)) return text;
  const letters = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
  let end = 0;
  while (end < letters.length && DIGIT[letters.charCodeAt(end)] === 1) end++;
  const body = letters.slice(0, end);
  for (const letter of letters.slice(end)) if (DIGIT[letter.charCodeAt(0)] === 1) return undefined;
  if (end === 0 || end % 4 === 1) return undefined;
  const repaired = body + '='.repeat((4 - (end % 4)) % 4);
  const bytes = Buffer.from(repaired, 'base64');
  if (bytes.toString('base64') !== repaired) return undefined;
  const readable = bytes.toString('utf8');
  return Buffer.from(readable).equals(bytes) && !CONTROL.test(readable) ? repaired : undefined;
}
