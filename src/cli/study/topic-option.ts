import { TOPICS } from '../../study/topics';
import type { Topic } from '../../study/topics/topic';
import { unknown } from '../arguments';
import type { Option } from '../command';

/** The option that chooses topics. */
export const TOPIC_OPTION: Option = {
  short: 't',
  value: 'topics',
  repeats: true,
  summary: 'Only these topics, by their names with commas between them',
};

/** What the help of a command with that option says of it. */
export const TOPIC_NOTES: readonly string[] = inLines(
  `Topics, in the order in which they are learnt: ${TOPICS.map(({ id }) => id).join(', ')}.`,
);

/** A text in lines of no more than 120 letters. */
function inLines(text: string): string[] {
  return text.match(/.{1,120}(?: |$)/g)?.map((line) => line.trimEnd()) ?? [];
}

/**
 * The topics that were typed, in the order in which they are learnt; all where none was.
 * @throws CommandError for a topic that there is not
 */
export function chosenTopics(typed: readonly string[] = []): readonly Topic[] {
  const names = typed.flatMap((text) => text.split(',')).map((name) => name.trim());
  const ids = TOPICS.map(({ id }): string => id);
  for (const name of names) if (!ids.includes(name)) throw unknown(`There is no topic "${name}"`, name, ids);
  return names.length === 0 ? TOPICS : TOPICS.filter(({ id }) => names.includes(id));
}
