import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word was surely meant to be, if there is one. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: more, and it is another word.
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
