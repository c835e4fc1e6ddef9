import { mutationGroup, put } from './mutation';
import { podSites } from './site';

const GATE = { name: 'example.com/gate' };

/** Breaks of the checks of the fields that decide about a Pod's node. */
export const SCHEDULING_MUTATIONS = mutationGroup(podSites, {
  *'pod-scheduling-group'({ path }) {
    yield put([...path, 'schedulingGroup'], { podGroupName: 'Not_A_Group' });
  },
  *'pod-workload-ref'({ path }) {
    yield put([...path, 'workloadRef'], { name: 'Not_A_Workload', podGroup: 'group' });
  },
  *'pod-node-name'({ path, spec }) {
    if (spec.nodeName === undefined && spec.schedulingGates === undefined)
      yield put([...path, 'nodeName'], 'Not_A_Node');
  },
  *'pod-node-selector'({ path }) {
    yield put([...path, 'nodeSelector', 'not a label'], 'x');
    yield put([...path, 'nodeSelector', 'example.com/rack'], 'not a value');
  },
  *'pod-priority-class-name'({ path, spec }) {
    if (spec.priorityClassName !== undefined || spec.priority !== undefined) return;
    yield put([...path, 'priorityClassName'], 'Not_A_PriorityClass');
  },
  *'pod-preemption-policy'({ path, spec }) {
    if (spec.preemptionPolicy === undefined) yield put([...path, 'preemptionPolicy'], 'never');
  },
  *'pod-scheduling-gates'({ path, spec }) {
    if (spec.schedulingGates !== undefined || spec.nodeName !== undefined) return;
    yield put([...path, 'schedulingGates'], [{ name: 'not a gate' }]);
  },
  *'pod-scheduling-gates-unique'({ path, spec }) {
    if (spec.schedulingGates !== undefined || spec.nodeName !== undefined) return;
    yield put([...path, 'schedulingGates'], [GATE, GATE]);
  },
});
