import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { podWith, templateWith } from '../support/pod-manifests';

const PAGES = 'hugepages-2Mi';

function container(resources: object, name = 'web') {
  return { name, image: 'i', resources };
}

/** What is said of a Pod, and of a template. */
function says(spec: object): [pod: string[], template: string[]] {
  const template = admissionOf(templateWith(spec as Readonly<Record<string, unknown>>), '1.34');
  return [
    admissionOf(podWith(spec as Readonly<Record<string, unknown>>), '1.34').map(relative),
    template.map((line) => relative(line.replace('template.', ''))),
  ];
}

function relative(line: string): string {
  return line.replace(' spec.', ' ');
}

describe('the resources of a Pod as a whole', () => {
  test.each([
    ['null', null, []],
    ['nothing', {}, []],
    ['a request and a limit', { requests: { cpu: 1 }, limits: { cpu: 2, memory: '1Gi' } }, []],
    [
      'more than the limit',
      { requests: { cpu: 3 }, limits: { cpu: 2 } },
      ['res-request-le-limit resources.requests[cpu]'],
    ],
    ['hugepages', { limits: { cpu: 1, [PAGES]: '2Mi' } }, []],
    ['half a hugepage', { limits: { cpu: 1, [PAGES]: '1Mi' } }, [`res-hugepages-multiple resources.limits[${PAGES}]`]],
    [
      'what containers have',
      { limits: { 'ephemeral-storage': 1 } },
      ['res-pod-level-names resources.limits[ephemeral-storage]'],
    ],
    ['what a quota has', { requests: { pods: 1 } }, ['res-pod-level-names resources.requests[pods]']],
    ['a GPU', { limits: { 'nvidia.com/gpu': 1 } }, ['res-pod-level-names resources.limits[nvidia.com/gpu]']],
    ['what nobody has', { limits: { gpu: 1 } }, ['res-name-standard resources.limits[gpu]']],
    ['a bad name', { limits: { 'A.com/gpu': 1 } }, ['res-name-qualified resources.limits[A.com/gpu]']],
    ['claims', { claims: [] }, ['res-pod-level-claims resources.claims']],
    ['null for claims', { claims: null }, []],
  ])('%s', (_, resources, found) => {
    expect(says({ resources })).toEqual([found, found]);
  });

  test('are not for Windows, whatever they are', () => {
    expect(says({ resources: { limits: { gpu: 1 } }, os: { name: 'windows' } })[0]).toEqual([
      'pod-os-windows-resources resources',
    ]);
  });
});

describe('beside the resources of its containers', () => {
  const two = (one: object, other: object) => [container(one, 'a'), container(other, 'b')];
  const requests = (cpu: unknown) => ({ requests: { cpu } });
  const limits = (cpu: unknown) => ({ limits: { cpu } });

  test.each([
    ['as much as they request', requests(2), two(requests(1), requests('1000m')), []],
    ['less', requests(2), two(requests(1), requests('1001m')), ['res-pod-level-requests resources.requests[cpu]']],
    ['a limit of as much', limits(2), two(requests(1), requests(1)), []],
    ['another resource', { requests: { memory: '1Gi' } }, two(requests(1), requests(1)), []],
    ['a limit as theirs', limits(2), two(limits(2), {}), []],
  ])('%s', (_, resources, containers, found) => {
    expect(says({ resources, containers })).toEqual([found, found]);
  });

  // In a template the API server does not fill in requests, so it finds less there.
  test.each([
    [
      'a limit of less than they request',
      limits(2),
      two(requests(1), requests(2)),
      ['res-pod-level-sum resources.limits[cpu]'],
      [],
    ],
    [
      'a request of less than their limits',
      requests(2),
      two(limits(1), limits(2)),
      ['res-pod-level-requests resources.requests[cpu]'],
      [],
    ],
    [
      'a lower limit',
      limits(2),
      two(limits(3), {}),
      ['res-pod-level-sum resources.limits[cpu]', 'res-pod-level-container-limit containers[0].resources.limits[cpu]'],
      ['res-pod-level-container-limit containers[0].resources.limits[cpu]'],
    ],
  ])('%s', (_, resources, containers, pod, template) => {
    expect(says({ resources, containers })).toEqual([pod, template]);
  });

  test('an init container runs alone, a sidecar beside the others', () => {
    const resources = requests(2);
    const init = (fields: object) => ({ ...container(requests('1500m'), 'init'), ...fields });

    expect(says({ resources, containers: [container(requests(1))], initContainers: [init({})] })[0]).toEqual([]);
    expect(
      says({ resources, containers: [container(requests(1))], initContainers: [init({ restartPolicy: 'Always' })] })[0],
    ).toEqual(['res-pod-level-requests resources.requests[cpu]']);
  });

  test('hugepages of all containers', () => {
    const resources = { limits: { cpu: 1, [PAGES]: '2Mi' } };
    const pages = { limits: { cpu: '1m', [PAGES]: '2Mi' }, requests: { cpu: '1m' } };

    expect(says({ resources, containers: [container(pages)] })).toEqual([[], []]);
    expect(says({ resources, containers: two(pages, pages) })[1]).toEqual([
      `res-pod-level-hugepages resources.limits[${PAGES}]`,
    ]);
  });

  test('the server writes the path of a container in its own way', () => {
    const template = templateWith({ resources: limits(1), containers: [container(limits(2))] });

    expect(admit(template, 34)[0]?.alias).toBe('template.spec.resources.containers[0][cpu].limits');
  });
});
