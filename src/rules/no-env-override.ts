import { containersOf } from '../kubernetes/pod-spec';
import { type EnvFromKeys, envFromKeys } from '../manifest/env-from-keys';
import { objectsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

/** No variable of a container comes from two places. */
export const noEnvOverride = {
  id: 'no-env-override',
  says: 'No variable of a container comes from two sources in envFrom, or from envFrom and env',
  severity: 'warning',
  checkPod({ entry, spec, at }, report, set) {
    for (const { container, list, index } of containersOf(spec)) {
      const containerAt = at.down(list, index);
      const given = new Map<string, EnvFromKeys>();
      for (const source of envFromKeys(set, entry.namespace, container, containerAt)) {
        const twice: string[] = [];
        let first: EnvFromKeys | undefined;
        for (const key of source.keys) {
          const before = given.get(source.prefix + key);
          given.set(source.prefix + key, source);
          if (!before) continue;
          first ??= before;
          twice.push(source.prefix + key);
        }
        if (!first) continue;
        report({
          at: source.nameAt,
          message: `${named(twice)} already from ${first.kind} "${first.name}", which this replaces with that of ${source.kind} "${source.name}"`,
          fix: 'Write a "prefix", or take from one of them only the keys that are needed',
        });
      }
      for (const [variable, i] of objectsOf(container.env)) {
        const name = textOf(variable.name);
        const source = name === undefined ? undefined : given.get(name);
        if (!source) continue;
        report({
          at: containerAt.down('env', i, 'name'),
          severity: 'note',
          message: `This replaces the "${name}" that comes from ${source.kind} "${source.name}"`,
          fix: 'Remove one of the two where this is not meant',
        });
      }
    }
  },
} as const satisfies PodRule;

function named(variables: readonly string[]): string {
  const [first] = variables;
  return variables.length === 1 ? `"${first}" comes` : `"${first}" and ${variables.length - 1} more come`;
}
