import { distance } from 'fastest-levenshtein';

/** With more candidates, all words of a long list would take too long; and among so many, one is near by chance. */
const MOST = 500;

/** The candidate that a misspelt word was surely meant to be, if there is one; of more than 500 none is. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: more, and it is another word.
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  const lower = word.toLowerCase();
  let count = 0;
  for (const candidate of candidates) {
    count += 1;
    if (count > MOST) return undefined;
    // So many letters are missing or too many at least: to count the edits takes long.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
