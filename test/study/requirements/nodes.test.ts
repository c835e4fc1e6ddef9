import { expectGrades, type Fields, pod } from './graded';

const target = { kind: 'Pod', name: 'web' };

/** A Pod with a required node affinity of these terms, each a list of expressions. */
function affine(terms: readonly (readonly Fields[])[], spec: Fields = {}): Fields {
  const nodeSelectorTerms = terms.map((matchExpressions) => ({ matchExpressions }));
  return pod(
    {},
    { ...spec, affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } } },
  );
}

const ssd = { key: 'disk', operator: 'In', values: ['ssd'] };
const hdd = { key: 'disk', operator: 'In', values: ['hdd'] };
const either = { key: 'disk', operator: 'In', values: ['ssd', 'hdd'] };
const linux = { key: 'os', operator: 'In', values: ['linux'] };
const lacks = 'Pod `web` could still run on a node whose label `disk` is missing or has another value';
const contradiction = 'Pod `web`: its conditions for the node contradict each other, so no node would do';

expectGrades(
  'node labels',
  { sort: 'node-labels', target, labels: { disk: 'ssd' } },
  {
    selector: [pod({}, { nodeSelector: { disk: 'ssd' } })],
    'selector of more': [pod({}, { nodeSelector: { os: 'linux', disk: 'ssd' } })],
    'required affinity': [affine([[ssd]])],
    'in every term': [
      affine([
        [ssd, linux],
        [linux, ssd],
      ]),
    ],
    'the other term impossible beside the selector': [affine([[ssd], [hdd]], { nodeSelector: { disk: 'ssd' } })],
    'a term that says nothing': [affine([[ssd], []])],
    'selector beside an affinity of something else': [affine([[linux]], { nodeSelector: { disk: 'ssd' } })],
    'either, but not the other': [affine([[either, { key: 'disk', operator: 'NotIn', values: ['hdd'] }]])],
    'either, and either of others': [affine([[either, { key: 'disk', operator: 'In', values: ['ssd', 'nvme'] }]])],
    'either beside the selector': [affine([[either]], { nodeSelector: { disk: 'ssd' } })],
    'one that exists, too': [affine([[{ key: 'disk', operator: 'Exists' }, ssd]])],
  },
  {
    nothing: [[pod()], lacks],
    'another value': [
      [pod({}, { nodeSelector: { disk: 'hdd' } })],
      "Pod `web`: the node's label `disk` must have another value",
    ],
    'in one of the terms': [[affine([[ssd], [linux]])], lacks],
    'more values': [[affine([[either]])], lacks],
    'either term': [[affine([[ssd], [hdd]])], lacks],
    exists: [[affine([[{ key: 'disk', operator: 'Exists' }]])], lacks],
    preferred: [
      [
        pod(
          {},
          {
            affinity: {
              nodeAffinity: {
                preferredDuringSchedulingIgnoredDuringExecution: [
                  { weight: 1, preference: { matchExpressions: [ssd] } },
                ],
              },
            },
          },
        ),
      ],
      lacks,
    ],
    'either of others': [[affine([[ssd, { key: 'disk', operator: 'In', values: ['nvme', 'hdd'] }]])], contradiction],
    'selector against affinity': [[affine([[hdd]], { nodeSelector: { disk: 'ssd' } })], contradiction],
    'against itself': [[affine([[ssd, { key: 'disk', operator: 'NotIn', values: ['ssd'] }]])], contradiction],
    'against a number': [
      [affine([[ssd, { key: 'n', operator: 'Gt', values: ['5'] }]], { nodeSelector: { n: '5' } })],
      contradiction,
    ],
    'nothing but empty terms': [[affine([[]], { nodeSelector: { disk: 'ssd' } })], contradiction],
  },
);

expectGrades(
  'a number that fits',
  { sort: 'node-labels', target, labels: { n: '6' } },
  { 'selector and affinity': [affine([[{ key: 'n', operator: 'Gt', values: ['5'] }]], { nodeSelector: { n: '6' } })] },
);

expectGrades(
  'node name',
  { sort: 'node-name', target, node: 'node01' },
  { written: [pod({}, { nodeName: 'node01' })] },
  {
    none: [[pod()], 'Pod `web`: the scheduler would still choose the node'],
    selector: [
      [pod({}, { nodeSelector: { 'kubernetes.io/hostname': 'node01' } })],
      'Pod `web`: the scheduler would still choose the node',
    ],
    another: [[pod({}, { nodeName: 'node02' })], 'Pod `web`: the node is another one'],
  },
);
