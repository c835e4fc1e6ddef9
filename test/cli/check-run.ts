import { jest } from '@jest/globals';
import { main } from '../../src/cli/main';
import type { Outcome, Project } from './project';

/** Runs `podwright check` in a project. */
export function check(project: Project, ...args: readonly string[]): Promise<Outcome> {
  return podwright(project, 'check', ...args);
}

/** Runs a command in a project, in this process: faster than a process of its own, and the same. */
export async function podwright(project: Project, ...args: readonly string[]): Promise<Outcome> {
  const before = process.cwd();
  const texts = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text: unknown) => {
      texts[name] += String(text);
      return true;
    }),
  );
  process.chdir(project.dir);
  try {
    return { code: await main(args), ...texts };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

/** A Pod without a mistake. */
export function pod(name: string, image = 'nginx'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
}

/** A Pod with one mistake, at line 10, column 26, that has a certain correction. */
export function brokenPod(name: string): string {
  return `${pod(name)}      ports:\n        - containerPort: "80"\n`;
}
