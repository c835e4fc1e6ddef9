import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { admissionOf } from '../support/admission';
import { containerSays, reviewContainer } from '../support/container-manifests';
import { podWith, templateWith } from '../support/pod-manifests';

const limits = (list: object) => ({ resources: { limits: list } });
const requests = (list: object) => ({ resources: { requests: list } });
const both = (request: object, limit: object) => ({ resources: { requests: request, limits: limit } });
const GPU = 'nvidia.com/gpu';

describe('the name of a resource', () => {
  test.each([
    'cpu',
    'memory',
    'ephemeral-storage',
    GPU,
    'kubernetes.io/x',
    'requests.kubernetes.io/x',
    `example.com/${'x'.repeat(63)}`,
    `${'a'.repeat(244 - 3)}.io/x`,
  ])('%s is one', (name) => {
    expect(containerSays(limits({ [name]: 1 }))).toEqual([]);
  });

  test.each([
    ['gpu', 'res-name-standard'],
    ['storage', 'res-name-standard'],
    ['pods', 'res-name-standard'],
    ['CPU', 'res-name-standard'],
    ['', 'res-name-standard'],
    ['requests.cpu', 'res-name-standard'],
    ['NVIDIA.com/gpu', 'res-name-qualified'],
    ['requests.nvidia.com/gpu', 'res-name-qualified'],
    ['a/b/c', 'res-name-qualified'],
    ['example.com/', 'res-name-qualified'],
    [`example.com/${'x'.repeat(64)}`, 'res-name-qualified'],
    [`${'a'.repeat(245 - 3)}.io/x`, 'res-name-qualified'],
  ])('%j is none', (name, id) => {
    expect(containerSays(limits({ [name]: 1 }))).toEqual([`${id} resources.limits[${name}]`]);
    expect(containerSays(requests({ [name]: 1 }))).toEqual([`${id} resources.requests[${name}]`]);
  });

  test('of a prototype is none', () => {
    const list = JSON.parse('{"__proto__": 1, "constructor": 1}') as object;

    expect(containerSays(limits(list))).toEqual([
      'res-name-standard resources.limits[__proto__]',
      'res-name-standard resources.limits[constructor]',
    ]);
  });
});

describe('amounts', () => {
  const equal = ['res-extended-equal'];
  reviewContainer([
    ['null', { resources: null }, []],
    ['nothing', { resources: { limits: {}, requests: null } }, []],
    ['what cannot be read, which the form reports', both({ cpu: '1x' }, { cpu: 'y' }), []],
    ['less than 0', limits({ cpu: '-1m' }), ['res-nonnegative resources.limits[cpu]']],
    ['0', limits({ cpu: 0 }), []],
    ['a part of a GPU', limits({ [GPU]: '1.5' }), [`res-integer-extended resources.limits[${GPU}]`]],
    ['thousandths of a GPU', limits({ [GPU]: '1000m' }), []],
    ['a little more than a GPU', limits({ [GPU]: '1.0001' }), [`res-integer-extended resources.limits[${GPU}]`]],
    ['a request of a GPU', requests({ [GPU]: 1 }), ['res-extended-limit resources.limits']],
    ['a GPU', both({ [GPU]: 1 }, { [GPU]: '1' }), []],
    ['less than the GPUs', both({ [GPU]: 1 }, { [GPU]: 2 }), equal.map((id) => `${id} resources.requests[${GPU}]`)],
    ['the limit', both({ cpu: '1000m' }, { cpu: 1 }), []],
    ['more than the limit', both({ cpu: '1001m' }, { cpu: 1 }), ['res-request-le-limit resources.requests[cpu]']],
    ['more by less than a thousandth', both({ cpu: '1.0005' }, { cpu: '1.0001' }), []],
    ['more than nothing', both({ cpu: 1 }, { cpu: null }), ['res-request-le-limit resources.requests[cpu]']],
    ['other units', both({ memory: '1G' }, { memory: '1Gi' }), []],
    [
      'other units the other way round',
      both({ memory: '1Gi' }, { memory: '1G' }),
      ['res-request-le-limit resources.requests[memory]'],
    ],
  ]);

  test('a GPU of a bad name is told of once', () => {
    expect(containerSays(requests({ 'A.com/gpu': '1.5' }))).toEqual([
      'res-name-qualified resources.requests[A.com/gpu]',
    ]);
  });

  test('the server names the requests as a whole', () => {
    const containers = [{ name: 'web', image: 'i', ...both({ cpu: 2 }, { cpu: 1 }) }];

    expect(admit(podWith({ containers }), 28)[0]).toMatchObject({
      alias: 'spec.containers[0].resources.requests',
      message: 'The request of "2" is more than the limit of "1"',
    });
  });
});

