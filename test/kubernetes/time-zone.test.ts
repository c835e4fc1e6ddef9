import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTimeZone, loadsTimeZone } from '../../src/kubernetes/time-zone';

describe('a time zone', () => {
  test.each(
    [
      [
        'UTC',
        'Etc/UTC',
        'Etc/GMT+12',
        'Etc/GMT-14',
        'GMT',
        'GMT0',
        'EST5EDT',
        'W-SU',
        'GB-Eire',
        'NZ-CHAT',
        'Zulu',
        'Factory',
      ],
      [
        'Asia/Seoul',
        'Europe/Berlin',
        'America/Argentina/ComodRivadavia',
        'America/Port-au-Prince',
        'Africa/Dar_es_Salaam',
      ],
      [
        'US/East-Indiana',
        'US/Eastern',
        'Australia/NSW',
        'Asia/Kolkata',
        'Asia/Calcutta',
        'Antarctica/DumontDUrville',
        'Etc/Zulu',
      ],
    ].flat(),
  )('may be %s', (text) => {
    expect(isTimeZone(text)).toBe(true);
    expect(loadsTimeZone(text)).toBe(true);
  });

  test.each(
    [
      [
        '',
        'Local',
        'local',
        'utc',
        'asia/seoul',
        'Asia/seoul',
        'ASIA/SEOUL',
        'America/Port-Au-Prince',
        'US/eastern',
        'Utc',
      ],
      [
        'Asia/Hanoi',
        'Seoul',
        'Asia',
        'Asia/',
        '/UTC',
        'Asia//Seoul',
        '../UTC',
        './UTC',
        'Asia/-Seoul',
        'KST',
        'PST',
        'JST',
        'IST',
      ],
      [
        '+0900',
        '+09:00',
        'UTC+9',
        'Etc/GMT-15',
        'SystemV/PST8',
        'US/Pacific-New',
        'Asia/Seoul ',
        'Asia/Seoul\n',
        '한국',
        '__proto__',
      ],
    ].flat(),
  )('is not %j', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });

  test('before a schedule may be empty or local', () => {
    expect(loadsTimeZone('')).toBe(true);
    expect(loadsTimeZone('Local')).toBe(true);
    expect(loadsTimeZone('local')).toBe(false);
  });

  test('of today is one in its own case alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (name) => {
        expect(isTimeZone(name)).toBe(true);
        expect(isTimeZone(name.toLowerCase())).toBe(false);
      }),
    );
  });

  test('is known or not, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isTimeZone(`Asia/${text}`)).toBe('boolean');
      }),
    );
  });
});
