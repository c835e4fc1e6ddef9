import type { Manifest } from '../manifest/manifest';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

/** Breaks of the checks that a Pod has and a template hasn't. */
export const POD_MUTATIONS = mutationGroup(pods, {
  *'pod-gates-node-name'({ path, spec }) {
    if (spec.nodeName !== undefined || spec.schedulingGates !== undefined) return;
    yield [put([...path, 'schedulingGates'], [{ name: 'example.com/gate' }]), put([...path, 'nodeName'], 'node-1')];
  },
  *'pod-priority-mismatch'({ path, spec }) {
    if (spec.priority === undefined && spec.priorityClassName === undefined) yield put([...path, 'priority'], 7);
  },
  *'pod-preemption-mismatch'({ path, spec }) {
    if (spec.preemptionPolicy !== undefined || spec.priorityClassName !== undefined) return;
    yield put([...path, 'preemptionPolicy'], 'Never');
  },
  *'pod-overhead-class'({ path, spec }) {
    if (spec.overhead === undefined && spec.runtimeClassName === undefined)
      yield put([...path, 'overhead'], { cpu: '10m' });
  },
});

function* pods(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) if (!site.isTemplate) yield site;
}
