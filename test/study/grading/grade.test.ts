import { describe, expect, test } from '@jest/globals';
import { type AnswerFile, type GradedDrill, gradeAnswer } from '../../../src/study/grading/grade';
import type { Requirement } from '../../../src/study/requirements/requirement';
import { configMap, type Fields, file, pod, secret } from '../requirements/graded';

const target = { kind: 'Pod', name: 'web' };

const requirements: readonly Requirement[] = [
  { sort: 'object', target },
  { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' },
  { sort: 'restart-policy', target, policy: 'Never' },
  { sort: 'env', target, container: 'app', name: 'LEVEL', from: { configMap: 'conf', key: 'level' } },
];

const drill: GradedDrill = { requirements, kubernetes: '1.28', language: 'en' };
const korean: GradedDrill = { ...drill, language: 'ko' };

const level = { env: [{ name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'conf', key: 'level' } } }] };
const right = pod(level, { restartPolicy: 'Never' });

function graded(objects: readonly Fields[] | string, of: Partial<GradedDrill> = {}) {
  return gradeAnswer({ ...drill, ...of }, [file(objects)]);
}

describe('points', () => {
  test('a right answer has all of them', () => {
    expect(graded([right])).toEqual({
      points: 4,
      of: 4,
      isGraded: true,
      refused: [],
      requirements: requirements.map((requirement) => ({ requirement, met: true })),
      findings: [],
    });
  });

  test('each requirement counts by itself', () => {
    const { points, requirements } = graded([pod(level, { restartPolicy: 'Always' })]);
    expect(points).toBe(3);
    expect(requirements.map(({ met, hint }) => hint ?? met)).toEqual([
      true,
      true,
      'Pod `web`: the restart policy is another one',
      true,
    ]);
  });

  test('what is missing is told once', () => {
    const none = graded([configMap({ level: 'x' })]);
    expect(none.points).toBe(0);
    expect(none.requirements.map(({ hint }) => hint)).toEqual([
      'There is no Pod `web` yet',
      'See above',
      'See above',
      'See above',
    ]);
    const hints = graded([pod({ name: 'other' }, { restartPolicy: 'Never' })]).requirements.map(({ hint }) => hint);
    expect(hints).toEqual([undefined, 'There is no container `app` in Pod `web` yet', undefined, 'See above']);
  });

  test('the same of two containers is told of both', () => {
    const requirements = ['a', 'b'].map(
      (container): Requirement => ({ sort: 'env', target, container, name: 'X', from: { value: 'y' } }),
    );
    const containers = ['a', 'b'].map((name) => ({ name, image: 'x', env: [{ name: 'X', value: 'z' }] }));
    const hints = graded([pod({}, { containers })], { requirements }).requirements.map(({ hint }) => hint);
    expect(hints).toEqual(['`X` has another value', '`X` has another value']);
  });

  test('in Korean', () => {
    const { requirements } = gradeAnswer(korean, [file([configMap({ level: 'x' })])]);
    expect(requirements.map(({ hint }) => hint)).toEqual([
      'Pod `web` 정의가 아직 없습니다',
      '위와 같습니다',
      '위와 같습니다',
      '위와 같습니다',
    ]);
  });

  test('several files and documents are one answer', () => {
    const files = [
      { name: 'a.yaml', text: '# nothing\n---\n---\n' },
      { name: 'b.json', bytes: Buffer.from(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [right] })) },
      { name: 'c.yaml', bytes: new TextEncoder().encode(JSON.stringify(configMap({ level: 'x' }))) },
    ];
    expect(gradeAnswer(drill, files)).toMatchObject({ points: 4, of: 4, findings: [] });
  });

  test('an answer without an object has none', () => {
    expect(graded('')).toMatchObject({
      points: 0,
      of: 4,
      isGraded: false,
      message: 'There is no object in the answer yet',
      refused: [],
    });
    expect(gradeAnswer(korean, [])).toMatchObject({ points: 0, message: '답안에 아직 오브젝트가 없습니다' });
  });
});

