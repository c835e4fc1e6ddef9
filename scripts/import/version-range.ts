/** Oldest first: `1.9` before `1.28`. */
export function compareVersions(a: string, b: string): number {
  return Number(a.split('.')[1]) - Number(b.split('.')[1]);
}

/**
 * The versions as a range, as in `1.31-`, `-1.30`, `1.29-1.31` or `-1.28,1.31-`; undefined where they are all.
 *
 * @param versions those that have something
 * @param all every version there is, oldest first
 */
export function versionRange(versions: readonly string[], all: readonly string[]): string | undefined {
  if (all.every((version) => versions.includes(version))) return undefined;
  const runs: string[][] = [];
  for (const [index, version] of all.entries()) {
    if (!versions.includes(version)) continue;
    const previous = all[index - 1];
    const run = runs.at(-1);
    if (run !== undefined && previous !== undefined && run.includes(previous)) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => runText(run, all)).join(',');
}

function runText(run: readonly string[], all: readonly string[]): string {
  const first = run[0] ?? '';
  const last = run.at(-1) ?? '';
  if (first === all[0]) return `-${last}`;
  if (last === all.at(-1)) return `${first}-`;
  return first === last ? first : `${first}-${last}`;
}
