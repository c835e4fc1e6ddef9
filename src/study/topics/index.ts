import { COMMAND } from './command';
import { CONFIG_MAP } from './config-map';
import { DEPLOYMENTS } from './deployments';
import { DOCUMENT_MISTAKES } from './document-mistakes';
import { DOWNWARD_API } from './downward-api';
import { ENV } from './env';
import { INIT_CONTAINERS } from './init-containers';
import { LABELS } from './labels';
import { MULTI_CONTAINER } from './multi-container';
import { NODE_SELECTION } from './node-selection';
import { POD } from './pod';
import { PROBES } from './probes';
import { RESOURCES } from './resources';
import { RESTART_POLICY } from './restart-policy';
import { SECRET } from './secret';
import { SERVICES } from './services';
import { SIDECARS } from './sidecars';
import type { Topic } from './topic';
import { VOLUMES } from './volumes';

/** Every topic, in the order in which they are learnt. */
export const TOPICS: readonly Topic[] = [
  POD,
  LABELS,
  NODE_SELECTION,
  COMMAND,
  RESTART_POLICY,
  ENV,
  VOLUMES,
  RESOURCES,
  PROBES,
  MULTI_CONTAINER,
  SIDECARS,
  INIT_CONTAINERS,
  CONFIG_MAP,
  SECRET,
  DOWNWARD_API,
  SERVICES,
  DEPLOYMENTS,
  DOCUMENT_MISTAKES,
];
