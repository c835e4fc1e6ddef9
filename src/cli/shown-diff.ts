import { SECRET_VALUE } from '../manifest/secret-values';
import type { YamlSource } from '../manifest/yaml-source';
import { lineDiff } from '../outputs/report/line-diff';
import { shownLines } from './excerpts';
import type { FixedFile } from './fix';

/** What a correction changes in a file, as a unified diff; no value of a Secret shows in it. */
export function shownDiff({ file, before, after }: FixedFile): string {
  // What turns out to be a Secret by the correction has hidden values in the old text, too.
  const secrets = [...secretLines(before), ...secretLines(after)];
  const show = (source: YamlSource, line: number): string => {
    const shown = shownLines(source).whole(line);
    return secrets.some((secret) => shown.includes(secret)) ? SECRET_VALUE : shown;
  };
  return lineDiff(file, before.text, after.text, {
    old: (line) => show(before, line),
    now: (line) => show(after, line),
  });
}

/** Shorter ones would be found everywhere. */
const SHORTEST = 4;

function secretLines(source: YamlSource): string[] {
  const texts = source.secrets.flatMap(([start, end]) => source.text.slice(start, end).split('\n'));
  return texts.map((text) => text.trim()).filter((text) => text.length >= SHORTEST);
}
