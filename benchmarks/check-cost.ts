import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFiles, OBJECTS_PER_FILE } from './corpus/files';
import { median, peakMemory, runInTurns } from './process-times';
import { atMost, count, ms, type Section, times } from './report';
import { SetUpError } from './set-up';
import { writeStrictSchemas } from './strict-schemas';

const OURS = 'podwright check';
const PEER = 'kubeconform -strict';
const ONE_AT_A_TIME = 'kubeconform -strict -n 1';
const NAMES = [OURS, PEER, ONE_AT_A_TIME] as const;
type CheckerName = (typeof NAMES)[number];

/** What it takes to check files of manifests, beside kubeconform, which compares them with the schema alone. */
export function checkCost(project: string, files: number, rounds: number): Section {
  const folder = join(project, 'manifests');
  const unusual = writeManifests(folder, files);
  const notes = [
    'ours is all three layers: structure, what the API server checks on create, and rules over the whole set; kubeconform is the structure',
    `${count(unusual)} of the files have folded or wrapped text, lists over several lines, anchors or the line ends of Windows`,
  ];
  const commands: Partial<Record<CheckerName, readonly string[]>> = {
    [OURS]: [process.execPath, join(project, 'node_modules/podwright/bin/podwright.js'), 'check', folder],
  };
  const kubeconform = findKubeconform();
  const schemas = writeStrictSchemas(join(project, 'schemas'));
  if (kubeconform === undefined) notes.push(`kubeconform is left out: ${howToInstall()}`);
  else if (schemas === undefined) notes.push('kubeconform is left out: there are no schemas beside the repository');
  else {
    notes.push('kubeconform has its schemas on disk; it checks four files at a time unless -n says otherwise');
    const call = [kubeconform, '-strict', '-summary', ...schemas];
    commands[PEER] = [...call, folder];
    commands[ONE_AT_A_TIME] = [...call, '-n', '1', folder];
  }

  const names = NAMES.filter((name) => commands[name]);
  const command = (name: CheckerName) => commands[name] ?? [];
  for (const name of names) expectAllValid(name, command(name), files * OBJECTS_PER_FILE);
  const all = runInTurns(names, command, rounds, project);
  const of = (name: CheckerName, key: 'wall' | 'cpu') => median(all[name].map((time) => time[key]));
  const ours = of(OURS, 'wall');
  return {
    name: 'check',
    title: `Check: ${count(files * OBJECTS_PER_FILE)} manifests in ${count(files)} files, whole processes, medians of ${rounds} rounds`,
    rows: [
      ['', 'wall', ': ours', 'CPU', 'peak'],
      ...names.map((name) => {
        const wall = of(name, 'wall');
        const peak = peakMemory(command(name), project);
        return [
          name,
          ms(wall),
          times(wall / ours),
          ms(of(name, 'cpu')),
          peak === undefined ? '' : `${peak.toFixed(0)} MB`,
        ];
      }),
    ],
    figures: names.includes(PEER) ? [atMost(`${OURS} : ${PEER}`, ours / of(PEER, 'wall'), 1, times)] : [],
    notes,
  };
}

/** @returns how many of them are written in a way that most are not */
function writeManifests(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  const files = manifestFiles(count);
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return files.filter(({ isUsual }) => !isUsual).length;
}

/** @throws SetUpError where a checker finds anything, or does not see all objects */
function expectAllValid(name: CheckerName, [program = '', ...args]: readonly string[], objects: number): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const says =
    name === OURS ? `${objects} objects: nothing found` : `Valid: ${objects}, Invalid: 0, Errors: 0, Skipped: 0`;
  if (status === 0 && stdout.includes(says)) return;
  throw new SetUpError(
    `${name} does not take the manifests: ${(stderr || stdout).trim().split('\n').slice(0, 5).join('\n')}`,
  );
}

function findKubeconform(): string | undefined {
  if (spawnSync('kubeconform', ['-v']).status === 0) return 'kubeconform';
  const { status, stdout } = spawnSync('go', ['env', 'GOPATH'], { encoding: 'utf8' });
  const installed = status === 0 ? join(stdout.trim(), 'bin/kubeconform') : '';
  return existsSync(installed) ? installed : undefined;
}

function howToInstall(): string {
  if (spawnSync('go', ['version']).status !== 0) return 'there is neither kubeconform nor Go to build it';
  return 'install it with "go install github.com/yannh/kubeconform/cmd/kubeconform@latest"';
}
