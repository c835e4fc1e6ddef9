import { describe, expect, jest, test } from '@jest/globals';
import type { Manifest } from '../../src/manifest/manifest';
import { validate } from '../../src/validate';
import { run as runProgram } from '../outputs/typescript/run';
import { generate, objectsIn } from './generated';

jest.setTimeout(30_000);

const run = (...args: readonly string[]) => generate('run', ...args);

test('a Pod as kubectl prints it, less the empty fields', async () => {
  expect(await run('nginx', '--image=nginx')).toEqual({
    code: 0,
    stdout: `apiVersion: v1
kind: Pod
metadata:
  labels:
    run: nginx
  name: nginx
spec:
  containers:
  - image: nginx
    name: nginx
  dnsPolicy: ClusterFirst
  restartPolicy: Always
`,
    stderr: '',
  });
});

test('the API server takes what is made of no more than is needed', async () => {
  const { stdout } = await run('nginx', '--image=nginx', '--port=80', '--expose');
  const objects = objectsIn(stdout) as unknown as Manifest[];
  expect(objects.map(({ kind }) => kind)).toEqual(['Service', 'Pod']);
  expect(validate(objects, { kubernetes: '1.36' })).toEqual([]);
});

test('--ts: the Service selects the Pod by its construct', async () => {
  const { stdout, stderr } = await run('web', '--image=nginx', '--port=80', '--expose', '-l', 'app=web', '--ts');
  expect(stderr).toBe('');
  expect(stdout).toContain('selector: web,');
  expect(runProgram(stdout).map(({ kind }) => kind)).toEqual(['Pod', 'Service']);
});

test('an input without a cluster to attach to needs no --attach=false', async () => {
  const { code, stdout } = await run('box', '--image=busybox', '-it', '--restart=Never', '--', 'sh');
  expect(code).toBe(0);
  expect(objectsIn(stdout)[0]).toMatchObject({
    spec: { containers: [{ args: ['sh'], stdin: true, stdinOnce: true, tty: true }], restartPolicy: 'Never' },
  });
});

test('help', async () => {
  const { code, stdout } = await run('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: podwright run NAME --image=IMAGE [options] [-- COMMAND [ARGS]]');
  expect(stdout).not.toContain('save-config');
});

describe('--overrides', () => {
  const pod = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await run('app', '--image=nginx', ...args);
    return { code, stderr, object: objectsIn(stdout)[0] };
  };

  test('a field that the API does not have stays, with a warning', async () => {
    const { code, stderr, object } = await pod('--overrides={"spec":{"nodename":"a"}}');
    expect(code).toBe(0);
    expect(object).toMatchObject({ spec: { nodename: 'a' } });
    expect(stderr).toMatch(/^warning: Pod\/app spec\.nodename: .*"nodeName".*\(decode-unknown-field\)\n$/);
  });

  test.each([
    ['strategic', '{"constructor":[{"a":1}]}'],
    ['strategic', '{"spec":{"containers":[{"name":"app","toString":[1]}]}}'],
    ['merge', '{"__proto__":{"a":1}}'],
  ])('%s: %s is a field as any other', async (type, overrides) => {
    const { code, stderr } = await pod(`--override-type=${type}`, `--overrides=${overrides}`);
    expect({ code, stderr: stderr.includes('decode-unknown-field') }).toEqual({ code: 0, stderr: true });
  });

  test.each([
    ['merge', '{"kind":"Service"}', '"--overrides" makes a Service of v1 out of the Pod'],
    ['merge', '{"kind":null}', 'What "--overrides" makes is no object with "apiVersion" and "kind"'],
    [
      'merge',
      '{"spec":{"containers":[{"name":1}]}}',
      '"--overrides" makes spec.containers[0].name something that the API cannot read',
    ],
    ['merge', '{"a":1', '"--overrides" is no JSON'],
    ['merge', `${'['.repeat(101)}${']'.repeat(101)}`, '"--overrides" is nested more than 100 levels deep'],
    ['merge', `{"a":${'['.repeat(40_000)}`, '"--overrides" is nested more than 100 levels deep'],
    ['strategic', '{"spec":{"$setElementOrder/containers":[]}}', '"--overrides" has "$setElementOrder/containers"'],
    ['strategic', '{"spec":{"$patch":"move"}}', '"--overrides" has "$patch": "move"'],
    ['strategic', '{"spec":{"volumes":["x"]}}', 'Item 1 of "spec.volumes" in "--overrides" has no "name"'],
    ['json', '{}', '"--overrides" is no list, which --override-type=json needs'],
    ['json', '[1]', 'Operation 1 of "--overrides" is not whole'],
    ['json', '[{"op":"copy","path":"/a"}]', 'Operation 1 of "--overrides" is not whole'],
    ['json', '[{"op":"drop","path":"/spec"}]', 'Operation 1 of "--overrides", "drop" at "/spec", does not fit the Pod'],
    ['json', '[{"op":"add","path":"/a/b/c","value":1}]', 'Operation 1 of "--overrides", "add" at "/a/b/c"'],
    ['json', '[{"op":"test","path":"/kind","value":"Job"}]', 'Operation 1 of "--overrides", "test" at "/kind"'],
  ])('%s: %s', async (type, overrides, message) => {
    const { code, stderr } = await pod(`--override-type=${type}`, `--overrides=${overrides}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('no message tells what is in them', async () => {
    const secret = 'hunter22';
    for (const overrides of [
      `{"spec":{"containers":[{"name":"app","env":[{"name":"A","value":"${secret}"}]}`,
      `{"spec":{"containers":"${secret}"}}`,
      `"${secret}"`,
      `{"spec":{"containers":[{"name":"app","env":"${secret}"}]}}`,
    ]) {
      for (const type of ['merge', 'strategic', 'json']) {
        const { code, stderr } = await pod(`--override-type=${type}`, `--overrides=${overrides}`);
        expect(code).toBe(2);
        expect(stderr).not.toContain(secret);
      }
    }
  });
});

test.each([[['--env=c2VjcmV0/Zg==']], [['--env=TOP-SECRET']], [['--env==TOP-SECRET']]])(
  'the variable is told by its place only: %j',
  async (options) => {
    const { code, stderr } = await run('app', '--image=nginx', ...options);
    expect(code).toBe(2);
    expect(stderr).toContain('"--env" number 1');
    expect(stderr).not.toMatch(/SECRET|c2Vj/);
  },
);

test('a misspelt image is mended', async () => {
  expect(await run('app', '--image=Nginx')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Write --image=nginx\n'),
  });
});
