import { FieldPath } from '../kubernetes/field-path';
import { amountsOf, quantityOf } from '../manifest/amounts';
import { fieldsOf, objectsOf } from '../manifest/fields';
import type { PodEntry } from '../manifest/manifest-set';
import type { RuleReport, SetRule } from './rule';

/** With less no process starts. */
const LEAST = 1n << 20n;
const BYTES = ['memory', 'ephemeral-storage'];

/** Memory and storage come in whole bytes: "m" is a thousandth. */
export const noFractionalBytes = {
  id: 'no-fractional-bytes',
  says: 'Amounts of memory and of storage are whole bytes: "m" is a thousandth of one',
  severity: 'warning',
  checkSet(set, report) {
    for (const pod of set.pods) for (const found of inPod(pod)) report(pod.entry, found);
    for (const entry of set.ofKind('PersistentVolumeClaim')) {
      if (entry.group !== '') continue;
      const { storage } = fieldsOf(fieldsOf(fieldsOf(entry.manifest.spec).resources).requests);
      for (const found of problems(storage, FieldPath.of('spec', 'resources', 'requests').key('storage'))) {
        report(entry, found);
      }
    }
  },
} as const satisfies SetRule;

function* inPod(pod: PodEntry): Iterable<RuleReport> {
  for (const { resource, text, quantity, at, level } of amountsOf(pod)) {
    if (!BYTES.includes(resource)) continue;
    const isFatal = level === 'limits' && resource === 'memory' && quantity.value() < LEAST;
    for (const found of problems(text, at)) {
      yield isFatal
        ? { ...found, severity: 'error', message: `${found.message}, so the container cannot start` }
        : found;
    }
  }
  for (const resource of BYTES) {
    const at = pod.at.field('overhead').key(resource);
    yield* problems(fieldsOf(pod.spec.overhead)[resource], at);
  }
  for (const [volume, index] of objectsOf(pod.spec.volumes)) {
    const at = pod.at.down('volumes', index, 'emptyDir', 'sizeLimit');
    yield* problems(fieldsOf(volume.emptyDir).sizeLimit, at);
  }
}

function* problems(value: unknown, at: FieldPath): Iterable<RuleReport> {
  const quantity = quantityOf(value);
  if (!quantity || quantity.isWhole()) return;
  const written = String(value);
  const millis = /^(\d+)m$/.exec(written)?.[1];
  yield {
    at,
    message: `"${written}" is ${quantity.value() === 1n ? 'not even a byte' : 'no whole number of bytes'}`,
    fix: millis === undefined ? 'Write a whole number of bytes, as in "128Mi"' : `Write "${millis}Mi"`,
  };
}
