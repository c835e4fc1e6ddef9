import { plainPath } from '../../manifest/container-files';
import { filesOf } from './known-data';
import { DOWNWARD_ORIGIN, downwardWords, isFromPod, isInOtherUnit } from './origin';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { absolutePath, name, oneOf, shape } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, words } from './wording';

const SHAPE = shape<RequirementOf<'downward-file'>>({
  sort: oneOf('downward-file'),
  target: TARGET,
  container: name,
  path: absolutePath,
  from: DOWNWARD_ORIGIN,
});

/** A field of the Pod, or a resource, as a file. */
export const downwardFile: RequirementSort<'downward-file'> = {
  sort: 'downward-file',
  problem: (value) => SHAPE(value, ''),
  asks({ target, container, path, from }, language) {
    const it = containerOf(target, container);
    const what = downwardWords(from, container);
    return {
      en: `Expose ${what.en} to ${it.en} as the file ${code(path)}.`,
      ko: `${it.ko}의 파일 ${code(path)}에 다음 내용이 들어가게 하세요: ${what.ko}.`,
    }[language];
  },
  grade({ target, container, path, from }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }, pod) => {
      const file = filesOf(answer, pod, fields).files.get(plainPath(path));
      const it = code(container);
      if (!file) {
        return words(
          `Container ${it} has no file at ${code(path)}`,
          `컨테이너 ${it}의 ${code(path)}에 파일이 없습니다`,
        );
      }
      if (isFromPod(file.source, from, container)) return undefined;
      return isInOtherUnit(file.source, from, container)
        ? words(
            `The file ${code(path)} of container ${it} is counted in another unit`,
            `컨테이너 ${it}의 파일 ${code(path)} 값의 단위가 다릅니다`,
          )
        : words(
            `The file ${code(path)} of container ${it} holds something else`,
            `컨테이너 ${it}의 파일 ${code(path)} 내용이 문제와 다릅니다`,
          );
    });
  },
};
