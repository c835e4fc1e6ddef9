import { textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

// `/srv`, and of Windows `C:\srv`, `C:/srv`, `\srv`.
const ABSOLUTE = /^(\/|[A-Za-z]:|\\)/;

/** The working folder of a container is an absolute path. */
export const validWorkingDir = {
  id: 'valid-working-dir',
  says: 'The workingDir of a container is an absolute path',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      const folder = textOf(container.workingDir);
      if (folder === undefined || ABSOLUTE.test(folder)) continue;
      report({
        at: at.field('workingDir'),
        message: `${called} has the working folder "${folder}", which is no absolute path, so runtimes refuse to start it`,
        fix: 'Write the whole path, from "/"',
      });
    }
  },
} as const satisfies PodRule;
