import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word was surely meant to be, if there is one. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: more, and it is another word.
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
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
