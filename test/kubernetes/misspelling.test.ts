import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMisspelling, Spellings } from '../../src/kubernetes/misspelling';

describe('a misspelling', () => {
  test.each([
    ['game-confg', 'game-config'],
    ['game-conffig', 'game-config'],
    ['gmae-config', 'game-config'],
    ['game-condig', 'game-config'],
    ['gameconfig', 'game-config'],
    ['Game_Config', 'game-config'],
    ['wbe', 'web'],
    ['secrets', 'secret'],
  ])('%s of %s', (slip, name) => {
    expect(isMisspelling(slip, name)).toBe(true);
    expect(isMisspelling(name, slip)).toBe(true);
    expect(new Spellings(['other', name]).meant(slip)).toEqual([name]);
  });

  test.each([
    ['game-config', 'game-config'],
    ['shard-1', 'shard-2'],
    ['app-v1', 'app-v'],
    ['app-a', 'app-b'],
    ['api', 'app'],
    ['http-proxy', 'https-proxy'],
    ['web-secret', 'app-secret'],
    ['server-cert', 'server-secret'],
    ['dashboard-dns', 'dashboards'],
    ['', 'a'],
  ])('not: %s and %s', (one, other) => {
    expect(isMisspelling(one, other)).toBe(false);
    expect(isMisspelling(other, one)).toBe(false);
    expect(new Spellings([one]).meant(other)).toEqual([]);
  });

  test('what is alike one by one is found among many', () => {
    const name = fc.stringMatching(/^[a-d]{3,6}(-[a-d]{1,5})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 15 }), name, (names, word) => {
        expect(new Spellings(names).meant(word).sort()).toEqual(names.filter((one) => isMisspelling(word, one)).sort());
      }),
    );
  });

  test('very long names are passed over', () => {
    const long = 'a'.repeat(100);
    expect(new Spellings([`${long}b`]).meant(`${long}c`)).toEqual([]);
  });
});
