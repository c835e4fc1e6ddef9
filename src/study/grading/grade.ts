import { type KubernetesVersion, minorOf } from '../../kubernetes/versions';
import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import type { SourceObject, YamlSource } from '../../manifest/yaml-source';
import { checkSources, type SourceFile, type SourceFinding } from '../../validation/from-sources';
import type { Language, Words } from '../language';
import { sortOf } from '../requirements';
import type { Requirement } from '../requirements/requirement';
import { code, words } from '../requirements/wording';
import { type Answer, answerOf } from './answer';
import { type AnswerFile, answerSource, sizeOf } from './answer-source';

export type { AnswerFile } from './answer-source';

/** What an answer is graded by. */
export interface GradedDrill {
  readonly requirements: readonly Requirement[];
  readonly kubernetes: KubernetesVersion;
  readonly language: Language;
  /** Whether no error and no warning may be found: one point more. */
  readonly nothingFound?: boolean;
}

/** A point, and what is missing for it. */
export interface GradedPoint {
  readonly met: boolean;
  /** A hint in the drill's language, in Markdown; none where the point is given, or where nothing could be graded. */
  readonly hint?: string;
}

/** A requirement with its point. */
export interface GradedRequirement extends GradedPoint {
  readonly requirement: Requirement;
}

/** How many points an answer has, and what for. */
export interface Grade {
  readonly points: number;
  /** How many it could have. */
  readonly of: number;
  /** Whether there was something to grade: else no point is met, and none has a hint. */
  readonly isGraded: boolean;
  /** Why nothing counts, or not all, in the drill's language; where there are findings in `refused`, they say where. */
  readonly message?: string;
  /** What cannot be read, or what the API server would refuse; without a fix where to find it is the task. */
  readonly refused: readonly Finding[];
  readonly requirements: readonly GradedRequirement[];
  /** Whether nothing is found any more, where the drill asks for it. */
  readonly nothingFound?: GradedPoint;
  /** The errors and warnings of rules, which cost no point; none where to find them is the task. */
  readonly findings: readonly Finding[];
}

const MOST_FILES = 100;
const MOST_BYTES = 1024 * 1024;
const MOST_BYTES_TOGETHER = 4 * MOST_BYTES;
const MOST_OBJECTS = 1_000;
/** So many findings are enough to begin with. */
const MOST_TOLD = 100;

/**
 * Grades an answer that anybody may have written: each requirement that it meets is a point. Objects that the API server
 * would refuse are as if they were not there, as it is with `kubectl apply`; text that cannot be read has no points.
 */
export function gradeAnswer(drill: GradedDrill, files: readonly AnswerFile[]): Grade {
  const tooMuch = limitProblem(files);
  if (tooMuch) return nothing(drill, tooMuch);
  const sources = files.map((file): SourceFile => ({ file: file.name, source: answerSource(file) }));
  const manifests = sources.flatMap(({ source }) => source.objects.map(({ manifest }) => manifest));
  if (manifests.length > MOST_OBJECTS) {
    return nothing(
      drill,
      words(
        `There are more than ${MOST_OBJECTS} objects in the answer, so it is not graded`,
        `답안의 오브젝트가 ${MOST_OBJECTS}개를 넘어 채점하지 않습니다`,
      ),
    );
  }
  const found = checkSources(sources, { kubernetes: drill.kubernetes }).filter(
    ({ finding }) => finding.severity !== 'note',
  );
  const refusals = found.filter(({ finding }) => finding.layer !== 'rule' && finding.severity === 'error');
  const all = refusals.map(({ finding }) => (drill.nothingFound ? withoutFix(finding) : finding));
  const refused = all.slice(0, MOST_TOLD);
  if (refusals.some(({ finding }) => finding.id === UNREADABLE))
    return nothing(drill, unreadWords(all.length), refused);
  const { taken, left } = parted(sources, refusals);
  if (taken.length === 0) {
    return refused.length > 0 ? nothing(drill, refusedWords(all.length), refused) : nothing(drill, EMPTY);
  }
  const answer = answerOf(
    taken.map(({ manifest }) => manifest),
    minorOf(drill.kubernetes),
    left,
  );
  const requirements = graded(drill, answer);
  const met = requirements.filter((requirement) => requirement.met).length;
  const message = refused.length > 0 ? { message: partlyRefusedWords(all.length)[drill.language] } : {};
  const facts = { isGraded: true, ...message, refused, requirements };
  if (drill.nothingFound) {
    const nothingFound =
      refused.length > 0
        ? { met: false, hint: STILL_REFUSED[drill.language] }
        : foundPoint(found.length, drill.language);
    const points = met + (nothingFound.met ? 1 : 0);
    return { points, of: requirements.length + 1, ...facts, nothingFound, findings: [] };
  }
  const kept = new Set(taken);
  const findings = found.filter(({ object }) => object && kept.has(object)).map(({ finding }) => finding);
  return { points: met, of: requirements.length, ...facts, findings };
}

/** The check that finds text that is no YAML: what stands in it nobody knows. */
const UNREADABLE = 'decode-yaml-syntax';
/** What stands for an object of which not even the kind can be read. */
const NOTHING: Manifest = { apiVersion: '', kind: '' };

