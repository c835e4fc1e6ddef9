import { deployment, expectGrades, type Fields, pod } from './graded';

const target = { kind: 'Pod', name: 'web' };

function using(requests?: Fields, limits?: Fields): Fields {
  return pod({ resources: { ...(requests && { requests }), ...(limits && { limits }) } });
}

expectGrades(
  'requests and limits',
  { sort: 'resources', target, container: 'app', requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } },
  {
    'as it is': [using({ cpu: '100m', memory: '1Gi' }, { memory: '1Gi' })],
    'in other units': [using({ cpu: '0.1', memory: '1024Mi' }, { memory: 1_073_741_824 })],
    'requests that follow from limits': [using({ cpu: 0.1 }, { memory: '1Gi' })],
    'more than is asked for': [using({ cpu: '100m' }, { memory: '1Gi', cpu: '1', 'ephemeral-storage': '1Gi' })],
  },
  {
    none: [[pod()], 'Container `app` has no request of CPU yet'],
    'no limit': [[using({ cpu: '100m', memory: '1Gi' })], 'Container `app` has no limit of memory yet'],
    'powers of ten': [
      [using({ cpu: '100m', memory: '1G' }, { memory: '1Gi' })],
      'Container `app` has a smaller request of memory than asked for',
    ],
    'a thousand times as much': [
      [using({ cpu: '100', memory: '1Gi' }, { memory: '1Gi' })],
      'Container `app` has a larger request of CPU than asked for',
    ],
    'the limit in place of the request': [
      [using({ memory: '1Gi' }, { memory: '1Gi', cpu: '1' })],
      'Container `app` has no request of CPU, so its limit counts as one, which is another amount',
    ],
  },
);

expectGrades(
  'Guaranteed',
  { sort: 'qos', target, class: 'Guaranteed' },
  {
    'limits alone': [using(undefined, { cpu: '1', memory: '1Gi' })],
    'both, in other units': [using({ cpu: '1000m', memory: '1024Mi' }, { cpu: 1, memory: '1Gi' })],
  },
  {
    'no memory': [
      [using(undefined, { cpu: '1' })],
      'Pod `web`: the QoS class comes out as `Burstable`; look at the requests and limits of every container',
    ],
    none: [
      [pod()],
      'Pod `web`: the QoS class comes out as `BestEffort`; look at the requests and limits of every container',
    ],
  },
);

expectGrades(
  'BestEffort',
  { sort: 'qos', target: { kind: 'Deployment', name: 'shop' }, class: 'BestEffort' },
  { none: [deployment()] },
  {
    some: [
      [deployment({}, { containers: [{ name: 'app', image: 'x', resources: { requests: { cpu: '1m' } } }] })],
      'The Pods of Deployment `shop`: the QoS class comes out as `Burstable`; look at the requests and limits of every container',
    ],
  },
);