describe('what Kubernetes would not take', () => {
  const drill: GradedDrill = {
    requirements: [
      ...requirements,
      { sort: 'data', target: { kind: 'ConfigMap', name: 'conf' }, data: { level: 'x' } },
    ],
    kubernetes: '1.28',
    language: 'en',
  };
  const broken = pod({ ...level, image: '' }, { restartPolicy: 'Never' });
  const hints = (grade: ReturnType<typeof gradeAnswer>) => grade.requirements.map(({ met, hint }) => hint ?? met);

  test('has no points, says where and why, and leaves the rest its own', () => {
    const grade = gradeAnswer(drill, [file([configMap({ level: 'x' }), broken])]);
    expect(grade).toMatchObject({
      points: 1,
      of: 5,
      isGraded: true,
      message:
        'Kubernetes would refuse a part of this answer, which has no points; the rest is graded; fix what is listed here, then grade it again',
      refused: [{ file: 'answer.yaml', name: 'web', path: 'spec.containers[0].image', severity: 'error' }],
      findings: [],
    });
    expect(grade.refused[0]?.line).toBeGreaterThan(1);
    expect(hints(grade)).toEqual([
      'Kubernetes refuses Pod `web`: see above',
      'See above',
      'See above',
      'See above',
      true,
    ]);
    const told = gradeAnswer({ ...drill, language: 'ko' }, [file([configMap({ level: 'x' }), broken])]);
    expect(told.message).toContain('나머지만 채점했습니다');
    expect(hints(told)[0]).toBe('Kubernetes에서 Pod `web` 정의를 받아 주지 않습니다. 위 내용을 확인하세요');
  });

  test('is as if it were not there: what leads to it stays right', () => {
    const grade = gradeAnswer(drill, [file([right, configMap({ level: 7 })])]);
    expect([grade.points, hints(grade)]).toEqual([4, [true, true, true, true, expect.stringContaining('refuses')]]);
    expect(grade.findings).toEqual([]);
  });

  test('costs nothing where nobody asked for it', () => {
    expect(
      gradeAnswer(drill, [file([right, configMap({ level: 'x' }), pod({ image: '' }, {}, { name: 'x' })])]),
    ).toMatchObject({ points: 5, isGraded: true, refused: [{ name: 'x' }] });
  });

  test('what may be meant by it is not told to be missing', () => {
    const others = [
      pod({}, {}, { name: 'Web' }),
      { ...right, kind: 'Pdo' },
      { metadata: { name: 'web' } },
      { apiVersion: 'v1', metadata: { name: 'web' } },
    ];
    for (const other of others) {
      const grade = gradeAnswer(drill, [file([configMap({ level: 'x' }), other])]);
      expect(grade.refused.length).toBeGreaterThan(0);
      expect([grade.points, hints(grade)[0]]).toEqual([1, 'There is no Pod `web` in what Kubernetes takes: see above']);
    }
  });

  test('with all of it nothing is graded', () => {
    for (const objects of [[broken], [broken, configMap({ level: 7 })], [{ metadata: {} }]]) {
      const grade = gradeAnswer(drill, [file(objects)]);
      expect(grade).toMatchObject({
        points: 0,
        of: 5,
        isGraded: false,
        message:
          'Kubernetes would refuse all that is in this answer, so nothing could be graded; fix what is listed here, then grade it again',
      });
      expect(hints(grade)).toEqual([false, false, false, false, false]);
    }
  });

  test('a key that is there twice is in an object of its own document', () => {
    const text = `${JSON.stringify(configMap({ level: 'x' }))}\n---\n${JSON.stringify(right).replace('{', '{"kind":"Pod",')}\n`;
    const grade = gradeAnswer(drill, [{ name: 'a.yaml', text }]);
    expect(grade.refused.map(({ id }) => id)).toEqual(['decode-duplicate-key']);
    expect(hints(grade)).toEqual([
      'Kubernetes refuses Pod `web`: see above',
      'See above',
      'See above',
      'See above',
      true,
    ]);
  });

  test('a Pod that a Service must not find is not asked back', () => {
    const svc = { kind: 'Service', name: 'svc' };
    const old = { kind: 'Pod', name: 'old' };
    const grade = gradeAnswer(
      { ...drill, requirements: [{ sort: 'selects', target: svc, pods: [target], others: [old] }] },
      [
        file([
          pod({}, {}, { labels: { app: 'web' } }),
          pod({ image: '' }, {}, { name: 'old' }),
          {
            apiVersion: 'v1',
            kind: 'Service',
            metadata: { name: 'svc' },
            spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
          },
        ]),
      ],
    );
    expect(hints(grade)).toEqual(['Kubernetes refuses Pod `old`: see above']);
  });

  test('one that cannot be read leaves the others without points: nobody knows what stands in it', () => {
    const grade = gradeAnswer(drill, [file([right, configMap({ level: 'x' })]), { name: 'b.yaml', text: 'a: [' }]);
    expect(grade).toMatchObject({
      points: 0,
      isGraded: false,
      refused: [{ id: 'decode-yaml-syntax', file: 'b.yaml' }],
    });
    expect(grade.message).toMatch(/^This answer cannot be read as YAML, so nothing could be graded; /);
  });

  test('an unknown field', () => {
    const { points, refused } = graded([pod({ imge: 'x' })]);
    expect(points).toBe(0);
    expect(refused).toMatchObject([{ layer: 'structure', path: 'spec.containers[0].imge', fix: expect.any(String) }]);
  });

  test('text that is no YAML', () => {
    const { points, refused } = graded('a: [');
    expect(points).toBe(0);
    expect(refused).toMatchObject([{ id: 'decode-yaml-syntax', line: 1 }]);
  });

  test('bytes that are no UTF-8', () => {
    const { points, refused } = gradeAnswer(drill, [{ name: 'x.yaml', bytes: Uint8Array.of(0x61, 0xff) }]);
    expect(points).toBe(0);
    expect(refused).toMatchObject([{ file: 'x.yaml', message: 'Bytes that are no UTF-8' }]);
  });

  test('a part of a larger buffer is read from where it starts', () => {
    const bytes = new Uint8Array(Buffer.from(`\xff\xff${JSON.stringify(right)}`, 'latin1')).subarray(2);
    expect(gradeAnswer(drill, [{ name: 'x.yaml', bytes }]).points).toBe(4);
  });

  test('depends on the version', () => {
    const sidecar = pod(level, {
      restartPolicy: 'Never',
      initContainers: [{ name: 's', image: 'x', restartPolicy: 'Always' }],
    });
    expect(graded([sidecar]).findings).toMatchObject([{ id: 'no-gated-field' }]);
    expect(graded([sidecar], { kubernetes: '1.36' }).findings).toEqual([]);
  });

  test('only so much is told', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`field${i}`, 1]));
    const { refused, message } = graded([pod({}, many)]);
    expect(refused).toHaveLength(100);
    expect(message).toContain('(the first 100 of 300)');
    expect(gradeAnswer(korean, [file([pod({}, many)])]).message).toContain('(300개 중 처음 100개)');
  });
});

