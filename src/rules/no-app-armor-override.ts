import { fieldsOf, textEntriesOf, textOf } from '../manifest/fields';
import { securityContextsIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** AppArmor stays on, with the runtime's profile or one of the node's. */
export const noAppArmorOverride = {
  id: 'no-app-armor-override',
  says: 'AppArmor stays on, with the profile of the runtime or one of the node',
  severity: 'error',
  podSecurity: 'baseline',
  checkPod(pod, report) {
    for (const { of, context, at } of securityContextsIn(pod)) {
      const type = textOf(fieldsOf(context.appArmorProfile).type);
      if (type === undefined || type === 'RuntimeDefault' || type === 'Localhost') continue;
      report({
        at: at.down('appArmorProfile', 'type'),
        message: `${of} has the AppArmor profile "${type}", which the baseline standard forbids`,
        fix: 'Write "RuntimeDefault", or remove "appArmorProfile"',
      });
    }
    for (const [key, profile] of textEntriesOf(pod.metadata.annotations)) {
      if (!key.startsWith(ANNOTATION) || isAllowed(profile)) continue;
      report({
        at: pod.metadataAt.field('annotations').key(key),
        message: `Container "${key.slice(ANNOTATION.length)}" has the AppArmor profile "${profile}", which the baseline standard forbids`,
        fix: 'Write "runtime/default", or remove the annotation',
      });
    }
  },
} as const satisfies PodRule;

function isAllowed(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/');
}
