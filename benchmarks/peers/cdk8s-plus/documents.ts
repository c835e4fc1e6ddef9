import type { App } from 'cdk8s';
import { ckaPod } from './cka-pod';
import { nginxPod } from './nginx-pod';
import { podsInKubernetes } from './pods-in-kubernetes';
import { sunbeenPod } from './sunbeen-pod';
import { whatIsAPod } from './what-is-a-pod';

/** The charts of examples/documents, one by one, as cdk8s-plus writes them. */
export function documents(app: App): void {
  whatIsAPod(app);
  ckaPod(app);
  podsInKubernetes(app);
  sunbeenPod(app);
  nginxPod(app);
}
