import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { amountsOf } from '../manifest/amounts';
import type { PodRule } from './rule';

const MEBIBYTE = parseQuantity('1Mi') as Quantity;
const LEAST = parseQuantity('4Mi') as Quantity;

/** Memory is enough for a process: a number without a unit means bytes. */
export const validMemoryLimit = {
  id: 'valid-memory-limit',
  says: 'Amounts of memory are enough for a process: a number without a unit means bytes',
  severity: 'warning',
  checkPod(pod, report) {
    for (const { level, resource, text, quantity, at, called, other } of amountsOf(pod)) {
      // Nothing of it is no limit; fractions are another rule's matter.
      if (resource !== 'memory' || quantity.sign <= 0 || !quantity.isWhole()) continue;
      if (quantity.compare(level === 'limits' ? LEAST : MEBIBYTE) >= 0) continue;
      const isTiny = quantity.compare(MEBIBYTE) < 0;
      const fix = /^\d{1,5}$/.test(text) ? `Write "${text}Mi"` : 'Write more, as in "64Mi"';
      if (level === 'limits') {
        report({
          at,
          ...(isTiny && { severity: 'error' as const }),
          message: `${called} may use ${bytes(quantity)} of memory, which is ${isTiny ? 'too little to start' : 'less than runtimes ask for'}`,
          fix,
        });
      } else if (!other || other.compare(MEBIBYTE) >= 0) {
        report({ at, message: `${called} asks for ${bytes(quantity)} of memory, which is next to nothing`, fix });
      }
    }
  },
} as const satisfies PodRule;

function bytes(quantity: Quantity): string {
  const count = quantity.value();
  if (count < 1024n) return `${count} byte${count === 1n ? '' : 's'}`;
  return count < 1048576n ? `${count / 1024n} KiB` : `${count / 1048576n} MiB`;
}
