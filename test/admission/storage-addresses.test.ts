import { expect, test } from '@jest/globals';
import { isHostAndPort } from '../../src/admission/host-and-port';
import { isIscsiName } from '../../src/admission/iscsi-name';

const IQN = 'iqn.2001-04.com.example:storage';
const long = (letters: number) => 'a'.repeat(letters);

test.each([
  [IQN, true],
  ['iqn.2001-04.com.example:a:b', true],
  ['iqn.2001-04.c::', true],
  ['iqnx iqn.2001-04.c:x', true],
  ['iqn a,b iqn.2001-04.c:x', true],
  ['iqn.2001-04.a:iqn.2001-04.b:', true],
  ['iqn.2001-04.com.example', false],
  ['iqn.2001-04.com.example:', false],
  ['iqn.2001-4.com.example:x', false],
  ['iqn.2001-04.:x', false],
  ['iqn.2001-04.com.example:a b', false],
  ['iqn.2001-04.com.example:a,b:c', false],
  ['IQN.2001-04.com.example:x', false],
  [`eui.${long(16)}`, true],
  [`eui.${long(17)}`, false],
  [`naa.${long(32)}`, true],
  [`naa.${long(31)}`, false],
  ['', false],
])('iSCSI name %j: %s', (name, isTaken) => {
  expect(isIscsiName(name)).toBe(isTaken);
});

test('a long iSCSI name is read in a moment', () => {
  expect(isIscsiName(`${'iqn.2001-04.a:'.repeat(50_000)} `)).toBe(false);
  expect(isIscsiName(`iqn${'.2001-04.iqn'.repeat(50_000)}`)).toBe(false);
});

test.each([
  ['h:1', true],
  [':', true],
  ['[::1]:1', true],
  ['[]:', true],
  ['h', false],
  ['::1:1', false],
  ['[::1]', false],
  ['[::1]x:1', false],
  ['[::1', false],
  ['a[b:1', false],
  ['[a]:1]', false],
  ['', false],
])('host and port %j: %s', (text, isTaken) => {
  expect(isHostAndPort(text)).toBe(isTaken);
});
