import { expect, test } from '@jest/globals';
import { gradeText } from '../../../src/cli/drill/grade-report';
import type { DrillFile } from '../../../src/study/drills/drill-file';
import { gradedDrill } from '../../../src/study/drills/drill-file';
import { gradeAnswer } from '../../../src/study/grading/grade';

const TARGET = { kind: 'Pod', name: 'web' };
const DRILL: DrillFile = {
  version: 1,
  id: '01-pod',
  sort: 'mend',
  topics: ['pod'],
  difficulty: 'easy',
  language: 'en',
  kubernetes: '1.28',
  requirements: [
    { sort: 'object', target: TARGET },
    { sort: 'container', target: TARGET, role: 'container', name: 'app', image: 'nginx' },
    { sort: 'command', target: TARGET, container: 'app', runs: ['sh', '-c', 'echo hello'] },
    { sort: 'files', target: TARGET, container: 'app', configMap: 'conf', files: { '/etc/app/a': 'a' } },
  ],
};

/** As long as a file may be. */
const LENGTH = 900_000;

// What looks at a value again from each of its places would take hours.
test.each([' ', '/a', 'a-', "'", '\\', '$(A)', ' ;', '\t\n'])('rows of %j are graded', (part) => {
  const row = `x${part.repeat(LENGTH / part.length)}x`;
  const container = { name: 'app', image: 'nginx' };
  const answers: readonly unknown[] = [
    { metadata: { name: row }, spec: { containers: [container] } },
    { metadata: { name: 'web' }, [row]: 1, spec: { containers: [container] } },
    { metadata: { name: 'web', labels: { [row]: 'a' } }, spec: { containers: [container] } },
    { metadata: { name: 'web' }, spec: { containers: [{ ...container, image: row }] } },
    { metadata: { name: 'web' }, spec: { containers: [{ ...container, command: ['sh', '-c', row] }] } },
    { metadata: { name: 'web' }, spec: { containers: [{ ...container, env: [{ name: 'A', value: row }] }] } },
    {
      metadata: { name: 'web' },
      spec: {
        containers: [{ ...container, volumeMounts: [{ name: 'v', mountPath: '/etc/app' }] }],
        volumes: [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'a', path: row }] } }],
      },
    },
    {
      metadata: { name: 'web' },
      spec: {
        containers: [{ ...container, volumeMounts: [{ name: 'v', mountPath: `/${row}`, subPath: row }] }],
        volumes: [{ name: 'v', configMap: { name: 'conf' } }],
      },
    },
  ];
  for (const answer of answers) {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', ...(answer as object) });
    const grade = gradeAnswer(gradedDrill(DRILL), [{ name: 'answer.json', text }]);
    expect(grade.points).toBeLessThan(grade.of);
    expect(gradeText(DRILL, grade, false)).toContain(`${grade.points} of ${grade.of} points\n`);
  }
});
