import { createClusterRole, createRole, type MadeRole } from '../../../kubectl/role';
import { createClusterRoleBinding, createRoleBinding } from '../../../kubectl/role-binding';
import { createCommand, type Flags, type Generated } from './generator';

const ROLE_OPTIONS = {
  verb: { value: 'verb', repeats: true, mayBeEmpty: true, summary: 'What is allowed; several with commas' },
  resource: {
    value: 'resource',
    repeats: true,
    mayBeEmpty: true,
    summary: 'With what, as pods, deploy or deployments.apps/scale; several with commas',
  },
  'resource-name': { value: 'name', repeats: true, mayBeEmpty: true, summary: 'Only with the object of that name' },
} as const;
const ROLE_NOTES = [
  'kubectl asks the cluster for full names and groups of resources; here they are those of Kubernetes itself.',
];

function roleFlags({ identity, list }: Flags) {
  return { ...identity, verb: list('verb'), resource: list('resource'), resourceName: list('resource-name') };
}

function generated({ manifest, warnings }: MadeRole): Generated {
  return { manifests: [manifest], warnings };
}

/** `podwright create role` */
export const role = createCommand({
  name: 'create role',
  summary: 'Make a Role: what is allowed in a namespace',
  usage: '--verb=VERB --resource=RESOURCE',
  options: ROLE_OPTIONS,
  notes: ROLE_NOTES,
  examples: ['podwright create role pod-reader --verb=get,list,watch --resource=pods,pods/log'],
  generate: (flags) => generated(createRole(roleFlags(flags))),
});

/** `podwright create clusterrole` */
export const clusterRole = createCommand({
  name: 'create clusterrole',
  summary: 'Make a ClusterRole: what is allowed in the cluster',
  options: {
    ...ROLE_OPTIONS,
    'non-resource-url': {
      value: 'url',
      repeats: true,
      mayBeEmpty: true,
      summary: 'A path of the API server, as /healthz; several with commas',
    },
    'aggregation-rule': {
      value: 'labels',
      mayBeEmpty: true,
      summary: 'Made of all ClusterRoles with these labels, as a=1,b=2',
    },
  },
  notes: ROLE_NOTES,
  examples: [
    'podwright create clusterrole node-reader --verb=get,list --resource=nodes',
    'podwright create clusterrole health --verb=get --non-resource-url=/healthz/*',
  ],
  generate: (flags) =>
    generated(
      createClusterRole({
        ...roleFlags(flags),
        nonResourceUrl: flags.list('non-resource-url'),
        aggregationRule: flags.text('aggregation-rule'),
      }),
    ),
});

const SUBJECT_OPTIONS = {
  user: { value: 'name', repeats: true, mayBeEmpty: true, summary: 'A user who gets the role' },
  group: { value: 'name', repeats: true, mayBeEmpty: true, summary: 'A group that gets the role' },
  serviceaccount: {
    value: 'account',
    repeats: true,
    mayBeEmpty: true,
    summary: 'A ServiceAccount that gets the role, as namespace:name',
  },
} as const;
const CLUSTER_ROLE = { value: 'name', mayBeEmpty: true, summary: 'The ClusterRole that they get' } as const;

function subjectFlags({ identity, list, text }: Flags) {
  return {
    ...identity,
    user: list('user'),
    group: list('group'),
    serviceaccount: list('serviceaccount'),
    clusterrole: text('clusterrole'),
  };
}

/** `podwright create rolebinding` */
export const roleBinding = createCommand({
  name: 'create rolebinding',
  summary: 'Make a RoleBinding: who gets a role in a namespace',
  usage: '--role=NAME | --clusterrole=NAME',
  options: {
    role: { value: 'name', mayBeEmpty: true, summary: 'The Role that they get' },
    clusterrole: CLUSTER_ROLE,
    ...SUBJECT_OPTIONS,
  },
  examples: ['podwright create rolebinding read-pods --role=pod-reader --serviceaccount=default:app'],
  generate: (flags) => createRoleBinding({ ...subjectFlags(flags), role: flags.text('role') }),
});

/** `podwright create clusterrolebinding` */
export const clusterRoleBinding = createCommand({
  name: 'create clusterrolebinding',
  summary: 'Make a ClusterRoleBinding: who gets a role in the cluster',
  usage: '--clusterrole=NAME',
  options: { clusterrole: CLUSTER_ROLE, ...SUBJECT_OPTIONS },
  examples: ['podwright create clusterrolebinding admins --clusterrole=cluster-admin --group=admins'],
  generate: (flags) => createClusterRoleBinding(subjectFlags(flags)),
});