/** The objects that Kubernetes would take, and the manifests of those that it would refuse. */
function parted(
  sources: readonly SourceFile[],
  refusals: readonly SourceFinding[],
): { readonly taken: readonly SourceObject[]; readonly left: readonly Manifest[] } {
  const refused = new Set<SourceObject>();
  let unnamed = 0;
  for (const { finding, object, source, place } of refusals) {
    // Of text without a kind there is no object.
    const objects = object ? [object] : finding.id === 'gvk-known' ? [] : objectsAt(source, place.line);
    for (const each of objects) refused.add(each);
    if (objects.length === 0) unnamed += 1;
  }
  const taken = sources.flatMap(({ source }) => source.objects.filter((object) => !refused.has(object)));
  const left = [...[...refused].map(({ manifest }) => manifest), ...Array<Manifest>(unnamed).fill(NOTHING)];
  return { taken, left };
}

/** The objects of the document that has the line. */
function objectsAt(source: YamlSource, line: number): SourceObject[] {
  const starts = source.documents.map(({ range: [start] }) => source.lineOf(start).line);
  const document = starts.filter((start) => start <= line).length - 1;
  return source.objects.filter((object) => object.document === document);
}

const EMPTY = words('There is no object in the answer yet', '답안에 아직 오브젝트가 없습니다');

function refusedWords(count: number): Words {
  return words(
    `Kubernetes would refuse all that is in this answer, so nothing could be graded; ${fixWords(count).en}`,
    `Kubernetes에서 이 답안의 내용을 하나도 받아 주지 않아 채점할 수 없습니다. ${fixWords(count).ko}`,
  );
}

function partlyRefusedWords(count: number): Words {
  return words(
    `Kubernetes would refuse a part of this answer, which has no points; the rest is graded; ${fixWords(count).en}`,
    `Kubernetes에서 이 답안의 일부를 받아 주지 않아, 그 부분은 점수 없이 나머지만 채점했습니다. ${fixWords(count).ko}`,
  );
}

function unreadWords(count: number): Words {
  return words(
    `This answer cannot be read as YAML, so nothing could be graded; ${fixWords(count).en}`,
    `이 답안을 YAML로 읽을 수 없어 채점할 수 없습니다. ${fixWords(count).ko}`,
  );
}

function fixWords(count: number): Words {
  const isLong = count > MOST_TOLD;
  return words(
    `fix what is listed here${isLong ? ` (the first ${MOST_TOLD} of ${count})` : ''}, then grade it again`,
    `아래 내용${isLong ? `(${count}개 중 처음 ${MOST_TOLD}개)` : ''}부터 고친 뒤 다시 채점하세요`,
  );
}

const STILL_REFUSED = words(
  'Kubernetes refuses a part of the answer: see above',
  'Kubernetes에서 답안의 일부를 받아 주지 않습니다. 위 내용을 확인하세요',
);
const SEE_ABOVE = words('See above', '위와 같습니다');

function limitProblem(files: readonly AnswerFile[]): Words | undefined {
  if (files.length > MOST_FILES) {
    return words(
      `The answer has more than ${MOST_FILES} files, so it is not graded`,
      `답안의 파일이 ${MOST_FILES}개를 넘어 채점하지 않습니다`,
    );
  }
  let together = 0;
  for (const file of files) {
    const size = sizeOf(file);
    together += size;
    if (size > MOST_BYTES) {
      return words(
        `${code(file.name)} is larger than 1 MiB, so the answer is not graded`,
        `${code(file.name)} 크기가 1 MiB를 넘어 답안을 채점하지 않습니다`,
      );
    }
  }
  if (together <= MOST_BYTES_TOGETHER) return undefined;
  return words(
    'The files of the answer are larger than 4 MiB together, so it is not graded',
    '답안 파일의 전체 크기가 4 MiB를 넘어 채점하지 않습니다',
  );
}

/** A grade of no points. */
function nothing(drill: GradedDrill, why: Words, refused: readonly Finding[] = []): Grade {
  const requirements = drill.requirements.map((requirement) => ({ requirement, met: false }));
  return {
    points: 0,
    isGraded: false,
    of: requirements.length + (drill.nothingFound ? 1 : 0),
    message: why[drill.language],
    refused,
    requirements,
    ...(drill.nothingFound && { nothingFound: { met: false } }),
    findings: [],
  };
}

function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return finding;
}

/** Each requirement. That something is not there is told once, for all that would be asked of it. */
function graded({ requirements, language }: GradedDrill, answer: Answer): GradedRequirement[] {
  const absent = new Set<string>();
  return requirements.map((requirement) => {
    const hint = sortOf(requirement).grade(requirement, answer);
    if (!hint) return { requirement, met: true };
    const isTold = hint.isAbsence === true && absent.has(hint.en);
    if (hint.isAbsence) absent.add(hint.en);
    return { requirement, met: false, hint: (isTold ? SEE_ABOVE : hint)[language] };
  });
}

function foundPoint(count: number, language: Language): GradedPoint {
  if (count === 0) return { met: true };
  const things = count === 1 ? '1 thing is' : `${count} things are`;
  const hint = words(
    `${things} still found; ${code('podwright check')} says what, if you want to know`,
    `아직 발견되는 문제가 ${count}개 있습니다. 무엇인지 알고 싶으면 ${code('podwright check')} 명령으로 확인하세요`,
  );
  return { met: false, hint: hint[language] };
}
