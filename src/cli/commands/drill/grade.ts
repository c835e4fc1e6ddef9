import { join } from 'node:path';
import { jsonText } from '../../../outputs/json';
import { inOneLine } from '../../../outputs/report/excerpt';
import { gradedDrill } from '../../../study/drills/drill-file';
import { DRILLS } from '../../../study/drills/drill-folders';
import { gradeAnswer } from '../../../study/grading/grade';
import { type Command, CommandError } from '../../command';
import { type ClassReport, classGrades, notGraded } from '../../drill/class-grades';
import { classTable } from '../../drill/class-table';
import { gradeReport, gradeText } from '../../drill/grade-report';
import { answerFiles, DRILL_FILE, START_FILE } from '../../drill/learner-files';
import { readDrill, readDrills } from '../../drill/read-drill';
import { hasColor } from '../../terminal';

/** `podwright drill grade` */
export const grade: Command = {
  name: 'drill grade',
  summary: 'Tell how many points an answer has, and what it lacks',
  usage: '[options] <exercise> [answer]',
  operands: 2,
  options: {
    all: { summary: 'Grade a folder of answers to an exercise, or to a folder of exercises, and print a table' },
    json: { summary: 'Print data instead of text' },
  },
  notes: [
    `The exercise is its folder, or its ${DRILL_FILE}. The answer is a file, a folder with files, or - for the standard`,
    `input; where none is named, ${START_FILE} in the folder of the exercise.`,
    'With --all the answers are <folder>/<learner>/<exercise>.yaml, or <folder>/<exercise>.yaml of one learner, or',
    '<folder>/<learner>.yaml for one exercise; instead of each file there may be a folder. The folder of a learner may',
    `also be what was handed out, with the answers in ${DRILLS}/<exercise>/${START_FILE}. Links are not followed.`,
    'Exit codes: 0 for all points; 1 for less; 2 when something cannot be read.',
  ],
  examples: [
    'podwright drill grade practice/drills/01-pod',
    'podwright drill grade practice/drills/01-pod my-pod.yaml',
    'podwright drill grade --all practice/drills handed-in',
    'podwright drill grade --all --json practice/drills handed-in',
  ],
  async run({ operands: [exercise, answer], flags }) {
    if (exercise === undefined) throw new CommandError('Name an exercise: the folder in which its question is');
    if (flags.has('all')) {
      if (answer === undefined) throw new CommandError('Name the folder of the answers behind that of the exercises');
      return gradeAll(exercise, answer, flags.has('json'));
    }
    const drill = readDrill(exercise);
    const { files, leftAlone } = answerFiles(answer ?? startOf(exercise));
    const result = gradeAnswer(gradedDrill(drill), files);
    const text = flags.has('json')
      ? jsonText(gradeReport(drill, result))
      : gradeText(drill, result, hasColor(process.stdout));
    process.stdout.write(text);
    for (const line of notGraded({ drills: [], unknown: [], leftAlone })) process.stderr.write(`${inOneLine(line)}\n`);
    return result.points === result.of ? 0 : 1;
  },
};

/** Beside the file of the exercise. */
function startOf(exercise: string): string {
  return join(exercise.endsWith(`${DRILL_FILE}`) ? join(exercise, '..') : exercise, START_FILE);
}

function gradeAll(exercises: string, answers: string, asJson: boolean): number {
  const toGrade = readDrills(exercises);
  const report = classGrades(toGrade, answers);
  process.stdout.write(asJson ? jsonText(report) : classTable(report, toGrade.drills[0]?.language ?? 'en'));
  for (const line of remarks(report)) process.stderr.write(`${inOneLine(line)}\n`);
  return report.learners.every(({ points, of }) => points === of) ? 0 : 1;
}

/** What a teacher would look for in vain in the table. */
function remarks(report: ClassReport): string[] {
  return [
    ...notGraded(report),
    ...report.learners.flatMap(({ name, answers }) =>
      answers.flatMap(({ drill, problem }) => (problem === null ? [] : [`${name}, ${drill}: ${problem}`])),
    ),
  ];
}
