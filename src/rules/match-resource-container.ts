import { closest } from '../kubernetes/suggest';
import { downwardItems } from '../manifest/downward-items';
import { textOf } from '../manifest/fields';
import { containersIn, quoted } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** The container whose resources a variable or a file tells is one of the Pod. */
export const matchResourceContainer = {
  id: 'match-resource-container',
  says: 'The containerName of a resourceFieldRef is that of a container of the Pod',
  severity: 'error',
  checkPod(pod, report) {
    let names: ReadonlySet<string> | undefined;
    for (const { resourceFieldRef, at, called } of downwardItems(pod)) {
      const wanted = textOf(resourceFieldRef.containerName);
      if (wanted === undefined) continue;
      names ??= new Set(containersIn(pod).flatMap(({ kind, name }) => (kind === 'ephemeral' ? [] : name)));
      if (names.has(wanted)) continue;
      const meant = closest(wanted, names);
      report({
        at: at.down('resourceFieldRef', 'containerName'),
        message: `${called} tells the resources of container "${wanted}", which the Pod does not have, so it never starts`,
        fix: `Write ${meant === undefined ? oneOf(names) : `"${meant}"`}`,
      });
    }
  },
} as const satisfies PodRule;

/** Nobody reads a longer list. */
const MOST = 20;

function oneOf(names: ReadonlySet<string>): string {
  if (names.size > MOST) return 'the name of one of its containers';
  return quoted([...names]).replace(/ and (?=[^ ]*$)/, ' or ');
}
