import { distance } from 'fastest-levenshtein';

/** With more candidates, all words of a long list would take too long; and among so many, one is near by chance. */
const MOST = 500;

/**
 * The candidate that a misspelt word was surely meant to be, if there is one: not where two are as near, nor of more
 * than 500.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: more, and it is another word.
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  let isOnly = true;
  const lower = word.toLowerCase();
  let count = 0;
  for (const candidate of candidates) {
    count += 1;
    if (count > MOST) return undefined;
    // So many letters are missing or too many at least: to count the edits takes long.
    if (Math.abs(word.length - candidate.length) > least || candidate === best) continue;
    const edits = editsBetween(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
      isOnly = true;
    } else if (edits === least) isOnly = false;
  }
  return isOnly ? best : undefined;
}

/** Letters that are missing, too many or others; two neighbours that changed places are one slip of the fingers. */
function editsBetween(one: string, other: string): number {
  return isSwap(one, other) ? 1 : distance(one, other);
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
