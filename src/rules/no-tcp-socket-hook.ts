import { fieldsOf, isFields } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** Hooks run a command or make a request: to open a connection was never implemented. */
export const noTcpSocketHook = {
  id: 'no-tcp-socket-hook',
  says: 'Hooks run a command or make an HTTP request, and open no connection',
  severity: 'error',
  checkPod(pod, report) {
    for (const { container, at, called } of containersIn(pod)) {
      for (const hook of ['postStart', 'preStop'] as const) {
        const { tcpSocket } = fieldsOf(fieldsOf(container.lifecycle)[hook]);
        if (!isFields(tcpSocket)) continue;
        const isFirst = hook === 'postStart';
        const effect = isFirst ? 'it is killed as soon as it has started' : 'it is ended without it';
        report({
          at: at.down('lifecycle', hook, 'tcpSocket'),
          ...(!isFirst && { severity: 'warning' as const }),
          message: `${called} has a hook that opens a connection, which no kubelet can, so ${effect}`,
          fix: 'Write "exec" or "httpGet"',
        });
      }
    }
  },
} as const satisfies PodRule;
