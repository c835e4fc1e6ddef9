import type { Quantity } from './quantity';
export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';
export interface PodContainer {
  readonly list: ContainerList;
  readonly index: number;
  readonly container: Readonly<Record<string, unknown>>;
  readonly kind: 'container' | 'init' | 'sidecar' | 'ephemeral';
}
export interface EffectiveResources {
  readonly requests: ReadonlyMap<string, Quantity>;
  readonly limits: ReadonlyMap<string, Quantity>;
}
export function containersOf(_spec: Readonly<Record<string, unknown>>): PodContainer[] {
  return [];
}
export function effectiveResources(_spec: Readonly<Record<string, unknown>>): EffectiveResources {
  return { requests: new Map(), limits: new Map() };
}
export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';
export function qosClass(_spec: Readonly<Record<string, unknown>>): QosClass {
  return 'BestEffort';
}
