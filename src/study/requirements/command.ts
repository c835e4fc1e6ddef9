import { itemsOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { listOf, name, oneOf, optional, shape, text } from './shape';
import { isBeforeScript, isSameScript } from './shell-script';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, dataCode, words } from './wording';

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
        en: `Let ${it.en} run ${dataCode(runs)}.`,
        ko: `${it.ko}에서 다음을 실행하세요: ${dataCode(runs)}.`,
      }[language];
    }
    if (!command) {
      return {
        en: `Let ${it.en} start its image's own entrypoint with the arguments ${dataCode(args)}.`,
        ko: `${it.ko}에서 이미지의 ENTRYPOINT는 그대로 두고 다음 인자로 시작하세요: ${dataCode(args)}.`,
      }[language];
    }
    const apart = args
      ? words(`, with the arguments ${dataCode(args)} given apart`, `, 별도의 인자(args) ${dataCode(args)}`)
      : words(', without arguments beside it', ', 별도의 인자 없음');
    return {
      en: `Let ${it.en} start ${dataCode(command)} in place of its image's entrypoint${apart.en}.`,
      ko: `${it.ko}에서 이미지의 ENTRYPOINT 대신 다음을 시작하세요: 명령(command) ${dataCode(command)}${apart.ko}.`,
    }[language];
  },
  grade({ target, container, command, args, runs }, answer) {
    return gradeContainer(target, container, answer, ({ container: { command: written, args: more } }) => {
      const name = code(container);
      if (runs) {
        return isSame([...itemsOf(written), ...itemsOf(more)], runs)
          ? undefined
          : words(
              `Container ${name} runs something else: compare it word by word, quotes and spaces included`,
              `컨테이너 ${name}에서 실행하는 명령이 다릅니다. 따옴표와 공백까지 한 단어씩 비교해 보세요`,
            );
      }
      if (!isSame(itemsOf(written), command ?? [])) {
        if (command && isSame([...itemsOf(written), ...itemsOf(more)], [...command, ...(args ?? [])])) {
          return words(
            `Container ${name} runs the right words, but the task has another part of them as arguments`,
            `컨테이너 ${name}에서 실행하는 단어는 맞지만, 명령과 인자로 나눈 위치가 문제와 다릅니다`,
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
