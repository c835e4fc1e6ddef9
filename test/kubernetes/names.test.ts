import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as names from '../../src/kubernetes/names';

const FORMATS: Readonly<Record<string, names.NameFormat>> = { ...names };
const ALL = Object.entries(FORMATS);
const x = (length: number) => 'x'.repeat(length);

/** What the API server takes and what it refuses, asked of its own functions. */
const VERDICTS: readonly (readonly [keyof typeof names, readonly string[], readonly string[]])[] = [
  ['DNS_1123_LABEL', ['a', '0', 'a-b', 'a--b', x(63)], ['', '-a', 'a-', 'a.b', 'A', 'a_b', 'é', 'a\n', x(64)]],
  ['DNS_1123_SUBDOMAIN', ['a', 'a.b', '1.2.3.4', x(64), x(253)], ['', '.', 'a.', 'a..b', 'a.-b', 'A', 'a_b', x(254)]],
  ['DNS_1035_LABEL', ['a', 'a1', 'a-b', x(63)], ['', '1a', '-a', 'a-', 'a.b', 'A', x(64)]],
  [
    'QUALIFIED_NAME',
    ['a', 'A_b.c', 'a.b/C', `${x(253)}/${x(63)}`],
    ['', '/', 'a/', '/a', 'A/b', 'a/b/c', '-a', 'a-', x(64), `${x(254)}/a`],
  ],
  ['LABEL_VALUE', ['', 'a', 'A_b.c', x(63)], ['-', 'a ', 'a/b', 'a:b', 'a@b', '.a', 'a_', x(64)]],
  ['ANNOTATION_KEY', ['A.B/C', 'a', 'A_b', '\u212a/a'], ['', 'a_b/c', 'a/b/c', '/a', x(64)]],
  ['PORT_NAME', ['a', 'http', '80a', 'a-b-c', x(15)], ['', '80', 'A', 'a--b', '-a', 'a-', 'a_b', x(16)]],
  ['ENV_NAME_STRICT', ['A', '_', '-', '.a', 'a.b-c_1', x(300)], ['', '1a', '.', '..', '..a', 'a b', 'a=b', 'é']],
  ['ENV_NAME_RELAXED', ['A', '1', '.', '..', 'a b', '~!"'], ['', 'a=b', 'é', 'a\n', '\x7f']],
  ['CONFIG_KEY', ['a', '.a', '-', 'A_b.c', x(253)], ['', '.', '..', '..a', 'a b', 'a/b', x(254)]],
  ['HTTP_HEADER_NAME', ['X-A', '-', '1'], ['', 'X_A', 'X A', 'X:', 'é']],
  ['SYSCTL_NAME', ['a', 'net.ipv4.ip_forward', 'net/ipv4/a-b', x(253)], ['', 'A', 'a..b', '_a', 'a_', '/a', x(254)]],
  ['DNS_SEARCH_STRICT', ['a', 'a.b', 'a.b.'], ['', '.', '_a', 'a_b', 'a..', 'A']],
  [
    'DNS_SEARCH_RELAXED',
    ['a', 'a.b.', '.', '_a._b', 'a_b', x(253), `${x(253)}.`],
    ['', '..', '__a', 'a_', 'A', x(254)],
  ],
  ['PATH_SEGMENT_NAME', ['', 'a', 'A b', 'é', '...', 'a:b', x(300)], ['.', '..', 'a/b', 'a%b']],
  ['CSI_DRIVER_NAME', ['A.b', '\u0130', x(63)], ['', 'a_b', 'a.', x(64)]],
  [
    'RESOURCE_NAME',
    ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'nvidia.com/gpu', 'kubernetes.io/a', 'a.b/requests.c'],
    ['', 'gpu', 'storage', 'pods', 'CPU', 'requests.cpu', 'requests.a/b', 'A/b', 'a/b/c', `${x(245)}/a`],
  ],
];

test('all formats are tried', () => {
  expect(VERDICTS.map(([name]) => name).sort()).toEqual(ALL.map(([name]) => name).sort());
});

