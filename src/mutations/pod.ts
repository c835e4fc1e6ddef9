import type { Manifest } from '../manifest/manifest';
import { mutationGroup, put } from './mutation';
import { allPodSites, type PodSite, podSites } from './site';

/** Breaks of the checks that a Pod has and a template hasn't. */
export const POD_MUTATIONS = mutationGroup(pods, {
  *'pod-gates-node-name'({ path, spec }) {
    if (spec.nodeName !== undefined || spec.schedulingGates !== undefined) return;
    yield [put([...path, 'schedulingGates'], [{ name: 'example.com/gate' }]), put([...path, 'nodeName'], 'node-1')];
  },
});

/** Breaks of what admission plug-ins ask of Pods. */
export const POD_PLUG_IN_MUTATIONS = mutationGroup(allPodSites, {
  *'no-manual-priority'({ path, spec }) {
    if (spec.priorityClassName !== undefined) return;
    if (spec.priority === undefined) yield put([...path, 'priority'], 7);
    if (spec.preemptionPolicy === undefined) yield put([...path, 'preemptionPolicy'], 'Never');
  },
  *'no-overhead-without-class'({ path, spec }) {
    if (spec.overhead !== undefined || spec.runtimeClassName !== undefined) return;
    yield put([...path, 'overhead'], { cpu: '10m' });
  },
});

function* pods(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) if (!site.isTemplate) yield site;
}
