const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** The order in which go-yaml writes the keys of a map: signs, then digits by the numbers that they make, then letters. */
export function inNaturalOrder(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [left = '', right = ''] = [a[at], b[at]];
    if (left === right) continue;
    const [isLeftLetter, isRightLetter] = [LETTER.test(left), LETTER.test(right)];
    if (isLeftLetter !== isRightLetter) return isRightLetter ? -1 : 1;
    return isLeftLetter ? byCode(left, right) : byNumber(a, b, at);
  }
  return a.length - b.length;
}

function byNumber(a: readonly string[], b: readonly string[], at: number): number {
  const isZeroInside = (a[at] === '0' || b[at] === '0') && followsDigits(a, at);
  const left = numberAt(a, at, isZeroInside);
  const right = numberAt(b, at, isZeroInside);
  if (left.value !== right.value) return left.value < right.value ? -1 : 1;
  return left.end - right.end || byCode(a[at] ?? '', b[at] ?? '');
}

/** Whether the digits before this place make more than zeros: then a zero here is a part of their number. */
function followsDigits(text: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0 && DIGIT.test(text[before] ?? ''); before--) {
    if (text[before] !== '0') return true;
  }
  return false;
}

function numberAt(text: readonly string[], from: number, isInside: boolean): { value: bigint; end: number } {
  let value = isInside ? 1n : 0n;
  let end = from;
  for (; end < text.length && DIGIT.test(text[end] ?? ''); end++) {
    value = BigInt.asIntN(64, value * 10n + BigInt((text[end]?.codePointAt(0) ?? 0) - 48));
  }
  return { value, end };
}

function byCode(one: string, other: string): number {
  return (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}
