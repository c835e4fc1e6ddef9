import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { amountsOf } from '../manifest/amounts';
import type { PodRule } from './rule';

const LARGE = parseQuantity('100') as Quantity;

/** A CPU is a whole one: thousandths are written with "m". */
export const validCpuRequest = {
  id: 'valid-cpu-request',
  says: 'No container asks for more CPUs than nodes have: thousandths are written with "m"',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { level, resource, text, quantity, at, called, other } of amountsOf(pod)) {
      if (resource !== 'cpu' || quantity.compare(LARGE) < 0) continue;
      // A limit is the request as well, where there is none.
      if (level === 'limits' && other) continue;
      report({
        at,
        message: `${called} asks for ${text} CPUs, which hardly a node has, so the Pod stays Pending`,
        fix: /^\d+$/.test(text) ? `Write "${text}m" for thousandths of a CPU` : 'Write less',
      });
    }
  },
} as const satisfies PodRule;
