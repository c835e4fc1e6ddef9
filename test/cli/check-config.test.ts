import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { JsonReport } from '../../src/outputs/report/json';
import { RULES } from '../../src/rules';
import { check, pod } from './check-run';
import { Project } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

async function found(...args: readonly string[]): Promise<string[]> {
  const { stdout } = await check(project, '--format', 'json', ...args, 'pod.yaml');
  const { findings } = JSON.parse(stdout) as JsonReport;
  return findings.map(({ id, severity, line, message }) => `${line} ${severity} ${id}: ${message}`);
}

const TWICE = `${pod('a')}---\n${pod('a')}`;

describe('the project’s config', () => {
  test.each(['error', 'warning', 'note'])('a rule of the level %s', async (level) => {
    project.write('pod.yaml', TWICE);
    project.write('podwright.yaml', `rules: { unique-object: ${level} }\n`);
    expect(await found()).toEqual([expect.stringMatching(`^13 ${level} unique-object: `)]);
    expect((await check(project, 'pod.yaml')).code).toBe(level === 'error' ? 1 : 0);
  });

  test('a rule that is off, a rule of a standard that is on by itself', async () => {
    project.write('pod.yaml', TWICE);
    project.write('cdk8s.yaml', 'podwright:\n  rules: { unique-object: off, require-run-as-non-root: note }\n');
    expect(await found()).toEqual([
      expect.stringMatching(/^\d+ note require-run-as-non-root: /),
      expect.stringMatching(/^\d+ note require-run-as-non-root: /),
    ]);
  });

  test('what is typed goes before it', async () => {
    project.write('pod.yaml', pod('a'));
    project.write('podwright.yaml', 'podSecurity: restricted\n');
    const all = await found();
    expect(all.length).toBeGreaterThan(0);
    expect((await found('--pod-security', 'baseline')).length).toBeLessThan(all.length);
  });

  test('a mistake in it ends with 2, in one line', async () => {
    project.write('pod.yaml', pod('a'));
    project.write('podwright.yaml', 'rules: { unique-objekt: off }\n');
    expect(await check(project, 'pod.yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: "rules" of podwright.yaml names "unique-objekt", which is no rule. Did you mean "unique-object"?\n',
    });
  });
});

describe('comments that allow', () => {
  const ALLOW = '# podwright-allow unique-object: The second one wins';
  const UNUSED = (line: number): string =>
    `${line} warning no-unused-allowance: The object keeps the rule "unique-object" that it is allowed to break`;

  test.each([
    ['above', `${pod('a')}---\n${ALLOW}\n${pod('a')}`],
    ['behind', TWICE.replace(/name: a\nspec(?![\s\S]*name: a\n)/, `name: a ${ALLOW}\nspec`)],
    ['below', `${TWICE}${ALLOW}\n`],
    ['without spaces', `${TWICE}#podwright-allow unique-object:why\n`],
    ['in CRLF', `${TWICE}${ALLOW}\n`.replaceAll('\n', '\r\n')],
  ])('%s', async (_, text) => {
    project.write('pod.yaml', text);
    expect(await found()).toEqual([]);
  });

  test('hold for their document alone', async () => {
    project.write('pod.yaml', `${ALLOW}\n---\n${TWICE}`);
    expect(await found()).toEqual([UNUSED(1), expect.stringMatching(/^15 warning unique-object: /)]);
  });

  const item = (name: string): string => `- ${pod(name).trim().replaceAll('\n', '\n  ')}\n`;
  const LIST = 'apiVersion: v1\nkind: List\nitems:\n';

  test('hold for the item of a list in which they stand, or right above', async () => {
    const both = [`${item('a')}  ${ALLOW}\n`, `${ALLOW}\n\n${item('a')}`];
    project.write('pod.yaml', `${LIST}${item('a')}${both[0]}`);
    expect(await found()).toEqual([]);
    project.write('pod.yaml', `${LIST}${item('a')}${both[1]}`);
    expect(await found()).toEqual([]);
    project.write('pod.yaml', `${LIST}${item('a')}${item('a')}${both[1]?.replace('name: a', 'name: b')}`);
    expect(await found()).toEqual([expect.stringMatching(/ unique-object: /), UNUSED(20)]);
    project.write('pod.yaml', `${ALLOW}\n${LIST}${item('a')}${item('a')}${item('a')}`);
    expect(await found()).toEqual([]);
  });

  test('are told where they are not as they should be', async () => {
    const text = (comment: string) => `${TWICE}# podwright-allow${comment}\n`;
    const unallowed = expect.stringMatching(/^13 warning unique-object: /);
    for (const [comment, message] of [
      [' unique-object', 'valid-allowance: "unique-object" is allowed without a reason'],
      [' unique-object:  ', 'valid-allowance: "unique-object" is allowed without a reason'],
      ['', 'valid-allowance: A comment that allows something, but names no rule'],
      [': because', 'valid-allowance: A comment that allows something, but names no rule'],
      [' unique-object because', 'valid-allowance: A comment that allows something, but names no rule'],
      [' unique-objct: because', 'no-unused-allowance: There is no rule "unique-objct"'],
      [
        ' pod-containers-required: because',
        'no-unused-allowance: "pod-containers-required" is always checked: only rules can be allowed',
      ],
    ]) {
      project.write('pod.yaml', text(comment ?? ''));
      expect(await found()).toEqual([unallowed, `18 warning ${message}`]);
    }
    project.write('pod.yaml', `${pod('a')}---\n${ALLOW}\n`);
    expect(await found()).toEqual(['10 warning valid-allowance: "unique-object" is allowed where there is no object']);
  });

  test('are none in a text', async () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n';
    project.write('pod.yaml', `${map}  a: |\n    ${ALLOW}\n  b: "x\n    ${ALLOW}"\n  c: 'x ${ALLOW}'\n`);
    expect(await found()).toEqual([]);
  });

  test('do not hold against the API server', async () => {
    project.write('pod.yaml', pod('A').replace('kind: Pod', 'kind: Pod # podwright-allow meta-name: because'));
    expect((await check(project, 'pod.yaml')).code).toBe(1);
  });
});

describe('--explain', () => {
  test('a rule with its page', async () => {
    const { code, stdout } = await check(project, '--explain', 'unique-object');
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('unique-object')]);
  });

  test.each([
    ['pod-containers-required', 'The API server refuses an object that breaks this'],
    ['decode-unknown-field', 'The API server cannot read an object that breaks this'],
    ['no-unused-allowance', 'Its findings are of the severity "warning"'],
    ['valid-allowance', 'Its findings are of the severity "warning"'],
  ])('%s', async (id, words) => {
    const { code, stdout } = await check(project, '--explain', id);
    expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
    expect(stdout.startsWith(`# ${id}\n`)).toBe(true);
  });

  test('what is near an unknown one', async () => {
    expect(await check(project, '--explain', 'unique-objekt')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: There is no check or rule "unique-objekt". Did you mean "unique-object"?\n',
    });
    for (const [slip, meant] of [
      ['pod-containers-requird', 'pod-containers-required'],
      ['pod-container-requred', 'pod-containers-required'],
      ['decode-yml-syntaks', 'decode-yaml-syntax'],
    ] as const) {
      expect((await check(project, '--explain', slip)).stderr).toContain(`Did you mean "${meant}"?`);
    }
    expect((await check(project, '--explain', 'x')).stderr).toMatch(/^error: There is no check or rule "x"\. .*\n$/);
  });

  test('every rule has a page that can be shown', async () => {
    for (const { id } of RULES) expect((await check(project, '--explain', id)).stdout).toContain(id);
  });
});
