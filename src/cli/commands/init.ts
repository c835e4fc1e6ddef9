import { existsSync } from 'node:fs';
import { YamlSource } from '../../manifest/yaml-source';
import { type Command, CommandError } from '../command';
import { converted } from '../convert/conversion';
import { CHARTS, inShell, projectFiles } from '../convert/project';
import { isEmptyFolder, writeNewFiles } from '../new-files';

/** `podwright init` */
export const init: Command = {
  name: 'init',
  summary: 'Start a project, with a first Pod in it',
  usage: '[folder]',
  operands: 1,
  options: {},
  notes: ['The folder is made, or has to be empty; without one, it is the working directory.'],
  examples: ['podwright init my-app'],
  async run({ operands: [folder = '.'] }) {
    if (!isEmptyFolder(folder)) {
      const other = inShell(freeName(folder));
      throw new CommandError(`The folder "${folder}" is not empty. Name another one: podwright init ${other}`);
    }
    const files = [{ file: 'web.yaml', source: new YamlSource(FIRST_POD) }];
    const chart = converted({ path: `${CHARTS}/web`, name: 'web', files }, { shape: 'chart', exact: false });
    const project = projectFiles({ folder, charts: [chart], validation: {} });
    const written = project.map(({ path, text }) => ({ file: `${folder.replace(/\/+$/, '')}/${path}`, text }));
    writeNewFiles(written, false);
    const there = folder === '.' ? '' : `cd ${inShell(folder)} && `;
    process.stderr.write(
      `The first Pod is in ${CHARTS}/web.ts. Next: ${there}npm install && npm test && npm run synth\n`,
    );
    return 0;
  },
};

/** A folder that is not there yet, named after the one that is. */
function freeName(folder: string): string {
  const named = folder.replace(/\/+$/, '');
  const name = /(^|\/)\.{0,2}$/.test(named) ? 'my-app' : named;
  let free = name;
  for (let number = 2; existsSync(free); number++) free = `${name}-${number}`;
  return free;
}

const FIRST_POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - containerPort: 80
      resources:
        requests:
          cpu: 100m
          memory: 64Mi
        limits:
          memory: 64Mi
`;
