import { imageReferenceProblem } from '../kubernetes/image-reference';
import { KINDS } from '../kubernetes/kinds';
import { ENV_NAME_STRICT } from '../kubernetes/names';
import type { Manifest } from '../manifest/manifest';
import { atoi } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';
import { overridden } from './overrides';
import { entriesOf, labelsOf } from './pairs';
import { refusal } from './refuse';

/** The flags of `kubectl run`. */
export interface RunFlags extends Identity {
  readonly image?: string;
  /** What stands behind the name. */
  readonly args?: readonly string[];
  /** Whether that is the command. */
  readonly command?: boolean;
  readonly annotations?: readonly string[];
  readonly env?: readonly string[];
  readonly expose?: boolean;
  readonly imagePullPolicy?: string;
  readonly labels?: string;
  readonly leaveStdinOpen?: boolean;
  readonly overrides?: string;
  readonly overrideType?: string;
  readonly port?: string;
  readonly privileged?: boolean;
  readonly restart?: string;
  readonly stdin?: boolean;
  readonly tty?: boolean;
}

/**
 * What `kubectl run` makes: a Pod of one container; with `--expose`, a Service before it.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_run/
 */
export function runPod(flags: RunFlags): Manifest[] {
  const { name, image = '', labels = '', namespace, port = '', expose = false, tty = false, stdin = false } = flags;
  requireImage(image);
  if (tty && !stdin) throw refusal('"--tty" needs "--stdin"', 'Write -it');
  if (expose && port === '') throw refusal('"--expose" needs a port', 'Add --port=80');
  requireOneOf(flags.restart, 'restart', ['Always', 'OnFailure', 'Never']);
  requireOneOf(flags.imagePullPolicy, 'image-pull-policy', ['Always', 'IfNotPresent', 'Never']);
  const podLabels = labels === '' ? { run: name } : labelsOf(labels, 'labels');
  const containerPort = port === '' ? undefined : portOf(port);
  const pod = objectOf(
    KINDS.Pod,
    { name },
    {
      metadata: { labels: podLabels, annotations: entriesOf(flags.annotations ?? [], 'annotations') },
      spec: {
        containers: [container(flags, containerPort)],
        restartPolicy: flags.restart || 'Always',
        dnsPolicy: 'ClusterFirst',
      },
    },
  );
  const made = flags.overrides ? overridden(pod, flags.overrides, flags.overrideType || 'merge') : pod;
  const inNamespace = namespace ? withNamespace(made, namespace) : made;
  if (!expose || containerPort === undefined) return [inNamespace];
  const service = objectOf(
    KINDS.Service,
    { name, namespace },
    {
      metadata: { labels: labels === '' ? {} : podLabels },
      spec: { ports: [{ protocol: 'TCP', port: containerPort, targetPort: containerPort }], selector: podLabels },
    },
  );
  return [service, inNamespace];
}

function container(flags: RunFlags, containerPort: number | undefined) {
  const { name, image, args = [], command = false, env = [], stdin = false, leaveStdinOpen = false } = flags;
  return withoutEmpty({
    name,
    image,
    command: command ? args : [],
    args: command ? [] : args,
    ports: containerPort === undefined ? [] : [{ containerPort }],
    env: env.map(variable),
    imagePullPolicy: flags.imagePullPolicy || undefined,
    securityContext: flags.privileged ? { privileged: true } : undefined,
    stdin: stdin || undefined,
    stdinOnce: (stdin && !leaveStdinOpen) || undefined,
    tty: flags.tty || undefined,
  });
}

function requireImage(image: string): void {
  if (image === '') throw refusal('A Pod needs an image', 'Add --image=nginx');
  const problem = imageReferenceProblem(image);
  if (!problem) return;
  throw refusal(
    `"--image" is "${image}". ${problem.message}`,
    problem.repair === undefined ? undefined : `Write --image=${problem.repair}`,
  );
}

function requireOneOf(value: string | undefined, flag: string, choices: readonly string[]): void {
  if (!value || choices.includes(value)) return;
  throw refusal(`"--${flag}" cannot be "${value}"`, `Write ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`);
}

function portOf(text: string): number {
  const port = atoi(text);
  if (port === undefined) throw refusal(`"--port" is "${text}", which is no number`, 'Write --port=80');
  return port | 0;
}

/** What is wrong is told without the value, which may be secret. */
function variable(text: string, index: number) {
  const equals = text.indexOf('=');
  const where = `"--env" number ${index + 1}`;
  if (equals < 1) {
    throw refusal(`${where} has no ${equals < 0 ? '"="' : 'name before "="'}`, 'Write --env=NAME=value');
  }
  const name = text.slice(0, equals);
  if (!ENV_NAME_STRICT.test(name)) {
    throw refusal(`What stands before the "=" of ${where} is no name of a variable`, `Write ${ENV_NAME_STRICT.rule}`);
  }
  const value = text.slice(equals + 1);
  return { name, ...(value !== '' && { value }) };
}

function withNamespace({ kind, apiVersion, metadata, ...rest }: Manifest, namespace: string): Manifest {
  const { name, namespace: _own, ...others } = metadata ?? {};
  return { kind, apiVersion, metadata: { ...(name !== undefined && { name }), namespace, ...others }, ...rest };
}
