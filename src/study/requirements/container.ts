import { isSameImage } from '../../kubernetes/image-reference';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { name, oneOf, shape } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, podsOf, words } from './wording';

const SHAPE = shape<RequirementOf<'container'>>({
  sort: oneOf('container'),
  target: TARGET,
  role: oneOf('container', 'init', 'sidecar'),
  name,
  image: name,
});

/** A container of that name. */
export const container: RequirementSort<'container'> = {
  sort: 'container',
  problem: (value) => SHAPE(value, ''),
  asks({ target, role, name, image }, language) {
    const it = podsOf(target);
    const { noun, means } = ROLES[role];
    return {
      en: `Add ${noun.en} named ${code(name)} with the image ${code(image)} to ${it.en}.${means.en}`,
      ko: `${it.ko}에 ${noun.ko}를 추가하세요: 이름 ${code(name)}, 이미지 ${code(image)}.${means.ko}`,
    }[language];
  },
  grade({ target, role, name, image }, answer) {
    return gradeContainer(target, name, answer, ({ kind, container }) => {
      if (kind !== role) return WRONG[role](code(name));
      if (typeof container.image === 'string' && isSameImage(container.image, image)) return undefined;
      return words(`Container ${code(name)} has another image`, `컨테이너 ${code(name)}의 이미지가 다릅니다`);
    });
  },
};

type Role = RequirementOf<'container'>['role'];

const ROLES: Readonly<Record<Role, { readonly noun: Words; readonly means: Words }>> = {
  container: { noun: words('a container', '컨테이너'), means: words('', '') },
  init: {
    noun: words('an init container', '초기화 컨테이너(init container)'),
    means: words('', ''),
  },
  sidecar: {
    noun: words('a native sidecar', '네이티브 사이드카'),
    means: words(
      ' It must start before the main containers and keep running beside them.',
      ' 주 컨테이너보다 먼저 시작하고, 그 옆에서 계속 실행되어야 합니다.',
    ),
  },
};

const WRONG: Readonly<Record<Role, (name: string) => Words>> = {
  container: (name) =>
    words(
      `Container ${name} is there, but among those that start before the others: it should be one of the Pod's main containers`,
      `컨테이너 ${name} 항목이 먼저 시작하는 컨테이너 쪽에 있습니다. Pod의 주 컨테이너여야 합니다`,
    ),
  init: (name) =>
    words(
      `Container ${name} is there, but it does not run to its end before the others start`,
      `컨테이너 ${name} 항목은 있지만, 다른 컨테이너가 시작하기 전에 실행을 마치지 않습니다`,
    ),
  sidecar: (name) =>
    words(
      `Container ${name} is there, but it does not both start before the others and keep running`,
      `컨테이너 ${name} 항목은 있지만, 먼저 시작하고 계속 실행되는 사이드카가 아닙니다`,
    ),
};