describe('hugepages', () => {
  const pages = (amount: unknown, size = '2Mi') => limits({ cpu: 1, [`hugepages-${size}`]: amount });
  const refused = (size = '2Mi') => [`res-hugepages-multiple resources.limits[hugepages-${size}]`];
  reviewContainer([
    ['of one page', pages('2Mi'), []],
    ['of no page', pages(0), []],
    ['of bytes', pages(4194304), []],
    ['of a page and a half', pages('3Mi'), refused()],
    ['of a byte', pages(1), refused()],
    ['of no size', pages('2Mi', 'x'), refused('x')],
    ['of the size 0', pages('2Mi', '0'), refused('0')],
    ['of half a byte', pages('2Mi', '500m'), refused('500m')],
    ['alone', limits({ 'hugepages-2Mi': '2Mi' }), ['res-hugepages-cpu-mem resources']],
    ['beside storage', limits({ 'hugepages-2Mi': '2Mi', 'ephemeral-storage': 1 }), ['res-hugepages-cpu-mem resources']],
    ['beside a request of memory', both({ memory: 1 }, { 'hugepages-2Mi': '2Mi' }), []],
    [
      'requested without a limit',
      requests({ cpu: 1, 'hugepages-2Mi': '2Mi' }),
      ['res-extended-limit resources.limits'],
    ],
  ]);
});

describe('the overhead of a Pod', () => {
  test.each([
    ['cpu', '250m', []],
    ['gpu', 1, ['res-name-standard template.spec.overhead[gpu]']],
    ['memory', '-1', ['res-nonnegative template.spec.overhead[memory]']],
    ['hugepages-2Mi', '2Mi', ['res-hugepages-cpu-mem template.spec.overhead']],
  ])('%s', (name, amount, found) => {
    expect(admissionOf(templateWith({ overhead: { [name]: amount } }))).toEqual(found);
  });

  test('the server takes it for limits', () => {
    expect(admit(templateWith({ overhead: { gpu: 1 } }), 28)[0]?.alias).toBe('template.spec.overhead.limits[gpu]');
  });
});

describe('the claims of a container', () => {
  const resourceClaims = [
    { name: 'a', resourceClaimName: 'x' },
    { name: 'b', resourceClaimName: 'x' },
  ];
  const says = (...claims: unknown[]) => containerSays({ resources: { claims } }, '1.34', { resourceClaims });

  test.each([
    ['one', [{ name: 'a' }], []],
    ['two', [{ name: 'a' }, { name: 'b' }], []],
    [
      'two requests of one',
      [
        { name: 'a', request: 'x' },
        { name: 'a', request: 'y' },
      ],
      [],
    ],
    ['none', [{}], ['res-claims-required resources.claims[0]']],
    ['null', [null], ['res-claims-required resources.claims[0]']],
    ['one that the Pod lacks', [{ name: 'c' }], ['res-claims-name resources.claims[0]']],
    ['one twice', [{ name: 'a' }, { name: 'a' }], ['res-claims-unique resources.claims[1]']],
    [
      'a request twice',
      [
        { name: 'a', request: 'x' },
        { name: 'a', request: 'x' },
      ],
      ['res-claims-unique resources.claims[1]'],
    ],
    [
      'a request of what is used',
      [{ name: 'a' }, { name: 'a', request: 'x' }],
      ['res-claims-unique resources.claims[1]'],
    ],
    ['all of what is used', [{ name: 'a', request: 'x' }, { name: 'a' }], ['res-claims-unique resources.claims[1]']],
    ['a bad request', [{ name: 'a', request: 'X' }], ['res-claims-request resources.claims[0].request']],
  ])('%s', (_, claims, found) => {
    expect(says(...claims)).toEqual(found);
  });
});
