import type { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, itemsOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule, RuleReport } from './rule';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];

/** A command begins with the name of a program, without its arguments. */
export const validCommand = {
  id: 'valid-command',
  says: 'A command is a list that begins with the name of a program alone',
  severity: 'error',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      const cannotStart = `${called} cannot start`;
      for (const found of problems(container.command, at.field('command'), cannotStart)) report(found);
      for (const probe of PROBES) {
        const { command } = fieldsOf(fieldsOf(container[probe]).exec);
        for (const found of problems(command, at.down(probe, 'exec', 'command'), 'the probe always fails'))
          report(found);
      }
      for (const hook of HOOKS) {
        const { command } = fieldsOf(fieldsOf(fieldsOf(container.lifecycle)[hook]).exec);
        for (const found of problems(command, at.down('lifecycle', hook, 'exec', 'command'), 'the hook fails'))
          report(found);
      }
    }
  },
} as const satisfies PodRule;

function* problems(command: unknown, at: FieldPath, effect: string): Iterable<RuleReport> {
  const [program] = itemsOf(command);
  if (program === '') {
    yield {
      at: at.index(0),
      message: `The command begins with an empty text, which names no program, so ${effect}`,
      fix: 'Write the program, or remove the command',
    };
  } else if (typeof program === 'string' && isLine(program)) {
    const words = program.trim().split(/\s+/);
    const shown = program.length > 40 ? `${program.slice(0, 39)}…` : program;
    yield {
      at: at.index(0),
      message: `No program is called "${shown.replace(/\s+/g, ' ')}": each word is an item of its own, so ${effect}`,
      fix: /[|&;<>$`'"()]/.test(program)
        ? 'Let a shell read it: ["sh", "-c", "…"]'
        : `Write [${words
            .slice(0, 6)
            .map((word) => `"${word}"`)
            .join(', ')}${words.length > 6 ? ', …' : ''}]`,
    };
  }
}

/** Whether it is a command line, and not a path with a space in it. */
function isLine(program: string): boolean {
  if (program.includes('\\') || program.includes('{{')) return false;
  const [first = '', ...others] = program.trim().split(/\s+/);
  if (others.length === 0) return false;
  return !first.includes('/') || others.some((word) => /^-|[|&;<>]/.test(word)) || /\/s?bin\/[\w.-]+$/.test(first);
}
