import { containersIn } from '../manifest/pod-containers';
import { scriptOf, wordsOf } from '../manifest/shell-script';
import type { PodRule } from './rule';

const ENDLESS = /^(exec )?(\/(usr\/)?bin\/)?(sleep inf(inity)?|tail (-f|-F|--follow) \/dev\/null);?$/;

/** An init container ends. */
export const noEndlessInitContainer = {
  id: 'no-endless-init-container',
  says: 'No init container waits for ever, unless it is a sidecar',
  severity: 'error',
  checkPod(pod, report) {
    for (const { container, at, called, kind } of containersIn(pod)) {
      if (kind !== 'init') continue;
      const line = scriptOf(container)?.script ?? wordsOf(container)?.join(' ');
      if (line === undefined || !ENDLESS.test(line.trim())) continue;
      report({
        at: at.field('command'),
        message: `${called} never ends, so the containers of the Pod never start`,
        fix: 'Move it to "containers", or make it a sidecar with "restartPolicy: Always"',
      });
    }
  },
} as const satisfies PodRule;
