import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type ConfigMap, Deployment, Pod, Resource } from 'podwright';
import { chart } from './chart';

// `instanceof` tells the class that was asked about.
export function portsOf(construct: IConstruct): readonly string[] {
  if (construct instanceof Pod) return construct.portNames;
  if (construct instanceof Deployment) return [String(construct.hasAutoscaler)];
  if (construct instanceof Resource) return [construct.resourceType];
  // error: 'resourceType' does not exist
  return construct instanceof ApiObject ? [construct.resourceType] : [];
}
export const pods: Pod[] = chart.node.findAll().filter((construct) => construct instanceof Pod);
export const filtered: Pod[] = chart.node.findAll().filter((construct): construct is Pod => construct instanceof Pod);
declare const either: Pod | ConfigMap;
if (either instanceof Pod) either.podLabels;
// error: 'podLabels' does not exist
else either.podLabels;
