import { plainPath } from '../../manifest/container-files';
import type { Words } from '../language';
import { filesOf, namedData } from './known-data';
import { dataObject, dataObjectProblem, isFromKey } from './origin';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { absolutePath, flag, mapOf, name, oneOf, optional, shape, wholeNumber } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, listed, words } from './wording';

const SHAPE = shape<RequirementOf<'files'>>({
  sort: oneOf('files'),
  target: TARGET,
  container: name,
  configMap: optional(name),
  secret: optional(name),
  files: mapOf(name, absolutePath),
  only: optional(flag),
  mode: optional(wholeNumber(0, 0o777)),
});

/** Keys as files. */
export const files: RequirementSort<'files'> = {
  sort: 'files',
  problem: (value) => SHAPE(value, '') ?? dataObjectProblem(value),
  asks({ target, container, configMap, secret, files, only = false, mode }, language) {
    const it = containerOf(target, container);
    const from = dataObject({ configMap, secret });
    const where = listed(
      Object.entries(files).map(
        ([path, key]): Words => words(`the key ${code(key)} as ${code(path)}`, `키 ${code(key)} → ${code(path)}`),
      ),
    );
    const further = {
      en: `${only ? ' Leave out its other keys.' : ''}${mode === undefined ? '' : ` Set the file permissions to ${code(octal(mode))}.`}`,
      ko: `${only ? ' 다른 키는 파일로 넣지 마세요.' : ''}${mode === undefined ? '' : ` 파일 권한은 ${code(octal(mode))}입니다.`}`,
    };
    const noun = Object.keys(files).length === 1 ? 'a file' : 'files';
    return {
      en: `Mount ${from} into ${it.en} as ${noun}: ${where.en}.${further.en}`,
      ko: `${it.ko}에 ${from}의 키를 파일로 마운트하세요: ${where.ko}.${further.ko}`,
    }[language];
  },
  grade({ target, container, configMap, secret, files: asked, only = false, mode }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }, pod) => {
      const data = namedData({ configMap, secret }, Object.values(asked));
      const { files: found, open } = filesOf(answer, pod, fields, data);
      const it = code(container);
      const from = dataObject({ configMap, secret });
      const isOf = (kind: string, name: string): boolean => kind === data.kind && name === data.name;
      const keys = new Set(Object.values(asked));
      for (const [path, key] of Object.entries(asked)) {
        const at = code(path);
        const file = found.get(plainPath(path));
        if (!file) {
          const isSomewhere = [...found.values()].some(({ source }) => isFromKey(source, data.kind, data.name, key));
          return isSomewhere
            ? words(
                `The key ${code(key)} of ${from} is a file of container ${it}, but not at ${at}`,
                `${from}의 키 ${code(key)} 파일이 컨테이너 ${it}에 있지만 경로가 다릅니다. 문제의 경로: ${at}`,
              )
            : words(`Container ${it} has no file at ${at}`, `컨테이너 ${it}의 ${at}에 파일이 없습니다`);
        }
        if (!isFromKey(file.source, data.kind, data.name, key)) {
          return words(
            `The file ${at} of container ${it} holds something else`,
            `컨테이너 ${it}의 파일 ${at} 내용이 다른 곳에서 옵니다`,
          );
        }
        if (mode !== undefined && file.mode !== mode) {
          return words(
            `The file ${at} of container ${it} has other permissions: ${code(octal(file.mode))}`,
            `컨테이너 ${it}의 파일 ${at} 권한이 다릅니다: ${code(octal(file.mode))}`,
          );
        }
      }
      if (!only) return undefined;
      const other = [...found.values()].find(
        ({ source }) => source.is === 'key' && isOf(source.kind, source.name) && !keys.has(source.key),
      );
      if (other) {
        return words(
          `Container ${it} has other keys of ${from} as files, too: ${code(other.path)}`,
          `컨테이너 ${it}에 ${from}의 다른 키도 파일로 있습니다: ${code(other.path)}`,
        );
      }
      return open.some((object) => isOf(object.kind, object.name))
        ? words(
            `Container ${it} gets every key of ${from} as a file, whichever there are`,
            `컨테이너 ${it}에 ${from}의 모든 키가 파일로 들어갑니다`,
          )
        : undefined;
    });
  },
};

function octal(mode: number): string {
  return `0${mode.toString(8)}`;
}
