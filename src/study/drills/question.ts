import type { Manifest } from '../../manifest/manifest';
import type { Language, Words } from '../language';
import { asksBelow } from '../requirements';
import type { Requirement, Target } from '../requirements/requirement';
import { code, objectOf } from '../requirements/wording';
import type { Exercise } from './drill';
import { pointsOf } from './drill-file';
import { DIFFICULTY_WORDS, WORDS } from './words';

/** What an exercise asks for, in Markdown. Made of what `drill.json` holds, and of the objects that are given. */
export function questionText(exercise: Exercise, language: Language): string {
  const { sort, difficulty, kubernetes } = exercise;
  const facts = [DIFFICULTY_WORDS[difficulty][language], `Kubernetes ${kubernetes}`, pointsInWords(exercise)[language]];
  const isWrite = sort === 'write';
  const sections = [
    `# ${titleOf(exercise)[language]}`,
    `*${facts.join(' · ')}*`,
    situationOf(exercise)[language],
    `## ${(isWrite ? WORDS.task : WORDS.meant)[language]}`,
    ...taskLists(exercise.requirements, language),
    ...(isWrite ? givenSection(exercise.start, language) : []),
    `## ${WORDS.handIn[language]}`,
    `${(isWrite ? WORDS.writeInto : WORDS.mendInto)[language]} ${WORDS.gradeIt[language]}`,
    '```sh\npodwright drill grade .\n```',
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The titles of its topics. */
export function titleOf({ topics }: Pick<Exercise, 'topics'>): Words {
  const joined = (language: Language) => topics.map(({ title }) => title[language]).join(', ');
  return { en: joined('en'), ko: joined('ko') };
}

function pointsInWords(exercise: Exercise): Words {
  const points = pointsOf(exercise);
  return { en: points === 1 ? '1 point' : `${points} points`, ko: `${points}점` };
}

/** What it is about, in a sentence or two. */
function situationOf({ sort, situation, requirements, mistakes, difficulty }: Exercise): Words {
  const { kind, name } = (requirements[0] as Requirement).target;
  const it = code(name);
  if (sort === 'write') return WRITE[situation % WRITE.length]?.(kind, it) as Words;
  const said = MEND[situation % MEND.length]?.(kind, it) as Words;
  // Whoever knows how many there are knows when to stop, which is a help.
  const count = difficulty === 'hard' ? FIND_ALL : (COUNTS[mistakes.length - 1] ?? FIND_ALL);
  return { en: `${said.en} ${count.en}`, ko: `${said.ko} ${count.ko}` };
}

/** A sentence about an object with its name as code. */
type Situation = (kind: string, name: string) => Words;

const WRITE: readonly Situation[] = [
  (kind, name) => ({
    en: `You need a ${kind} named ${name} in your cluster. Write its manifest, and those of all other objects below.`,
    ko: `클러스터에 이름이 ${name}인 ${kind}를 만들려고 합니다. 아래에서 요구하는 모든 오브젝트의 매니페스트를 작성하세요.`,
  }),
  (kind, name) => ({
    en: `Your team keeps its manifests in Git, but there is only a description of the ${kind} ${name} so far. Turn it into manifests.`,
    ko: `팀에서 매니페스트를 Git으로 관리하는데 ${kind} ${name}에 대해서는 아직 설명만 있습니다. 이 설명을 매니페스트로 옮기세요.`,
  }),
  (kind, name) => ({
    en: `A colleague needs the ${kind} ${name} by tomorrow and left you these notes. Write the manifests.`,
    ko: `동료에게 내일까지 ${kind} ${name} 매니페스트가 필요합니다. 동료가 적어 준 아래 내용대로 작성하세요.`,
  }),
];

const MEND: readonly Situation[] = [
  (kind, name) => ({
    en: `\`answer.yaml\` is meant to create the ${kind} ${name} as described below, but something in it is wrong.`,
    ko: `\`answer.yaml\`은 ${kind} ${name} 오브젝트를 아래 요구 사항대로 만들기 위한 매니페스트인데, 잘못된 곳이 있습니다.`,
  }),
  (kind, name) => ({
    en: `Somebody wrote \`answer.yaml\` for the ${kind} ${name} in a hurry, and it does not do what is described below.`,
    ko: `누군가 ${kind} ${name} 매니페스트를 급하게 \`answer.yaml\`에 작성했는데, 아래 요구 사항을 만족하지 않습니다.`,
  }),
  (kind, name) => ({
    en: `The ${kind} ${name} does not work as described below. Its manifests are in \`answer.yaml\`.`,
    ko: `${kind} ${name} 오브젝트가 아래 요구 사항대로 동작하지 않습니다. 매니페스트는 \`answer.yaml\`에 있습니다.`,
  }),
];

const COUNTS: readonly Words[] = [
  { en: 'There is one mistake. Find and fix it.', ko: '오류는 하나입니다. 찾아서 고치세요.' },
  { en: 'There are two mistakes. Find and fix them.', ko: '오류는 두 개입니다. 찾아서 고치세요.' },
];
const FIND_ALL: Words = { en: 'Find and fix whatever is wrong.', ko: '잘못된 곳을 모두 찾아서 고치세요.' };

/** What is asked for, object by object, in the order in which they come up. */
function taskLists(requirements: readonly Requirement[], language: Language): string[] {
  const groups = new Map<string, { readonly target: Target; readonly items: string[] }>();
  for (const requirement of requirements) {
    const { target } = requirement;
    const key = JSON.stringify([target.kind, target.namespace, target.name]);
    const group = groups.get(key) ?? { target, items: [] };
    group.items.push(`- ${asksBelow(requirement, language)}`);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ target, items }) => [`**${objectOf(target)[language]}**`, items.join('\n')]);
}

function givenSection(given: readonly Manifest[], language: Language): string[] {
  if (given.length === 0) return [];
  const objects = given.map(({ kind, metadata }) => objectOf({ kind, name: String(metadata?.name) })[language]);
  const list = objects.join(', ');
  const said: Words = {
    en: `\`answer.yaml\` already contains: ${list}. Leave that as it is, and write the rest below.`,
    ko: `\`answer.yaml\`에 이미 있는 오브젝트: ${list}. 그대로 두고 나머지를 그 아래에 작성하세요.`,
  };
  return [`## ${WORDS.given[language]}`, said[language]];
}
