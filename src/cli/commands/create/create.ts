import type { CommandGroup, Entry } from '../../command';

/** Each loads its makers only when it is asked for. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  clusterrole: {
    summary: 'A ClusterRole: what is allowed in the cluster',
    load: () => (require('./roles') as typeof import('./roles')).clusterRole,
  },
  clusterrolebinding: {
    summary: 'A ClusterRoleBinding: who gets a role in the cluster',
    load: () => (require('./roles') as typeof import('./roles')).clusterRoleBinding,
  },
  configmap: {
    summary: 'A ConfigMap of files and values (cm)',
    load: () => (require('./config-map') as typeof import('./config-map')).configMap,
  },
  cronjob: {
    summary: 'A CronJob of an image (cj)',
    load: () => (require('./workloads') as typeof import('./workloads')).cronJob,
  },
  deployment: {
    summary: 'A Deployment of images (deploy)',
    load: () => (require('./workloads') as typeof import('./workloads')).deployment,
  },
  ingress: {
    summary: 'An Ingress: which host and path leads to which Service (ing)',
    load: () => (require('./ingress') as typeof import('./ingress')).ingress,
  },
  job: {
    summary: 'A Job of an image',
    load: () => (require('./workloads') as typeof import('./workloads')).job,
  },
  namespace: {
    summary: 'A Namespace (ns)',
    load: () => (require('./accounts') as typeof import('./accounts')).namespace,
  },
  poddisruptionbudget: {
    summary: 'A PodDisruptionBudget: how many Pods must stay (pdb)',
    load: () => (require('./policies') as typeof import('./policies')).disruptionBudget,
  },
  priorityclass: {
    summary: 'A PriorityClass: which Pods go first (pc)',
    load: () => (require('./policies') as typeof import('./policies')).priorityClass,
  },
  quota: {
    summary: 'A ResourceQuota: how much a namespace may use (resourcequota)',
    load: () => (require('./policies') as typeof import('./policies')).quota,
  },
  role: {
    summary: 'A Role: what is allowed in a namespace',
    load: () => (require('./roles') as typeof import('./roles')).role,
  },
  rolebinding: {
    summary: 'A RoleBinding: who gets a role in a namespace',
    load: () => (require('./roles') as typeof import('./roles')).roleBinding,
  },
  secret: {
    summary: 'A Secret: generic, tls or docker-registry',
    load: () => (require('./secret') as typeof import('./secret')).secret,
  },
  service: {
    summary: 'A Service: clusterip, nodeport, loadbalancer or externalname (svc)',
    load: () => (require('./service') as typeof import('./service')).services,
  },
  serviceaccount: {
    summary: 'A ServiceAccount (sa)',
    load: () => (require('./accounts') as typeof import('./accounts')).serviceAccount,
  },
};

/** kubectl's other names. */
const ALIASES: Readonly<Record<string, string>> = {
  cj: 'cronjob',
  cm: 'configmap',
  deploy: 'deployment',
  ing: 'ingress',
  ns: 'namespace',
  pc: 'priorityclass',
  pdb: 'poddisruptionbudget',
  resourcequota: 'quota',
  sa: 'serviceaccount',
  svc: 'service',
};

/** The commands, which are listed by one name each but answer to all. */
function withAliases(): Readonly<Record<string, Entry>> {
  const commands = { ...COMMANDS };
  for (const [alias, name] of Object.entries(ALIASES)) {
    Object.defineProperty(commands, alias, { value: COMMANDS[name], enumerable: false });
  }
  return commands;
}

/** `podwright create` */
export const create: CommandGroup = {
  name: 'create',
  summary: 'Make objects as kubectl create does, without a cluster',
  notes: [
    'It prints what "kubectl create" makes of a command line, and applies nothing. It takes no files: to look at those that',
    'you have, type podwright check <files>.',
  ],
  commands: withAliases(),
};
