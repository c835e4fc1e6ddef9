import type {
  ExactlyOne,
  ExecAction,
  GRPCAction,
  HTTPGetAction,
  LifecycleHandlers,
  ProbeBase,
  SleepAction,
  StopSignal,
  TCPSocketAction,
} from '../../imports/kubernetes';

type HttpGet<P extends string> = Omit<HTTPGetAction, 'port'> & { readonly port: number | P };
type TcpSocket<P extends string> = Omit<TCPSocketAction, 'port'> & { readonly port: number | P };

interface PortHandlers<P extends string> {
  readonly exec: ExecAction;
  readonly httpGet: HttpGet<P>;
  readonly tcpSocket: TcpSocket<P>;
}

/**
 * A probe in the API's own shape, with one handler; a port by name has to be one of the container's.
 * @typeParam P the names of ports that it may use; none where it is left out
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export type Probe<P extends string = never> = ProbeBase & ExactlyOne<PortHandlers<P> & { readonly grpc: GRPCAction }>;

/**
 * What a hook runs: one handler.
 * @typeParam P the names of ports that it may use; none where it is left out
 */
export type LifecycleHandler<P extends string = never> = ExactlyOne<PortHandlers<P> & Pick<LifecycleHandlers, 'sleep'>>;

/**
 * What runs right after a container has started and right before it is stopped.
 * @typeParam P the names of ports that its handlers may use; none where it is left out
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export interface Lifecycle<P extends string = never> {
  /** Runs right after the container was made; nothing promises that it comes before the entrypoint. */
  readonly postStart?: LifecycleHandler<P>;
  /** Runs before the container gets its stop signal; the grace period is running meanwhile. */
  readonly preStop?: LifecycleHandler<P>;
  /** The signal that stops the container. Since 1.33. */
  readonly stopSignal?: StopSignal;
}

/** What an HTTP handler asks besides its path and port. */
export interface HttpGetOptions {
  /**
   * Request headers; a list of values sends the header several times.
   * @default none
   */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * The host to connect to; for a virtual host set the `Host` header instead.
   * @default the Pod's IP
   */
  readonly host?: string;
  /** @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS';
}

/**
 * Succeeds when a GET of the path answers with a status from 200 to 399.
 * @example livenessProbe: { ...httpGet('/live', 80), periodSeconds: 5 }
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function httpGet<const P extends number | string>(
  path: string,
  port: P,
  options: HttpGetOptions = {},
): { readonly httpGet: Omit<HTTPGetAction, 'port'> & { readonly port: P } } {
  const { headers, host, scheme } = options;
  const httpHeaders =
    headers && Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return { httpGet: { path, port, host, scheme, httpHeaders } };
}

/**
 * Succeeds when the port takes a TCP connection.
 * @param host the host to connect to; the Pod's IP where it is left out
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function tcpSocket<const P extends number | string>(
  port: P,
  host?: string,
): { readonly tcpSocket: { readonly port: P; readonly host?: string } } {
  return { tcpSocket: { port, host } };
}

/**
 * Succeeds when the command ends with status 0. It runs in the container, in no shell.
 * @example readinessProbe: exec('cat', '/tmp/ready')
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function exec(...command: string[]): { readonly exec: ExecAction } {
  return { exec: { command } };
}

/**
 * Succeeds when the gRPC health service on the port says SERVING.
 * @param service the service to ask about; the server as a whole where it is left out
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function grpc(port: number, service?: string): { readonly grpc: GRPCAction } {
  return { grpc: { port, service } };
}

/**
 * A hook that only waits, so that load balancers notice before the container stops.
 * @param seconds how long, in whole seconds
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function sleep(seconds: number): { readonly sleep: SleepAction } {
  return { sleep: { seconds } };
}
