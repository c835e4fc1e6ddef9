import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCidr, parseIp } from '../../src/kubernetes/ip-address';

const LONG = '1:2:3:4:5:6:7:8';

describe('an IP address', () => {
  test.each([
    ['10.0.0.1', 4, '10.0.0.1'],
    ['255.255.255.255', 4, '255.255.255.255'],
    ['::', 6, '::'],
    ['::1', 6, '::1'],
    ['1::', 6, '1::'],
    [LONG, 6, LONG],
    ['2001:0DB8::0001', 6, '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', 6, '2001:db8::1:0:0:1'],
    ['1:0:2:0:0:3:0:0', 6, '1:0:2::3:0:0'],
    ['1:0:2:3:4:5:6:7', 6, '1:0:2:3:4:5:6:7'],
    ['1:2:3:4:5:6:7::', 6, '1:2:3:4:5:6:7:0'],
    ['::1.2.3.4', 6, '::102:304'],
    ['1:2:3:4:5:6:1.2.3.4', 6, '1:2:3:4:5:6:102:304'],
  ])('%s is of family %d and printed as %s', (text, family, printed) => {
    expect(parseIp(text)).toMatchObject({ family, text: printed });
    expect(parseIp(text, { strict: true })).toMatchObject({ family, text: printed });
  });

  test.each([
    ['010.002.003.004', 4, '10.2.3.4'],
    ['::ffff:1.2.3.4', 4, '1.2.3.4'],
    ['::ffff:102:304', 4, '1.2.3.4'],
    ['::00001', 6, '::1'],
    ['::01.2.3.4', 6, '::102:304'],
  ])('%s passes unless it is read strictly', (text, family, printed) => {
    expect(parseIp(text)).toMatchObject({ family, text: printed });
    expect(parseIp(text, { strict: true })).toBeUndefined();
  });

  test.each(
    [
      [
        '',
        '1',
        '1.2.3',
        '1.2.3.4.5',
        '1.2.3.256',
        '1.2.3.',
        '.1.2.3',
        '1..2.3',
        '1.2.3.4 ',
        ' 1.2.3.4',
        '1.2.3.x',
        '-1.2.3.4',
      ],
      [
        ':',
        ':::',
        '1::2::3',
        '1:2:3:4:5:6:7',
        `${LONG}:9`,
        '1:2:3:4::5:6:7:8',
        ':1',
        '1:',
        'g::',
        '::10000',
        'fe80::1%eth0',
      ],
      [
        '1.2.3.4::',
        '::1.2.3.4:5',
        '1:2:3:4:5:6:7:1.2.3.4',
        '::1.2.3',
        '[::1]',
        '10.0.0.1:80',
        '１.2.3.4',
        '1.2.3.4/8',
        'None',
      ],
    ].flat(),
  )('is not %j', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  test.each([
    ['0.0.0.0', 'isUnspecified'],
    ['::', 'isUnspecified'],
    ['::ffff:0.0.0.0', 'isUnspecified'],
    ['127.1.2.3', 'isLoopback'],
    ['::1', 'isLoopback'],
    ['169.254.1.1', 'isLinkLocal'],
    ['fe80::1', 'isLinkLocal'],
    ['febf::1', 'isLinkLocal'],
    ['224.0.0.9', 'isLinkLocalMulticast'],
    ['ff12::1', 'isLinkLocalMulticast'],
    ['10.0.0.1', undefined],
    ['169.253.1.1', undefined],
    ['224.0.1.1', undefined],
    ['fec0::1', undefined],
    ['ff01::1', undefined],
    ['2001:db8::', undefined],
  ])('%s: %s alone', (text, kind) => {
    const { isUnspecified, isLoopback, isLinkLocal, isLinkLocalMulticast } = parseIp(text) ?? {};
    const kinds = Object.entries({ isUnspecified, isLoopback, isLinkLocal, isLinkLocalMulticast });
    expect(kinds.filter(([, is]) => is === true).map(([name]) => name)).toEqual(kind === undefined ? [] : [kind]);
  });

  test('reads what it prints', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const ip = parseIp(text);
        expect(ip).toBeDefined();
        expect(parseIp(ip?.text ?? '', { strict: true })?.text).toBe(ip?.text);
      }),
    );
  });

  test('is read or refused, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', 'f', ':', '::', '.', '/', '25', 'é') });
    fc.assert(
      fc.property(text, (given) => {
        const strict = parseIp(given, { strict: true });
        if (strict !== undefined) expect(parseIp(given)?.text).toBe(strict.text);
        parseCidr(given);
      }),
    );
  });
});

describe('a CIDR', () => {
  test.each([
    ['10.0.0.0/8', 8, '10.0.0.0/8', true],
    ['10.1.2.3/8', 8, '10.0.0.0/8', false],
    ['0.0.0.0/0', 0, '0.0.0.0/0', true],
    ['255.255.255.255/31', 31, '255.255.255.254/31', false],
    ['1.2.3.4/32', 32, '1.2.3.4/32', true],
    ['1.2.3.4/032', 32, '1.2.3.4/32', false],
    ['010.0.0.0/8', 8, '10.0.0.0/8', false],
    ['::/0', 0, '::/0', true],
    ['2001:db8::1/64', 64, '2001:db8::/64', false],
    ['2001:db8::/128', 128, '2001:db8::/128', true],
    ['ffff::/1', 1, '8000::/1', false],
    ['::ffff:1.2.3.4/120', 24, '1.2.3.0/24', false],
    ['::ffff:1.2.3.4/90', 90, '::ffc0:0:0/90', false],
  ])('%s has %d bits, is %s, and strictly: %p', (text, prefix, printed, strict) => {
    expect(parseCidr(text)).toMatchObject({ prefix, text: printed });
    expect(parseCidr(text, { strict: true }) !== undefined).toBe(strict);
  });

  test.each(
    [
      [
        '',
        '/',
        '10.0.0.0',
        '10.0.0.0/',
        '/8',
        '10.0.0.0/33',
        '::/129',
        '10.0.0.0/-1',
        '10.0.0.0/+8',
        '10.0.0.0/8/8',
        '10.0.0/8',
      ],
      ['10.0.0.0/255.0.0.0', ' 10.0.0.0/8', '10.0.0.0/8 ', '::/', 'all'],
    ].flat(),
  )('is not %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.1.0.0/16', '10.0.0.0/8', false],
    ['10.0.0.0/8', '11.0.0.0/16', false],
    ['10.128.0.0/9', '10.0.0.0/10', false],
    ['0.0.0.0/0', '::/0', false],
    ['::/0', '10.0.0.0/8', false],
    ['2001:db8::/32', '2001:db8:1::/48', true],
    ['2001:db8::/33', '2001:db8:8000::/48', false],
  ])('%s contains %s: %p', (one, other, contained) => {
    const inner = parseCidr(other);
    expect(inner && parseCidr(one)?.contains(inner)).toBe(contained);
  });
});
