import { type IntOrPercent, parseIntOrPercent } from '../../kubernetes/int-or-string';
import { objectDefault } from '../../manifest/api-defaults';
import { fieldsOf, numberOf, valueAt } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';

/** The fields that hold a number of Pods or a share of them, with how a share is rounded. */
const ROUNDED: Readonly<Record<string, (pods: number) => number>> = {
  'spec.strategy.rollingUpdate.maxSurge': Math.ceil,
  'spec.strategy.rollingUpdate.maxUnavailable': Math.floor,
};

/**
 * Whether a field of a Deployment gives the number of Pods that is asked for as a share of those that it keeps.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment
 */
export function isSameNumberOfPods(asked: unknown, path: string, manifest: Manifest): boolean {
  const round = Object.hasOwn(ROUNDED, path) ? ROUNDED[path] : undefined;
  if (!round || isReplacedAtOnce(manifest)) return false;
  const wanted = parseIntOrPercent(asked);
  const written = parseIntOrPercent(valueAt(manifest, path.split('.')) ?? objectDefault(manifest.kind, path));
  if (!wanted || !written) return false;
  if (wanted.kind === 'percent') return wanted.value === 0 && written.value === 0;
  const replicas = numberOf(fieldsOf(manifest.spec).replicas) ?? 1;
  return wanted.value === podsIn(written, replicas, round);
}

/** Whether a Deployment ends all Pods before it starts others, so that nothing else limits how many there are. */
export function isReplacedAtOnce(manifest: Manifest): boolean {
  return valueAt(manifest, ['spec', 'strategy', 'type']) === 'Recreate';
}

function podsIn({ kind, value }: IntOrPercent, replicas: number, round: (pods: number) => number): number {
  return kind === 'int' ? value : round((value * replicas) / 100);
}
