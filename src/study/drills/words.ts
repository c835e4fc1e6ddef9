import type { Difficulty } from '../drafts/draft';
import type { Words } from '../language';
import type { DrillSort } from './drill';

/** The words of the texts that every exercise has. */
export const WORDS = {
  writeHere: {
    en: 'Write the manifests here; put a line of --- between two of them.',
    ko: '여기에 매니페스트를 작성하세요. 매니페스트 사이에는 ---를 한 줄 넣습니다.',
  },
  task: { en: 'What to make', ko: '작성할 내용' },
  meant: { en: 'What was asked for', ko: '원래 요구 사항' },
  given: { en: 'What is given', ko: '주어진 것' },
  handIn: { en: 'How to hand it in', ko: '제출 방법' },
  writeInto: {
    en: 'Write the manifests into `answer.yaml` beside this file. Names that are not asked for, the order and further fields are up to you.',
    ko: '이 파일과 같은 폴더의 `answer.yaml`에 매니페스트를 작성하세요. 문제에서 정하지 않은 이름, 순서, 추가 필드는 자유입니다.',
  },
  mendInto: {
    en: 'Mend `answer.yaml` beside this file. It is right when all of the above is so and no check has anything to say.',
    ko: '이 파일과 같은 폴더의 `answer.yaml`을 고치세요. 위의 내용을 모두 만족하고 검사에서 아무 문제도 나오지 않아야 합니다.',
  },
  gradeIt: {
    en: 'See how many points it has; type in this folder:',
    ko: '이 폴더에서 다음 명령으로 채점합니다.',
  },
  exercises: { en: 'Exercises', ko: '연습 문제' },
  answers: { en: 'Answers', ko: '정답' },
  forTeachers: {
    en: 'For the teacher: not to be handed out with the exercises.',
    ko: '교사용입니다. 문제와 함께 나누어 주지 마세요.',
  },
  forLearners: {
    en: 'Each folder is an exercise: read `question.md`, write into `answer.yaml`, then have it graded.',
    ko: '폴더 하나가 문제 하나입니다. `question.md`를 읽고 `answer.yaml`에 답을 작성한 뒤 채점하세요.',
  },
  exercise: { en: 'Exercise', ko: '문제' },
  sort: { en: 'Sort', ko: '유형' },
  topics: { en: 'Topics', ko: '주제' },
  difficulty: { en: 'Difficulty', ko: '난이도' },
  points: { en: 'Points', ko: '점수' },
  mistakes: { en: 'Mistakes', ko: '오류' },
  answerOf: { en: 'Answer', ko: '정답' },
  knowledge: { en: 'What there is to know', ko: '알아야 할 것' },
  oneOfMany: {
    en: '`solution.yaml` is one right answer of many, `solution.ts` makes the same objects with constructs.',
    ko: '`solution.yaml`은 여러 정답 가운데 하나이고, `solution.ts`는 같은 오브젝트를 construct로 만듭니다.',
  },
  pointByPoint: { en: 'Point by point', ko: '항목별 설명' },
  byDefault: {
    en: 'No line of its own: it is so as long as nothing says otherwise.',
    ko: '따로 쓸 줄이 없습니다. 다르게 정하지 않는 한 그대로 만족합니다.',
  },
  kubectl: { en: 'What `kubectl create` says of it:', ko: '`kubectl create`의 응답:' },
  mendOneByOne: {
    en: 'Mended one after the other, in this order, they lead from `answer.yaml` to `solution.yaml`.',
    ko: '아래 순서대로 하나씩 고치면 `answer.yaml`이 `solution.yaml`이 됩니다.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How hard it is. */
export const DIFFICULTY_WORDS: Readonly<Record<Difficulty, Words>> = {
  easy: { en: 'easy', ko: '쉬움' },
  medium: { en: 'medium', ko: '보통' },
  hard: { en: 'hard', ko: '어려움' },
};

/** What is to be done. */
export const SORT_WORDS: Readonly<Record<DrillSort, Words>> = {
  write: { en: 'write it', ko: '작성하기' },
  mend: { en: 'mend it', ko: '고치기' },
};

/** Where in the file: ranges of lines, as in `7, 12–15`. */
export function linesIn(file: string, ranges: readonly { readonly first: number; readonly last: number }[]): Words {
  const list = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  const isOne = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  return { en: `\`${file}\`, ${isOne ? 'line' : 'lines'} ${list}`, ko: `\`${file}\`, 줄 ${list}` };
}
