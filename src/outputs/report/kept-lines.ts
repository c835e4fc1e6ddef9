/** The most pairs of lines that are compared, each of one text with each of the other: they take 8 MB. */
const MOST_PAIRS = 4_000_000;

/** The number of a line in each of two texts, from 0. */
type Pair = readonly [old: number, now: number];

/**
 * The lines that stay where a text becomes another, in their order, and as many as there can be; some fewer where both
 * texts are long and differ from near their beginnings to near their ends.
 */
export function keptLines(old: readonly string[], now: readonly string[]): Pair[] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  const isSmall = (oldMiddle.length + 1) * (nowMiddle.length + 1) <= MOST_PAIRS;
  const middle = isSmall ? longestCommon(oldMiddle, nowMiddle) : nearestCommon(oldMiddle, nowMiddle);
  return [
    ...Array.from({ length: start }, (_, i): Pair => [i, i]),
    ...middle.map(([i, j]): Pair => [start + i, start + j]),
    ...Array.from({ length: end }, (_, i): Pair => [old.length - end + i, now.length - end + i]),
  ];
}

/** A longest common subsequence. */
function longestCommon(old: readonly string[], now: readonly string[]): Pair[] {
  const width = now.length + 1;
  // How many lines from these two on can be kept; no more than the shorter text has, which is less than 65,536.
  const counts = new Uint16Array((old.length + 1) * width);
  const count = (i: number, j: number): number => counts[i * width + j] as number;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      counts[i * width + j] = old[i] === now[j] ? count(i + 1, j + 1) + 1 : Math.max(count(i + 1, j), count(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (count(i + 1, j) >= count(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** A common subsequence that is found line by line, by where the next of each text stands in the other. */
function nearestCommon(old: readonly string[], now: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const line = old[i] as string;
    const next = now[j] as string;
    if (line === next) {
      pairs.push([i++, j++]);
      continue;
    }
    // More are left than there were, and this one comes later: what stands before it is new.
    if (now.length - j > old.length - i && now.indexOf(line, j) > j) {
      j++;
      continue;
    }
    // As many lines are left as there were: this one was changed. Fewer: it may have been taken away.
    if (!(now.length - j < old.length - i && old.indexOf(next, i) > i)) j++;
    i++;
  }
  return pairs;
}
