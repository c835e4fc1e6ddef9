import { KINDS } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { commaLists } from './comma-list';
import { int32 } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create deployment`. */
export interface DeploymentFlags extends Identity {
  readonly image: readonly string[];
  readonly port?: string;
  readonly replicas?: string;
  /** What stands behind `--`. */
  readonly command?: readonly string[];
}

/**
 * The Deployment that `kubectl create deployment` makes: the label `app` with its name, and a container for each image, named
 * by it. Where kubectl adds random letters to a name that had to be changed, this adds nothing.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_deployment/
 */
export function createDeployment({
  image,
  port,
  replicas = '1',
  command = [],
  ...identity
}: DeploymentFlags): Manifest {
  const images = commaLists(image, 'image');
  if (images.length === 0) throw refusal('A Deployment needs an image', 'Add --image=nginx');
  if (images.length > 1 && command.length > 0) {
    throw refusal(
      'A command does not go with several images',
      'Leave out what is behind "--", or all but one "--image"',
    );
  }
  const containerPort = port === undefined ? -1 : int32(port, 'port', 80);
  const containers = images.map((one, index) =>
    withoutEmpty({
      name: containerName(one),
      image: one,
      command,
      ports: index === 0 && containerPort >= 0 ? [{ containerPort }] : [],
    }),
  );
  const labels = { app: identity.name };
  return objectOf(KINDS.Deployment, identity, {
    metadata: { labels },
    spec: {
      replicas: int32(replicas, 'replicas', 3),
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers } },
    },
  });
}

/** The last part of the image's name, without tag and digest. */
function containerName(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return (last.split(':')[0] ?? '').split('@')[0]?.replace(/[_.]/g, '-') ?? '';
}
