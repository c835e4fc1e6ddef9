import { plainPath } from '../../manifest/container-files';
import { filesOf } from './known-data';
import { DOWNWARD_ORIGIN, downwardWords, isFromPod } from './origin';
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
    const what = downwardWords(from);
    return {
      en: `Give ${it.en} the file ${code(path)}, which holds ${what.en}.`,
      ko: `${it.ko}에 파일 ${code(path)} 하나를 넣으세요: 내용은 ${what.ko}.`,
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
      return isFromPod(file.source, from, container)
        ? undefined
        : words(
            `The file ${code(path)} of container ${it} holds something else`,
            `컨테이너 ${it}의 파일 ${code(path)} 내용이 문제와 다릅니다`,
          );
    });
  },
};