describe('what rules find', () => {
  const unmatched = [right, configMap({ other: 'x' })];

  test('costs nothing, and is told', () => {
    const { findings } = graded(unmatched);
    expect(findings).toMatchObject([{ id: 'match-config-map-key', severity: 'error' }]);
  });

  test('is a point where the task is to find it, of which only the number is told', () => {
    const mended = graded([right], { nothingFound: true });
    expect(mended).toMatchObject({ points: 5, of: 5, nothingFound: { met: true }, findings: [] });
    const { nothingFound, findings, points, of } = graded(unmatched, { nothingFound: true });
    expect(findings).toEqual([]);
    expect([points, of]).toEqual([3, 5]);
    expect(nothingFound).toEqual({
      met: false,
      hint: '1 thing is still found; `podwright check` says what, if you want to know',
    });
    const { nothingFound: said } = gradeAnswer({ ...korean, nothingFound: true }, [file(unmatched)]);
    expect(said?.hint).toBe(
      '아직 발견되는 문제가 1개 있습니다. 무엇인지 알고 싶으면 `podwright check` 명령으로 확인하세요',
    );
  });

  test('a note is nothing that would have to be mended', () => {
    const objects = [right, { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'x' } }];
    expect(graded(objects)).toMatchObject({ points: 4, findings: [] });
    expect(graded(objects, { nothingFound: true })).toMatchObject({ points: 5, of: 5 });
  });

  test('what is refused gives no fix away where the task is to find it', () => {
    const { refused, nothingFound, of } = graded([pod({ imge: 'x' })], { nothingFound: true });
    expect(refused).toHaveLength(1);
    expect(refused[0]).not.toHaveProperty('fix');
    expect(nothingFound).toEqual({ met: false });
    expect(of).toBe(5);
  });

  test('what is refused is still found', () => {
    const mend = { nothingFound: true } as const;
    const { points, of, nothingFound, refused } = graded([right, pod({ imge: 'x' }, {}, { name: 'x' })], mend);
    expect([points, of, refused.length]).toEqual([4, 5, 1]);
    expect(refused[0]).not.toHaveProperty('fix');
    expect(nothingFound).toEqual({ met: false, hint: 'Kubernetes refuses a part of the answer: see above' });
  });

  test('no comment of the answer turns it off', () => {
    const allowed = (of: Partial<GradedDrill>) =>
      graded(
        `# podwright-allow match-config-map-key: I say so\n${JSON.stringify(right)}\n---\n${JSON.stringify(configMap({}))}`,
        of,
      );
    const plain = graded([right, configMap({})], { nothingFound: true });
    expect(allowed({ nothingFound: true }).nothingFound).toEqual(plain.nothingFound);
    expect(allowed({ nothingFound: true }).nothingFound?.met).toBe(false);
  });
});

