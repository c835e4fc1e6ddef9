import { itemsOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { listOf, name, oneOf, optional, shape, text } from './shape';
import { isBeforeScript, isSameScript } from './shell-script';
import { gradeContainer, TARGET } from './subject';
import { code, commandCode, containerOf, words } from './wording';

const SHAPE = shape<RequirementOf<'command'>>({
  sort: oneOf('command'),
  target: TARGET,
  container: name,
  command: optional(listOf(text)),
  args: optional(listOf(text)),
  runs: optional(listOf(text)),
});

/** What is run. */
export const command: RequirementSort<'command'> = {
  sort: 'command',
  problem(value) {
    const problem = SHAPE(value, '');
    if (problem !== undefined) return problem;
    const isSplit = value.command !== undefined || value.args !== undefined;
    return isSplit === (value.runs === undefined) ? undefined : 'It has either "runs", or "command" and "args"';
  },
  asks({ target, container, command, args, runs }, language) {
    const it = containerOf(target, container);
    if (runs) {
      return {
        en: `In ${it.en}, run ${commandCode(runs)}.`,
        ko: `${it.ko}에서 다음 명령을 실행하세요: ${commandCode(runs)}.`,
      }[language];
    }
    if (!command) {
      return {
        en: `In ${it.en}, keep the image's ENTRYPOINT and replace its CMD with ${commandCode(args ?? [])}.`,
        ko: `${it.ko}에서 이미지의 ENTRYPOINT는 그대로 두고 CMD만 다음으로 바꾸세요: ${commandCode(args ?? [])}.`,
      }[language];
    }
    const start = commandCode(command);
    if (!args) {
      return {
        en: `In ${it.en}, replace the image's ENTRYPOINT with ${start} and drop its CMD.`,
        ko: `${it.ko}에서 이미지의 ENTRYPOINT를 다음으로 바꾸고 CMD는 없애세요: ${start}.`,
      }[language];
    }
    return {
      en: `In ${it.en}, replace the image's ENTRYPOINT with ${start} and its CMD with ${commandCode(args)}.`,
      ko: `${it.ko}에서 이미지의 ENTRYPOINT와 CMD를 다음으로 바꾸세요: ENTRYPOINT 대신 ${start}, CMD 대신 ${commandCode(args)}.`,
    }[language];
  },
  grade({ target, container, command, args, runs }, answer) {
    return gradeContainer(target, container, answer, ({ container: { command: written, args: more } }) => {
      const name = code(container);
      if (runs) {
        return isSame([...itemsOf(written), ...itemsOf(more)], runs)
          ? undefined
          : words(
              `Container ${name} runs something else: compare it word by word, and look where one word ends and the next begins`,
              `컨테이너 ${name}에서 실행하는 명령이 다릅니다. 단어를 어디서 나누었는지까지 하나씩 비교해 보세요`,
            );
      }
      if (!isSame(itemsOf(written), command ?? [])) {
        if (command && isSame([...itemsOf(written), ...itemsOf(more)], [...command, ...(args ?? [])])) {
          return words(
            `Container ${name} runs the right words, but they are split between ENTRYPOINT and CMD in another way`,
            `컨테이너 ${name}에서 실행하는 단어는 맞지만, ENTRYPOINT와 CMD로 나눈 위치가 문제와 다릅니다`,
          );
        }
        return command
          ? words(
              `What replaces the entrypoint of container ${name} is not what is asked for`,
              `컨테이너 ${name}에서 ENTRYPOINT 대신 시작하는 명령이 다릅니다`,
            )
          : words(
              `Container ${name} replaces its image's entrypoint, which should stay`,
              `컨테이너 ${name}에서 이미지의 ENTRYPOINT가 바뀌었습니다. 그대로 두어야 합니다`,
            );
      }
      return isSame(itemsOf(more), args ?? [], command)
        ? undefined
        : words(
            `The arguments of container ${name} differ: compare them item by item`,
            `컨테이너 ${name}의 인자가 다릅니다. 항목을 하나씩 비교해 보세요`,
          );
    });
  },
};

/**
 * Whether the words are those that are asked for; a script for a shell may be broken into lines in its own way.
 * @param before the words that stand before them
 */
function isSame(written: readonly unknown[], asked: readonly string[], before: readonly string[] = []): boolean {
  if (written.length !== asked.length) return false;
  return asked.every((word, index) => {
    const other = written[index];
    if (other === word) return true;
    const isScript = typeof other === 'string' && isBeforeScript([...before, ...asked.slice(0, index)]);
    return isScript && isSameScript(other, word);
  });
}
