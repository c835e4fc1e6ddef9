import type { Difficulty } from '../drafts/draft';
import type { Words } from '../language';
import type { DrillSort } from './drill';

/** The words of the texts that every exercise has. */
export const WORDS = {
  writeHere: {
    en: 'Write the manifests here, with a line of --- between them.',
    ko: '여기에 매니페스트를 작성하세요. 매니페스트 사이에는 ---를 한 줄 넣습니다.',
  },
  task: { en: 'Requirements', ko: '요구 사항' },
  meant: { en: 'Requirements', ko: '요구 사항' },
  given: { en: 'What is there already', ko: '이미 있는 것' },
  handIn: { en: 'Your answer', ko: '답안' },
  writeInto: {
    en: 'Write the manifests into `answer.yaml` beside this file. Whatever the requirements leave open, such as the names of volumes or the order, is up to you.',
    ko: '이 파일과 같은 폴더의 `answer.yaml`에 매니페스트를 작성하세요. 볼륨 이름이나 순서처럼 요구 사항에서 정하지 않은 것은 자유롭게 정해도 됩니다.',
  },
  mendInto: {
    en: 'Fix `answer.yaml` beside this file. It is right when it meets all requirements and the checks find no error or warning in it.',
    ko: '이 파일과 같은 폴더의 `answer.yaml`을 고치세요. 요구 사항을 모두 만족하고 검사에서 오류나 경고가 나오지 않아야 합니다.',
  },
  gradeIt: {
    en: 'Grade it in this folder with:',
    ko: '채점하려면 이 폴더에서 다음 명령을 실행하세요.',
  },
  exercises: { en: 'Exercises', ko: '연습 문제' },
  answers: { en: 'Answers', ko: '정답' },
  forTeachers: {
    en: 'For teachers: do not hand these out with the exercises.',
    ko: '교사용입니다. 문제와 함께 나누어 주지 마세요.',
  },
  forLearners: {
    en: 'Each folder is one exercise: read `question.md`, write your answer into `answer.yaml`, then grade it.',
    ko: '폴더 하나가 문제 하나입니다. `question.md`를 읽고 `answer.yaml`에 답을 작성한 뒤 채점하세요.',
  },
  exercise: { en: 'Exercise', ko: '문제' },
  sort: { en: 'Sort', ko: '유형' },
  topics: { en: 'Topics', ko: '주제' },
  difficulty: { en: 'Difficulty', ko: '난이도' },
  points: { en: 'Points', ko: '점수' },
  mistakes: { en: 'Mistakes', ko: '오류' },
  answerOf: { en: 'Answer', ko: '정답' },
  knowledge: { en: 'What to know', ko: '알아야 할 내용' },
  oneOfMany: {
    en: '`solution.yaml` is one right answer of many; `solution.ts` makes the same objects with constructs.',
    ko: '`solution.yaml`은 여러 정답 가운데 하나이고, `solution.ts`는 같은 오브젝트를 construct로 만듭니다.',
  },
  pointByPoint: { en: 'Point by point', ko: '항목별 설명' },
  byDefault: {
    en: 'This needs no line: it is the default.',
    ko: '기본값이므로 따로 쓸 필요가 없습니다.',
  },
  check: { en: 'What `podwright check` says:', ko: '`podwright check`의 메시지:' },
  kubectl: { en: 'What `kubectl create` says:', ko: '`kubectl create` 실행 결과:' },
  mendOneByOne: {
    en: 'Fixed one after the other, in this order, they lead from `answer.yaml` to `solution.yaml`.',
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
  return { en: `\`${file}\`, ${isOne ? 'line' : 'lines'} ${list}`, ko: `\`${file}\` ${list}행` };
}
