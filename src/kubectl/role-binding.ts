import type { Manifest } from '../manifest/manifest';
import { type Identity, objectOf } from './object';
import { refusal } from './refuse';

const GROUP = 'rbac.authorization.k8s.io';
const API_VERSION = `${GROUP}/v1`;

/** Who is bound. */
export interface SubjectFlags extends Identity {
  readonly user?: readonly string[];
  readonly group?: readonly string[];
  /** As in `namespace:name`. */
  readonly serviceaccount?: readonly string[];
}

/** The flags of `kubectl create rolebinding`. */
export interface RoleBindingFlags extends SubjectFlags {
  readonly role?: string;
  readonly clusterrole?: string;
}

/**
 * The RoleBinding that `kubectl create rolebinding` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_rolebinding/
 */
export function createRoleBinding({ role = '', clusterrole = '', ...flags }: RoleBindingFlags): Manifest {
  if ((role === '') === (clusterrole === '')) {
    throw refusal(
      role === '' ? 'A RoleBinding needs a role' : '"--role" and "--clusterrole" do not go together',
      'Write either --role=NAME or --clusterrole=NAME',
    );
  }
  const roleRef = role === '' ? roleOf('ClusterRole', clusterrole) : roleOf('Role', role);
  return objectOf({ apiVersion: API_VERSION, kind: 'RoleBinding' }, flags, { subjects: subjects(flags), roleRef });
}

/**
 * The ClusterRoleBinding that `kubectl create clusterrolebinding` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_clusterrolebinding/
 */
export function createClusterRoleBinding({ clusterrole, ...flags }: Omit<RoleBindingFlags, 'role'>): Manifest {
  if (clusterrole === undefined) throw refusal('A ClusterRoleBinding needs a role', 'Add --clusterrole=NAME');
  const type = { apiVersion: API_VERSION, kind: 'ClusterRoleBinding' };
  const roleRef = roleOf('ClusterRole', clusterrole);
  return objectOf(type, { name: flags.name }, { subjects: subjects(flags), roleRef });
}

function roleOf(kind: string, name: string) {
  return { apiGroup: GROUP, kind, name };
}

function subjects({ user = [], group = [], serviceaccount = [] }: SubjectFlags) {
  const subject = (kind: string) => (name: string) => ({ kind, apiGroup: GROUP, name });
  const accounts = serviceaccount.map((account) => {
    const [namespace, name, ...more] = account.split(':');
    if (!namespace || !name || more.length > 0) {
      throw refusal(
        `"${account}" of "--serviceaccount" is not of the form namespace:name`,
        `Write --serviceaccount=default:${account.includes(':') ? 'my-account' : account || 'my-account'}`,
      );
    }
    return { kind: 'ServiceAccount', name, namespace };
  });
  return [...user.map(subject('User')), ...group.map(subject('Group')), ...accounts];
}
