import { createNamespace, createServiceAccount } from '../../../kubectl/simple-objects';
import { createCommand } from './generator';

/** `podwright create namespace` */
export const namespace = createCommand({
  name: 'create namespace',
  summary: 'Make a Namespace',
  examples: ['podwright create namespace team-a'],
  generate: ({ identity }) => createNamespace(identity),
});

/** `podwright create serviceaccount` */
export const serviceAccount = createCommand({
  name: 'create serviceaccount',
  summary: 'Make a ServiceAccount',
  examples: ['podwright create serviceaccount app'],
  generate: ({ identity }) => createServiceAccount(identity),
});
