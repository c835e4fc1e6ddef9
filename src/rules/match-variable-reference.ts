import { closest } from '../kubernetes/suggest';
import { itemsOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import { variablesIn } from '../manifest/variable-references';
import type { PodRule, RuleReport } from './rule';

// Every Pod gets some variables for the Services of its namespace.
const OF_SERVICES = /_(SERVICE_HOST|SERVICE_PORT|PORT)(_|$)/;

/** `$(NAME)` names a variable that is set before. */
export const matchVariableReference = {
  id: 'match-variable-reference',
  says: 'A reference like $(NAME) in env, command or args names a variable that is set before it',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at } of containersIn(pod)) {
      // Those of `envFrom` are not all known.
      if (itemsOf(container.envFrom).length > 0) continue;
      const all = new Set(objectsOf(container.env).flatMap(([variable]) => textOf(variable.name) ?? []));
      if (all.size === 0) continue;
      const before = new Set<string>();
      for (const [variable, index] of objectsOf(container.env)) {
        const name = textOf(variable.name);
        for (const wanted of variablesIn(textOf(variable.value) ?? '')) {
          if (before.has(wanted) || wanted === name) continue;
          const found = problem(wanted, before, all);
          if (found) report({ at: at.down('env', index, 'value'), ...found });
        }
        if (name !== undefined) before.add(name);
      }
      for (const list of ['command', 'args'] as const) {
        for (const [index, word] of itemsOf(container[list]).entries()) {
          for (const wanted of variablesIn(String(word))) {
            const found = before.has(wanted) ? undefined : problem(wanted, before, NONE);
            if (found) report({ at: at.down(list, index), ...found });
          }
        }
      }
    }
  },
} as const satisfies PodRule;

const NONE: ReadonlySet<string> = new Set();

function problem(
  wanted: string,
  before: ReadonlySet<string>,
  all: ReadonlySet<string>,
): Omit<RuleReport, 'at'> | undefined {
  if (all.has(wanted)) {
    return {
      message: `"$(${wanted})" stays as it is written, since "${wanted}" is set further down`,
      fix: `Move "${wanted}" above it`,
    };
  }
  const meant = OF_SERVICES.test(wanted) ? undefined : closest(wanted, before);
  if (meant === undefined) return undefined;
  return {
    message: `"$(${wanted})" stays as it is written, since no variable "${wanted}" is set`,
    fix: `Write "$(${meant})", or "$$(${wanted})" where the text itself is meant`,
  };
}
