const CONTEXT = 2;

/** What is changed between two texts, in one piece, with the lines around it: as in a unified diff, without its head. */
export function mendDiff(before: string, after: string): string {
  const old = before.replace(/\n$/, '').split('\n');
  const now = after.replace(/\n$/, '').split('\n');
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let last = 0;
  while (last < old.length - first && last < now.length - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  const end = old.length - last;
  return [
    ...old.slice(Math.max(0, first - CONTEXT), first).map((line) => ` ${line}`),
    ...old.slice(first, end).map((line) => `-${line}`),
    ...now.slice(first, now.length - last).map((line) => `+${line}`),
    ...old.slice(end, end + CONTEXT).map((line) => ` ${line}`),
  ].join('\n');
}
