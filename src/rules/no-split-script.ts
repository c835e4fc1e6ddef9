import { containersIn } from '../manifest/pod-containers';
import { scriptOf } from '../manifest/shell-script';
import type { PodRule } from './rule';

/** The script of `sh -c` is one item. */
export const noSplitScript = {
  id: 'no-split-script',
  says: 'The script that a shell gets after -c is one item',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      const found = scriptOf(container);
      if (!found) continue;
      const { script, rest, field, index } = found;
      if (script === undefined) {
        report({
          at: at.down(field, index),
          message: `${called} calls a shell with "-c" and no script, so it ends with an error`,
          fix: 'Write the script as the next item',
        });
      } else if (rest.length > 0 && !script.includes('$') && !script.includes('\n')) {
        report({
          at: at.down(field, index),
          message: `${called} calls a shell with the script "${shortened(script)}" alone: the items after it are no part of it`,
          fix: `Write one item: "${shortened([script, ...rest].join(' '))}"`,
        });
      }
    }
  },
} as const satisfies PodRule;

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