describe('limits', () => {
  const megabyte = 1024 * 1024;

  test.each<[string, AnswerFile[], string]>([
    ['a large file', [{ name: 'big.yaml', text: ' '.repeat(megabyte + 1) }], '`big.yaml` is larger than 1 MiB'],
    ['large bytes', [{ name: 'b', bytes: new Uint8Array(megabyte + 1) }], '`b` is larger than 1 MiB'],
    ['many files', Array(101).fill({ name: 'a', text: '' }), 'The answer has more than 100 files'],
    [
      'large files',
      Array(5).fill({ name: 'a', text: ' '.repeat(megabyte) }),
      'The files of the answer are larger than',
    ],
    [
      'many objects',
      [{ name: 'a', text: `apiVersion: v1\nkind: List\nitems: [${'{apiVersion: v1, kind: Pod},'.repeat(1001)}]` }],
      'There are more than 1000 objects',
    ],
  ])('%s', (_, files, message) => {
    const grade = gradeAnswer(drill, files);
    expect(grade).toMatchObject({ points: 0, of: 4, refused: [], findings: [] });
    expect(grade.message).toContain(message);
    expect(gradeAnswer(korean, files).message).toMatch(/채점하지 않습니다$/);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['maps in maps', '{"a":'.repeat(10_000)],
    ['lists of lists', `apiVersion: v1\nkind: List\nitems: [${'{apiVersion: v1, kind: List, items: ['.repeat(5000)}`],
    [
      'aliases',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`)}]`).join('\n')}`,
    ],
    ['an alias of itself', 'a: &a [*a]'],
    ['no character', '\0'],
  ])('%s', (_, text) => {
    const { points, refused } = graded(text);
    expect(points).toBe(0);
    expect(refused.length).toBeGreaterThan(0);
  });
});

describe('a Secret', () => {
  const drill: GradedDrill = {
    requirements: [
      { sort: 'data', target: { kind: 'Secret', name: 'sec' }, data: { password: 'right-one' } },
      { sort: 'env', target, container: 'app', name: 'PASSWORD', from: { value: 'right-one' } },
    ],
    kubernetes: '1.28',
    language: 'en',
  };

  test.each([
    ['another value', { stringData: { password: 'wrong-one' } }],
    ['an encoded one', { data: { password: Buffer.from('wrong-one').toString('base64') } }],
    ['no Base64', { data: { password: 'wrong-one!' } }],
    ['a number', { stringData: { password: 4711 } }],
    ['of another type', { type: 'kubernetes.io/tls', stringData: { password: 'wrong-one' } }],
  ])('%s is in no hint and no finding', (_, fields) => {
    const env = [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'sec', key: 'password' } } }];
    const { points, refused, requirements, findings } = gradeAnswer(drill, [file([secret(fields), pod({ env })])]);
    expect(points).toBe(0);
    const said = JSON.stringify([refused, findings, requirements.map(({ hint }) => hint)]);
    expect(said).not.toMatch(/wrong-one|right-one|d3Jvbmc|4711/);
  });
});
