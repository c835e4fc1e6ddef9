import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { version } from '../../package.json';
import { Project } from './project';

const KNOWN =
  'Known are --out, --stdout, --format, --output, --check, --kubernetes, --pod-security, --strict, --max-warnings, --watch, --help';

let project: Project;

beforeAll(() => {
  project = new Project();
});

afterAll(() => project.remove());

test.each([[[]], [['--help']], [['-h']], [['help']]])('the overview: %j', (args) => {
  const { code, stdout, stderr } = project.podwright(...args);
  // Without a command a pipeline has an empty variable in it, and is not to go on.
  expect({ code, stderr }).toEqual({ code: args.length === 0 ? 2 : 0, stderr: '' });
  expect(stdout).toContain('Usage: podwright <command> [options]');
  expect(stdout).toMatch(/^ {2}synth +Write the manifests of an app$/m);
});

test.each([[['synth', '--help']], [['synth', 'a', 'b', '-h']], [['help', 'synth']]])('a command’s help: %j', (args) => {
  const { code, stdout, stderr } = project.podwright(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Usage: podwright synth [options] [app file]');
  expect(stdout).toMatch(/Examples:\n {2}podwright synth\n/);
  for (const option of ['-o, --out DIR', '--stdout', '--format yaml|json', '--check', '--watch', '-h, --help']) {
    expect(stdout).toContain(option);
  }
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

test('--version', () => {
  expect(project.podwright('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('all commands, where none is near', () => {
  const { code, stdout, stderr } = project.podwright('constructor');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error: There is no command "constructor"\. Known are check, .*view\n$/);
});

describe('one line and exit code 2', () => {
  test.each([
    [['snyth'], 'There is no command "snyth". Did you mean "synth"?'],
    [['chekc', 'k8s'], 'There is no command "chekc". Did you mean "check"?'],
    [['help', 'synht'], 'There is no command "synht". Did you mean "synth"?'],
    [['--versoin'], 'There is no option "--versoin". Did you mean "--version"?'],
    [['synth', '--chekc'], '"podwright synth" has no option "--chekc". Did you mean "--check"?'],
    [['synth', '--toString'], `"podwright synth" has no option "--toString". ${KNOWN}`],
    [['synth', '-x'], `"podwright synth" has no option "-x". ${KNOWN}`],
    [['synth', '--format', 'yml'], '"--format" cannot be "yml". Did you mean "yaml"?'],
    [
      ['synth', '--output=chart'],
      '"--output" cannot be "chart". Known are file-per-app, file-per-chart, file-per-resource, folder-per-chart',
    ],
    [['synth', '-o'], 'The option "-o" needs a dir'],
    [['synth', '--out', '--check'], 'The option "--out" needs a dir'],
    [['synth', '--check=no'], 'The option "--check" takes no value but true or false'],
    [['synth', 'a.ts', 'b.ts'], 'Unexpected argument "b.ts": the usage is podwright synth [options] [app file]'],
    [['synth', '--stdout', '--check'], '"--stdout" and "--check" do not go together'],
    [['synth', '--watch', '--check'], '"--check" and "--watch" do not go together'],
    [['synth', '--stdout', '-o', 'x'], '"--stdout" and "--out" do not go together'],
    [['synth', 'none.ts'], 'There is no app file "none.ts"'],
    [['synth', 'package.json'], 'The app file "package.json" is neither TypeScript nor JavaScript'],
  ])('%j', (args, message) => {
    expect(project.podwright(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});
