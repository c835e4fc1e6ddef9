import { downwardAPI, fieldRef, Pod, podInfoEnv, resourceFieldRef } from 'podwright';
import { chart } from './chart';

const container = { name: 'c', image: 'i' };

new Pod(chart, 'right', {
  containers: [
    {
      ...container,
      env: {
        ...podInfoEnv(),
        NODE: fieldRef('spec.nodeName'),
        VERSIONED: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.uid' } },
        APP: fieldRef("metadata.labels['app']"),
        MEMORY: resourceFieldRef('limits.memory', { divisor: '1Mi' }),
      },
      volumeMounts: {
        '/info': downwardAPI('info', {
          labels: fieldRef('metadata.labels'),
          name: fieldRef('metadata.name'),
          cpu: resourceFieldRef('requests.cpu', { containerName: 'c' }),
          annotations: { ...fieldRef('metadata.annotations'), mode: 0o400 },
        }),
      },
    },
  ],
});

// error: "spec.nodename"
fieldRef('spec.nodename');
// error: "limits.memry"
resourceFieldRef('limits.memry');
// error: "1MB"
resourceFieldRef('limits.memory', { divisor: '1MB' });

new Pod(chart, 'volume-path-in-env', {
  // error: "metadata.labels"
  containers: [{ ...container, env: { LABELS: fieldRef('metadata.labels') } }],
});
new Pod(chart, 'volume-path-in-env-list', {
  // error: "metadata.annotations"
  containers: [{ ...container, env: [{ name: 'A', valueFrom: fieldRef('metadata.annotations') }] }],
});
new Pod(chart, 'misspelt-path-in-plain-env', {
  // error: "spec.nodename"
  containers: [{ ...container, env: { NODE: { fieldRef: { fieldPath: 'spec.nodename' } } } }],
});

// error: "spec.nodeName"
downwardAPI('info', { node: fieldRef('spec.nodeName') });
// error: 'path' does not exist
downwardAPI('info', [{ path: 'ip', ...fieldRef('status.podIP') }]);
// error: 'path' does not exist
downwardAPI('info', { labels: { path: 'other', ...fieldRef('metadata.labels') } });
// error: is not assignable
downwardAPI('info', { labels: { ...fieldRef('metadata.labels'), mode: '0400' } });
