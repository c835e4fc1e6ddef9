import { isFields } from '../../manifest/fields';
import type { Language } from '../language';
import { command } from './command';
import { container } from './container';
import { data } from './data';
import { downwardFile } from './downward-file';
import { env } from './env';
import { envFrom } from './env-from';
import { field } from './field';
import { files } from './files';
import { initOrder } from './init-order';
import { metadata } from './metadata';
import { nodeLabels } from './node-labels';
import { nodeName } from './node-name';
import { object } from './object';
import { port } from './port';
import { probe } from './probe';
import { qos } from './qos';
import { replicas } from './replicas';
import type { Requirement, RequirementSortId } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { resources } from './resources';
import { restartPolicy } from './restart-policy';
import { selects } from './selects';
import { servicePort } from './service-port';
import { serviceType } from './service-type';
import { volume } from './volume';
import { understood } from './wording';

/** Every sort of requirement. */
export const REQUIREMENT_SORTS: { readonly [Sort in RequirementSortId]: RequirementSort<Sort> } = {
  object,
  metadata,
  container,
  command,
  'restart-policy': restartPolicy,
  'node-labels': nodeLabels,
  'node-name': nodeName,
  env,
  'env-from': envFrom,
  port,
  probe,
  resources,
  qos,
  volume,
  files,
  'downward-file': downwardFile,
  'init-order': initOrder,
  data,
  selects,
  'service-port': servicePort,
  'service-type': serviceType,
  replicas,
  field,
};

/** How requirements of any sort are asked for and graded. */
export function sortOf(requirement: Requirement): RequirementSort<RequirementSortId> {
  return REQUIREMENT_SORTS[requirement.sort] as unknown as RequirementSort<RequirementSortId>;
}

/** The sentence of the question, in Markdown. */
export function asks(requirement: Requirement, language: Language): string {
  return sortOf(requirement).asks(requirement, language);
}

/** The sentence below a heading that names the object, in Markdown. */
export function asksBelow(requirement: Requirement, language: Language): string {
  return asks({ ...requirement, target: understood(requirement.target) }, language);
}

/** A requirement that was read, or what is wrong with it. */
export type ParsedRequirement = { readonly requirement: Requirement } | { readonly problem: string };

/** Reads a requirement from data that anybody may have written. */
export function parseRequirement(value: unknown): ParsedRequirement {
  if (!isFields(value)) return { problem: 'The requirement is no object' };
  const { sort } = value;
  if (typeof sort !== 'string' || !Object.hasOwn(REQUIREMENT_SORTS, sort)) {
    return { problem: `"sort" is none of "${Object.keys(REQUIREMENT_SORTS).join('", "')}"` };
  }
  const problem = REQUIREMENT_SORTS[sort as RequirementSortId].problem(value);
  return problem === undefined ? { requirement: value as unknown as Requirement } : { problem };
}
