import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { podwright } from './check-run';
import { Project } from './project';

let project: Project;

beforeAll(() => {
  project = new Project();
});

afterAll(() => project.remove());

const explain = (...args: readonly string[]) => podwright(project, 'explain', ...args);

describe('podwright explain', () => {
  test('tells what kubectl tells, then the versions and what is checked', async () => {
    const { code, stdout, stderr } = await explain(
      'deploy.spec.template.spec.containers.ports.hostPort',
      '--kubernetes',
      '1.31',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`GROUP:      apps
KIND:       Deployment
VERSION:    v1

FIELD: hostPort <integer>


DESCRIPTION:
    Number of port to expose on the host. If specified, this must be a valid
    port number, 0 < x < 65536. If HostNetwork is specified, this must match
    ContainerPort. Most containers do not need this.
    

VERSIONS:
    In 1.28 to 1.36, all that are known here; this is 1.31

CHECKS:
  pod-host-network-ports
    Is equal to "containerPort" with "hostNetwork", or left out
  port-host-range
    The port of the node is from 1 to 65535; 0 is none
  port-host-conflict
    A port of the node, with its protocol and address, is taken once by the
    containers of the Pod

RULES:
  no-host-port (error, with --pod-security baseline)
    No container takes a port of its node
  no-host-port-in-replicas (note)
    A workload with several replicas takes no port of the nodes

FORM:
  decode-string-in-number
    A number, true or false stands without quotes
  decode-float-in-int
    A whole number has no fraction
  decode-int-range
    A whole number fits into the bits that the API has for it

More of one: podwright check --explain <id>
`);
  });

  test('the ids lead on', async () => {
    const { stdout } = await explain('pod.spec.containers.image');
    const ids = [...stdout.matchAll(/^ {2}([a-z-]+)(?: \(.*\))?$/gm)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      expect(await podwright(project, 'check', '--explain', id)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  test('the version is the one that is asked for, that of the project, or the oldest', async () => {
    expect((await explain('cm.data')).stdout).toContain('; this is 1.28\n');
    expect((await explain('cm.data', '--kubernetes', '1.33')).stdout).toContain('; this is 1.33\n');
    const configured = new Project({ 'podwright.yaml': 'kubernetes: "1.31"\n' });
    expect((await podwright(configured, 'explain', 'pod.spec.volumes.image')).stdout).toContain(
      'Since 1.31; this is 1.31\n',
    );
    configured.remove();
  });

  test('since when, and behind which feature gate', async () => {
    const { stdout } = await explain('pod.spec.volumes.image.pullPolicy', '--kubernetes', '1.33');
    expect(stdout).toContain(`VERSIONS:
    Since 1.31; this is 1.33
    It is behind the feature gate ImageVolume, on by default since 1.35: before,
    the API server leaves it out
`);
    const { stdout: on } = await explain('pod.spec.volumes.image', '--kubernetes', '1.36');
    expect(on).toContain('    It is behind the feature gate ImageVolume, on by default since 1.35\n');
    const { stdout: of } = await explain('job.spec.managedBy', '--kubernetes', '1.36');
    expect(of).toContain('the feature gate JobManagedBy, on by default since 1.32\n');
    const { stdout: value } = await explain('sts.spec.template.spec.hostUsers', '--kubernetes', '1.28');
    expect(value).toContain('    The value false is behind the feature gate UserNamespacesSupport');
    expect((await explain('pod.spec.containers')).stdout).not.toContain('feature gate');
  });

  test('--recursive, --api-version', async () => {
    const { stdout } = await explain('events', '--api-version', 'events.k8s.io/v1', '--recursive');
    expect(stdout).toMatch(/^GROUP: {6}events\.k8s\.io\nKIND: {7}Event\nVERSION: {4}v1\n/);
    expect(stdout).toContain('\n  regarding\t<ObjectReference>\n    apiVersion\t<string>\n');
    expect(stdout).toContain('    Also in v1: add --api-version v1\n');
    expect(stdout).toContain('Of this kind, what the API server checks beyond the form is not checked here.');
  });

  test.each([
    [[], 'Name what to explain, as in "podwright explain pod.spec.containers"'],
    [['pod.spec.contaners'], 'There is no field "contaners" in "pod.spec". Did you mean "pod.spec.containers"?'],
    [['pdo'], 'Kubernetes has no kind "pdo". Did you mean "pod"?'],
    [
      ['pod.spec.volumes.image'],
      'The field "pod.spec.volumes.image" is there since 1.31; you asked for 1.28. Add "--kubernetes 1.31"',
    ],
    [['pods', '--recusive'], '"podwright explain" has no option "--recusive". Did you mean "--recursive"?'],
  ])('%j', async (args, message) => {
    expect(await explain(...args)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});

test('nothing but podwright explain loads what the API says in words', () => {
  const root = join(__dirname, '../../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const that = (pattern: RegExp) =>
    sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).sort();
  expect(
    that(/imports\/(?:descriptions-|checked-fields)/).filter(
      (file) => file !== 'explain/checked-fields.ts' && file !== 'explain/api-descriptions.ts',
    ),
  ).toEqual(['explain/descriptions.ts', 'explain/spoken-of.ts']);
  const users = that(/(?:from |require\()'(?:\.\.?\/)+(?:[\w-]+\/)*explain\/(?:descriptions|explanation|spoken-of)'/);
  expect(users.filter((file) => !file.startsWith('explain/'))).toEqual(['cli/commands/explain.ts']);
  // It is loaded when it is asked for, and not before.
  expect(that(/commands\/explain'/)).toEqual(['cli/main.ts']);
  expect(readFileSync(join(root, 'cli/main.ts'), 'utf8')).not.toMatch(/^import [^;]*commands\/explain/m);
});
