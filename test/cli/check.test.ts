import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { main } from '../../src/cli/main';
import type { JsonReport } from '../../src/outputs/report/json';
import { brokenPod, check, pod } from './check-run';
import { BIN, Project } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

async function report(...args: readonly string[]): Promise<JsonReport> {
  return JSON.parse((await check(project, '--format', 'json', ...args)).stdout) as JsonReport;
}

/** The files that were checked, with an object each. */
async function filesOf(...args: readonly string[]): Promise<string[]> {
  const { stdout } = await check(project, '--format', 'junit', ...args);
  return [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, name = '']) => name);
}

describe('what is checked', () => {
  test('a file in the current folder is named as typed', async () => {
    project.write('pod.yaml', brokenPod('a'));
    expect((await check(project, 'pod.yaml')).stdout).toMatch(/^pod\.yaml:10:26: error: /);
    expect((await check(project, './pod.yaml')).stdout).toMatch(/^\.\/pod\.yaml:10:26: error: /);
  });

  test('folders with all below them, sorted, each file once', async () => {
    for (const file of ['k8s/b.yaml', 'k8s/a.yml', 'k8s/c/d.json', 'k8s/a/z.yaml']) {
      const name = file.replace(/\W/g, '-');
      project.write(
        file,
        file.endsWith('json') ? '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"n"}}' : pod(name),
      );
    }
    const all = ['k8s/a/z.yaml', 'k8s/a.yml', 'k8s/b.yaml', 'k8s/c/d.json'];
    expect(await filesOf('k8s')).toEqual(all);
    expect(await filesOf('k8s/')).toEqual(all);
    expect(await filesOf('k8s/b.yaml', './k8s/b.yaml', 'k8s', join(project.dir, 'k8s'))).toEqual([
      'k8s/b.yaml',
      ...all.filter((file) => file !== 'k8s/b.yaml'),
    ]);
    expect(await filesOf('.')).toEqual(all);
    expect(await filesOf('k8s/*.yaml')).toEqual(['k8s/b.yaml']);
    expect(await filesOf('k8s/**/*.{yaml,json}')).toEqual(['k8s/a/z.yaml', 'k8s/b.yaml', 'k8s/c/d.json']);
  });

  test('what configures tools is no manifest; what is named like it may be', async () => {
    const others = ['cdk8s.yaml', '.hidden.yaml', 'kustomization.yaml', 'node_modules.yaml/../package.json'];
    for (const file of ['chart/Chart.yaml', 'chart/values.yaml', 'chart/values-prod.yaml', ...others]) {
      project.write(file, '{}');
    }
    project.write('grafana.json', '{"panels": []}');
    project.write('values-map.yaml', pod('a'));
    expect(await filesOf('.')).toEqual(['values-map.yaml']);
    // Named by itself, it is checked.
    expect((await check(project, 'grafana.json')).code).toBe(1);
  });

  test('links lead nowhere twice, and never around', async () => {
    project.write('k8s/sub/pod.yaml', pod('a'));
    symlinkSync('..', join(project.dir, 'k8s/sub/up'));
    symlinkSync('sub/pod.yaml', join(project.dir, 'k8s/link.yaml'));
    expect(await filesOf('k8s')).toEqual(['k8s/link.yaml']);
    symlinkSync('a.yaml', join(project.dir, 'b.yaml'));
    symlinkSync('b.yaml', join(project.dir, 'a.yaml'));
    expect(await check(project, 'a.yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: Cannot read "a.yaml": it is a link that leads back to itself\n',
    });
  });

  test('documents, lists, typed lists and JSON', async () => {
    project.write(
      'all.yaml',
      `${pod('one')}---\napiVersion: v1\nkind: List\nitems:\n- ${pod('two').trim().replaceAll('\n', '\n  ')}\n---\n` +
        `apiVersion: v1\nkind: PodList\nitems:\n- metadata: { name: three }\n  spec: { containers: [{ name: c }] }\n`,
    );
    project.write('list.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ kind: 'Pod' }] }));
    const { findings, summary } = await report('all.yaml', 'list.json');
    expect(summary.objects).toBe(3);
    expect(findings.map(({ file, name, path, line }) => [file, name, path, line])).toEqual([
      ['all.yaml', 'three', 'spec.containers[0].image', 26],
      ['list.json', '', '', 1],
    ]);
  });

  test('a project without a version of its own is for 1.28', async () => {
    project.write('pod.yaml', `${pod('a')}  hostnameOverride: b\n`);
    expect((await report('pod.yaml')).findings[0]?.message).toMatch(/1\.28/);
    expect((await report('--kubernetes', '1.36', 'pod.yaml')).findings.map(({ layer }) => layer)).not.toContain(
      'structure',
    );
  });
});

describe('a clear answer in one line', () => {
  const bytes = (file: string, ...parts: readonly (string | readonly number[])[]) => {
    mkdirSync(dirname(join(project.dir, file)), { recursive: true });
    writeFileSync(join(project.dir, file), Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  };
  const first = async (file: string): Promise<string> => {
    const { code, stdout, stderr } = await check(project, file);
    return `${code} ${(stdout + stderr).split('\n')[0]}`;
  };

  test('bytes that are no UTF-8, and the rest is checked', async () => {
    bytes('a/bad.yaml', '# é\n', pod('a'), '# ö', [0xff, 0xfe]);
    project.write('a/broken.yaml', brokenPod('b'));
    const { findings } = await report('a');
    expect(findings.map(({ file, line, column, id }) => `${file}:${line}:${column} ${id}`)).toEqual([
      'a/bad.yaml:10:4 decode-yaml-syntax',
      expect.stringContaining('a/broken.yaml:10:26 '),
    ]);
  });

  test('UTF-16, a byte order mark, CRLF, tabs', async () => {
    bytes('utf16.yaml', [0xff, 0xfe], [...Buffer.from(pod('a'), 'utf16le')]);
    expect(await first('utf16.yaml')).toBe('1 utf16.yaml:1:1: error: Text in UTF-16');
    project.write('bom.yaml', `\ufeff${pod('a').replace('apiVersion', 'ApiVersion')}`);
    expect(await first('bom.yaml')).toBe('1 bom.yaml:1:1: error: Object without "apiVersion"');
    project.write('crlf.yaml', brokenPod('a').replaceAll('\n', '\r\n'));
    expect(await first('crlf.yaml')).toMatch(/^1 crlf\.yaml:10:26: error: /);
    expect((await check(project, 'crlf.yaml')).stdout).not.toContain('\r');
    project.write('tab.yaml', pod('a').replace('  name', '\tname'));
    expect(await first('tab.yaml')).toBe('1 tab.yaml:4:1: error: Tab used as indentation');
  });

  test('a key that cannot be one is shown itself, not its value', async () => {
    const labels = pod('a').replace('spec:', '  labels:\n    "앱": x\nspec:');
    project.write(
      'keys.yaml',
      `${labels}---\napiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  a b: x\n`,
    );
    const { findings } = await report('keys.yaml');
    expect(findings.map(({ id, line, column }) => `${id} ${line}:${column}`)).toEqual([
      'meta-label-key 6:5',
      'sec-key-format 16:3',
    ]);
  });

  test('the working directory is gone', async () => {
    const gone = jest.spyOn(process, 'cwd').mockImplementation(() => {
      throw Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), {
        code: 'ENOENT',
        syscall: 'uv_cwd',
      });
    });
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(await main(['check', 'x.yaml'])).toBe(2);
      expect(written.mock.calls).toEqual([
        ['error: The folder in which you are has been removed. Go to another with "cd"\n'],
      ]);
    } finally {
      gone.mockRestore();
      written.mockRestore();
    }
  });

  test('nothing in it', async () => {
    project.write('empty.yaml', '');
    project.write('comment.yaml', '# nothing\n---\n# here\n');
    for (const file of ['empty.yaml', 'comment.yaml', '/dev/null']) {
      expect(await first(file)).toBe('0 1 file with 0 objects: nothing to check');
    }
  });

  test('what is not there, or cannot be read', async () => {
    project.write('empty/readme.md', '');
    const big = join(project.dir, 'big.yaml');
    project.write('big.yaml', '');
    truncateSync(big, 200 * 1024 * 1024);
    expect(await first('no.yaml')).toBe('2 error: There is no file or folder "no.yaml"');
    expect(await first('no/*.yaml')).toBe('2 error: No file matches "no/*.yaml"');
    expect(await first('empty')).toBe('2 error: There are no manifests in the folder "empty": no .yaml, .yml or .json');
    expect(await first('big.yaml')).toMatch(
      /^2 error: Cannot read "big\.yaml": it has 200 MiB, and no more than 64 MiB/,
    );
    expect(await first('/dev/zero')).toMatch(/^2 error: Cannot read "\/dev\/zero": it has more than 64 MiB/);
    expect(await first('x'.repeat(5_000))).toMatch(/^2 error: There is no file or folder "xxx/);
    project.write('secret.yaml', pod('a'));
    chmodSync(join(project.dir, 'secret.yaml'), 0);
    // The super-user may read all.
    if (process.getuid?.() !== 0)
      expect(await first('secret.yaml')).toBe('2 error: Cannot read "secret.yaml": it may not be read');
  });

  test('a pipe that nobody writes into is not waited for', async () => {
    execFileSync('mkfifo', [join(project.dir, 'pipe')]);
    expect(await first('pipe')).toBe('0 1 file with 0 objects: nothing to check');
  });

  test.each([
    ['brackets', `spec: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'Nested too deeply'],
    ['braces', `spec: ${'{a: '.repeat(100_000)}${'}'.repeat(100_000)}`, 'Nested too deeply'],
    ['brackets that stay open', '['.repeat(400_000), 'Nested too deeply'],
    ['lists in lists', `spec:\n${'- '.repeat(100_000)}a`, 'Nested too deeply'],
    ['keys of keys', `${'? '.repeat(100_000)}a`, 'Nested too deeply'],
    [
      'laughs',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghijk'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]\n`).join('')}`,
      'Aliases unfold to too much',
    ],
  ])('%s', async (_, text, message) => {
    project.write('deep.yaml', `apiVersion: v1\nkind: ConfigMap\n${text}\n`);
    const { findings } = await report('deep.yaml');
    expect(findings.map((finding) => finding.message)).toContain(message);
  });

  test('so many mistakes that each is told, in time that grows with them only', async () => {
    const keys = Array.from({ length: 2_000 }, (_, i) => `  k${i}: ${i}\n`).join('');
    project.write('many.yaml', `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${keys}`);
    const { findings } = await report('many.yaml');
    expect(findings).toHaveLength(2_000);
    expect(findings.at(-1)).toMatchObject({ path: 'data[k1999]', line: 2_004 });
  });

  test('a text of which nothing can be read is told of a thousand times, not more', async () => {
    project.write('many.yaml', '---\na\n'.repeat(5_000));
    const { findings } = await report('many.yaml');
    expect(findings).toHaveLength(1_001);
    expect(findings.at(-1)?.message).toBe('4000 more places from here on cannot be read');
  });
});

describe('exit codes', () => {
  test('0, 1 for errors, 2 for the command line', async () => {
    project.write('good.yaml', pod('a'));
    project.write('bad.yaml', brokenPod('b'));
    expect(await check(project, 'good.yaml')).toEqual({
      code: 0,
      stdout: '1 file with 1 object: nothing found\n',
      stderr: '',
    });
    expect((await check(project, 'good.yaml', 'bad.yaml')).code).toBe(1);
    for (const args of [
      [],
      ['--dry-run', 'good.yaml'],
      ['--fix', '-'],
      ['--format', 'xml', 'good.yaml'],
      ['--max-warnings', 'x', 'good.yaml'],
      ['--kubernetes', '1.20', 'good.yaml'],
      ['--kubernetes', 'v1.27.3', 'good.yaml'],
      ['--pod-security', 'strict', 'good.yaml'],
    ]) {
      const { code, stdout, stderr } = await check(project, ...args);
      expect([args, code, stdout, stderr.split('\n').length]).toEqual([args, 2, '', 2]);
    }
  });

  test('--max-warnings', async () => {
    project.write('twice.yaml', `${pod('a')}---\n${pod('a')}`);
    expect((await check(project, 'twice.yaml')).code).toBe(0);
    expect((await check(project, '--max-warnings', '1', 'twice.yaml')).code).toBe(0);
    expect((await check(project, '--max-warnings', '0', 'twice.yaml')).code).toBe(1);
  });

  test('--strict makes an error of a kind that nothing describes', async () => {
    project.write('thing.yaml', 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a }\n');
    expect((await report('thing.yaml')).summary).toMatchObject({ errors: 0, notes: 1 });
    expect((await report('--strict', 'thing.yaml')).summary).toMatchObject({ errors: 1 });
  });
});

describe('the terminal', () => {
  test('no colours where there is none', async () => {
    project.write('pod.yaml', brokenPod('a'));
    const { stdout } = await check(project, 'pod.yaml');
    expect(stdout).not.toContain('\u001b');
    const own = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
    try {
      const { NO_COLOR, TERM, ...rest } = process.env;
      process.env = { ...rest, TERM: 'xterm' };
      expect((await check(project, 'pod.yaml')).stdout).toContain('\u001b[31merror\u001b[0m');
      process.env = { ...rest, TERM: 'xterm', NO_COLOR: '1' };
      expect((await check(project, 'pod.yaml')).stdout).toBe(stdout);
      process.env = { ...rest, ...(NO_COLOR !== undefined && { NO_COLOR }), ...(TERM !== undefined && { TERM }) };
    } finally {
      if (own) Object.defineProperty(process.stdout, 'isTTY', own);
      else Reflect.deleteProperty(process.stdout, 'isTTY');
    }
  });

  test('what is in a file cannot steer it', async () => {
    project.write('pod.yaml', pod('"a\\e[2Jb\\nc"'));
    const { stdout } = await check(project, 'pod.yaml');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('a process of its own', () => {
  const run = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, [BIN, 'check', ...args], {
      cwd: project.dir,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });

  test('the standard input', () => {
    const { status, stdout } = run(['-'], brokenPod('a'));
    expect([status, stdout.split('\n')[0]]).toEqual([1, expect.stringMatching(/^-:10:26: error: /)]);
    expect(run(['-'], '').stdout).toBe('1 file with 0 objects: nothing to check\n');
  });

  test('all of a long report arrives, and one that nobody reads to its end is no error', () => {
    const text = Array.from({ length: 2_000 }, (_, i) => `  k${i}: ${i}\n`).join('');
    const many = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${text}`;
    const { status, stdout } = run(['--format', 'json', '-'], many);
    expect([status, (JSON.parse(stdout) as JsonReport).findings.length]).toEqual([1, 2_000]);
    project.write('many.yaml', many);
    const line = `"${process.execPath}" "${BIN}" check many.yaml 2>&1 | head -n 1`;
    const head = spawnSync('sh', ['-c', line], { cwd: project.dir, encoding: 'utf8' });
    expect(head.stdout).toMatch(/^many\.yaml:5:\d+: error: .*\n$/);
    expect(head.stderr).toBe('');
  });
});
