import type { App } from 'podwright';
import { ckaPod } from './cka-pod';
import { nginxPod } from './nginx-pod';
import { podsInKubernetes } from './pods-in-kubernetes';
import { sunbeenPod } from './sunbeen-pod';
import { whatIsAPod } from './what-is-a-pod';

/** Every example of the five study documents: one chart, and so one file, an example. */
export function documents(app: App): void {
  whatIsAPod(app);
  ckaPod(app);
  podsInKubernetes(app);
  sunbeenPod(app);
  nginxPod(app);
}