describe.each(VERDICTS)('%s', (name, taken, refused) => {
  const format = FORMATS[name] as names.NameFormat;
  test.each(taken.map((text) => [text]))('takes %j', (text) => expect(format.test(text)).toBe(true));
  test.each(refused.map((text) => [text]))('refuses %j', (text) => expect(format.test(text)).toBe(false));
});

describe('a repair', () => {
  test.each([
    ['DNS_1123_LABEL', 'My_App', 'my-app'],
    ['DNS_1123_LABEL', '-Café  au lait-', 'cafe-au-lait'],
    ['DNS_1123_LABEL', `${x(62)}--y`, x(62)],
    ['DNS_1123_LABEL', '한글', undefined],
    ['DNS_1123_LABEL', '', undefined],
    ['DNS_1123_LABEL', `A${x(1000)}`, undefined],
    ['DNS_1123_SUBDOMAIN', 'My.App_1..x.', 'my.app-1.x'],
    ['DNS_1123_SUBDOMAIN', '.-.', undefined],
    ['DNS_1035_LABEL', '1-App', 'app'],
    ['DNS_1035_LABEL', '8080', undefined],
    ['QUALIFIED_NAME', 'App.Kubernetes.io/Name', 'app.kubernetes.io/Name'],
    ['QUALIFIED_NAME', 'a/b/c', 'a/b-c'],
    ['QUALIFIED_NAME', '/a', 'a'],
    ['QUALIFIED_NAME', '한/a', undefined],
    ['LABEL_VALUE', 'me@example.com', 'me-example.com'],
    ['LABEL_VALUE', '--', undefined],
    ['ANNOTATION_KEY', 'Example.Com/a b', 'Example.Com/a-b'],
    ['PORT_NAME', 'HTTP__port', 'http-port'],
    ['PORT_NAME', 'a-very-long-port-name', 'a-very-long-por'],
    ['PORT_NAME', '8080', undefined],
    ['ENV_NAME_STRICT', '1 VAR', '_1_VAR'],
    ['ENV_NAME_STRICT', '..', undefined],
    ['ENV_NAME_RELAXED', 'A=B', 'A_B'],
    ['ENV_NAME_RELAXED', '=', undefined],
    ['CONFIG_KEY', 'conf/nginx.conf', 'conf-nginx.conf'],
    ['CONFIG_KEY', '..data', 'data'],
    ['HTTP_HEADER_NAME', 'X_Api Key:', 'X-Api-Key'],
    ['SYSCTL_NAME', 'net.ipv4.IP_forward', 'net.ipv4.ip_forward'],
    ['DNS_SEARCH_STRICT', 'My_ns.svc', 'my-ns.svc'],
    ['DNS_SEARCH_RELAXED', 'a b', 'a-b'],
    ['PATH_SEGMENT_NAME', 'a/b', 'a-b'],
    ['PATH_SEGMENT_NAME', '..', undefined],
    ['CSI_DRIVER_NAME', 'My_Driver', 'My-Driver'],
    ['RESOURCE_NAME', 'CPU', 'cpu'],
    ['RESOURCE_NAME', 'memroy', 'memory'],
    ['RESOURCE_NAME', 'gpu', undefined],
    ['RESOURCE_NAME', 'requests.nvidia.com/gpu', 'nvidia.com/gpu'],
  ] as const)('of %s for %j is %j', (name, text, repaired) => {
    expect((FORMATS[name] as names.NameFormat).repair(text)).toBe(repaired);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', '0', '-', '_', '.', '/', '..', ' ', '=', 'é', x(40)) }),
  );

  test.each(ALL)('of %s has the format, and leaves alone what has it', (_name, format) => {
    fc.assert(
      fc.property(text, (given) => {
        const repaired = format.repair(given);
        if (format.test(given)) expect(repaired).toBe(given);
        else if (repaired !== undefined) expect(format.test(repaired)).toBe(true);
      }),
    );
  });
});
