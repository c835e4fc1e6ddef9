import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, runInTurns } from './process-times';
import { atMost, ms, type Section, times } from './report';

const APP = `import { App, Chart, Pod } from 'podwright';

const app = new App();
new Pod(new Chart(app, 'web'), 'nginx', { containers: [{ name: 'nginx', image: 'nginx' }] });
app.synth();
`;

const COMMANDS = {
  'podwright synth': ['node_modules/podwright/bin/podwright.js', 'synth'],
  'podwright synth main.ts': ['node_modules/podwright/bin/podwright.js', 'synth', 'main.ts'],
  'cdk8s synth': ['node_modules/cdk8s-cli/bin/cdk8s', 'synth', '--check-upgrade=false'],
} as const;
type CommandName = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as CommandName[];

/** What `podwright synth` takes for an app of one Pod in TypeScript, beside `cdk8s synth`. */
export function commandCost(project: string, rounds: number): Section | undefined {
  if (!existsSync(join(project, 'node_modules/podwright/bin/podwright.js'))) return undefined;
  writeFileSync(join(project, 'main.ts'), APP);
  writeFileSync(join(project, 'cdk8s.yaml'), 'language: typescript\napp: npx tsx main.ts\n');
  const command = (name: CommandName) => {
    const [script, ...args] = COMMANDS[name];
    return [process.execPath, join(project, script), ...args];
  };
  const all = runInTurns(NAMES, command, rounds, project);
  const of = (name: CommandName, key: 'wall' | 'cpu') => median(all[name].map((time) => time[key]));
  const ours = of('podwright synth', 'wall');
  return {
    name: 'command',
    title: `Command: an app of one Pod in TypeScript, whole processes, medians of ${rounds} rounds`,
    rows: [
      ['', 'wall', 'CPU', ': ours'],
      ...NAMES.map((name) => [name, ms(of(name, 'wall')), ms(of(name, 'cpu')), times(of(name, 'wall') / ours)]),
    ],
    figures: [atMost('podwright synth : cdk8s synth', ours / of('cdk8s synth', 'wall'), 0.4, times)],
    notes: ['cdk8s.yaml says "app: npx tsx main.ts"; cdk8s is told not to look for upgrades'],
  };
}
