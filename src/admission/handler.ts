import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { HTTP_HEADER_NAME, PORT_NAME } from '../kubernetes/names';
import { type Fields, isFields, objectsOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { type Check, checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of the handlers of probes and of the lifecycle. */
export const HANDLER_CHECKS = checks('ProbeHandler, LifecycleHandler', {
  'probe-exec-command': { path: 'exec.command', says: 'A command has at least one word', cause: 'Required' },
  'probe-http-scheme': { path: 'httpGet.scheme', says: 'The scheme is "HTTP" or "HTTPS"', cause: 'NotSupported' },
  'probe-http-header': {
    path: 'httpGet.httpHeaders[].name',
    says: 'The name of a header has letters, digits and "-"',
    cause: 'Invalid',
  },
  'probe-port': {
    path: 'httpGet.port, tcpSocket.port',
    says: 'A port is a number from 1 to 65535, or the name of a port',
    cause: 'Invalid',
  },
  'probe-grpc-port': { path: 'grpc.port', says: 'A port is a number from 1 to 65535', cause: 'Invalid' },
  'lifecycle-sleep': {
    path: 'lifecycle.preStop.sleep, lifecycle.postStart.sleep',
    says: 'A container sleeps from 1 (0 since 1.33) to "terminationGracePeriodSeconds"',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.PodLifecycleSleepAction,
  },
});

const MAX_PORT = 65535;

/** What differs between the handlers of probes and of the lifecycle. */
export interface HandlerKind {
  /** What it is called in messages: `The probe`. */
  readonly name: string;
  readonly required: Check;
  readonly single: Check;
  /** The fields of which it has one, in the order in which the API server looks at them. */
  readonly handlers: readonly string[];
  /** What else it has. */
  readonly others: ReadonlySet<string>;
}

/**
 * Checks what a probe or a hook does.
 * @param gracePeriod the seconds that a Pod has to end, which a hook may sleep at most
 */
export function reviewHandler(
  handler: Fields,
  kind: HandlerKind,
  at: FieldPath,
  review: Review,
  gracePeriod = Number.POSITIVE_INFINITY,
): void {
  let first: string | undefined;
  for (const type of kind.handlers) {
    const action = handler[type];
    if (isAbsent(action)) continue;
    if (first !== undefined) {
      review.report(kind.single, at.field(type), {
        message: `${kind.name} has both "${first}" and "${type}"`,
        fix: `Remove "${first}" or "${type}"`,
        marksName: true,
      });
      continue;
    }
    first = type;
    if (isFields(action)) reviewAction(type, action, at.field(type), review, gracePeriod);
  }
  if (first !== undefined || hasUnknown(handler, kind)) return;
  const choices = kind.handlers.filter((type) => type !== 'sleep' || review.since('1.29')).map(quoted);
  review.report(kind.required, at, {
    message: `${kind.name} does not say what it does`,
    fix: `Write one of ${choices.join(', ')}`,
  });
}

/** Whether there is a field that the API doesn't have: a misspelt handler, most likely, which is reported already. */
function hasUnknown(handler: Fields, { others }: HandlerKind): boolean {
  return Object.keys(handler).some((name) => !isAbsent(handler[name]) && !others.has(name));
}

function reviewAction(type: string, action: Fields, at: FieldPath, review: Review, gracePeriod: number): void {
  switch (type) {
    case 'exec':
      reviewExec(action, at, review);
      return;
    case 'httpGet':
      reviewHttpGet(action, at, review);
      return;
    case 'tcpSocket':
      reviewPort(action.port, at.field('port'), review);
      return;
    case 'grpc':
      reviewGrpcPort(action.port, at.field('port'), review);
      return;
    case 'sleep':
      reviewSleep(action.seconds, at, review, gracePeriod);
  }
}

function reviewExec({ command }: Fields, at: FieldPath, review: Review): void {
  if (!isAbsent(command) && !(Array.isArray(command) && command.length === 0)) return;
  review.report(HANDLER_CHECKS['probe-exec-command'], at.field('command'), {
    message: 'There is no command to run',
    fix: 'Write the command and its arguments as a list',
  });
}

function reviewHttpGet({ scheme, port, httpHeaders }: Fields, at: FieldPath, review: Review): void {
  reviewPort(port, at.field('port'), review);
  if (!isBlank(scheme)) {
    review.oneOf(HANDLER_CHECKS['probe-http-scheme'], scheme, ['HTTP', 'HTTPS'], at.field('scheme'));
  }
  if (!Array.isArray(httpHeaders)) return;
  for (const [header, index] of objectsOf(httpHeaders)) {
    const name = header.name ?? '';
    if (typeof name !== 'string' || HTTP_HEADER_NAME.test(name)) continue;
    const headers = at.field('httpHeaders');
    review.format(HANDLER_CHECKS['probe-http-header'], name, HTTP_HEADER_NAME, headers.index(index).field('name'), {
      alias: headers.toString(),
      ...(name === '' ? { message: 'The header has no name', fix: 'Write its "name", as in "X-Probe"' } : {}),
    });
  }
}

function reviewPort(port: unknown, at: FieldPath, review: Review): void {
  const check = HANDLER_CHECKS['probe-port'];
  if (isAbsent(port)) {
    review.report(check, at, { message: 'There is no port', fix: 'Write the number or the name of a port' });
  } else if (typeof port === 'number') {
    review.range(check, port, 1, MAX_PORT, at);
  } else if (typeof port === 'string' && !PORT_NAME.test(port)) {
    const number = /^[0-9]{1,5}$/.test(port) ? Number(port) : 0;
    if (number < 1 || number > MAX_PORT) review.format(check, port, PORT_NAME, at);
    else {
      review.report(check, at, {
        message: `${quoted(port)} in quotes is the name of a port, and a name needs a letter`,
        fix: `Write ${number} without quotes`,
        correction: { value: number },
      });
    }
  }
}

function reviewGrpcPort(port: unknown, at: FieldPath, review: Review): void {
  const check = HANDLER_CHECKS['probe-grpc-port'];
  if (isAbsent(port)) review.report(check, at, { message: 'There is no port', fix: 'Write the number of a port' });
  else review.range(check, port, 1, MAX_PORT, at);
}

function reviewSleep(seconds: unknown, at: FieldPath, review: Review, gracePeriod: number): void {
  const duration = seconds ?? 0;
  const least = review.since('1.33') ? 0 : 1;
  if (typeof duration !== 'number' || (duration >= least && duration <= gracePeriod)) return;
  const isLong = duration > gracePeriod;
  review.report(HANDLER_CHECKS['lifecycle-sleep'], at, {
    message: isLong
      ? `The container would sleep ${duration} s, and the Pod has ${gracePeriod} s to end`
      : `${duration} is not a time to sleep`,
    fix: isLong
      ? `Write at most ${gracePeriod}, or a longer "terminationGracePeriodSeconds"`
      : `Write ${least} or more seconds`,
    ...(isAbsent(seconds) ? {} : { mark: at.field('seconds') }),
  });
}
