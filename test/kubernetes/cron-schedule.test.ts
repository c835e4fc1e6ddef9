import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cronScheduleProblem, namesTimeZone } from '../../src/kubernetes/cron-schedule';

describe('a schedule', () => {
  test.each(
    [
      [
        '* * * * *',
        '*/5 0-23/2 1,15 jan-mar MON',
        '? ? ? ? ?',
        '0 0 31 12 6',
        '59 23 1 1 0',
        '5/2 * * * *',
        ' *  *\t* * * ',
      ],
      ['*-5 * * * *', '+5 * * * *', '5, * * * *', ', , , , ,', '*/999 * * * *', '0 0 * Dec sUn-FRI'],
      ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'],
      [
        '@every 1h30m',
        '@every 1.5s',
        '@every .5s',
        '@every 1h1h',
        '@every 0',
        '@every -5m',
        '@every 10\u00b5s',
        '@every 2562047h',
      ],
      ['TZ=UTC * * * * *', 'CRON_TZ=Asia/Seoul @daily', 'TZ= * * * * *', 'TZ=Local * * * * *'],
    ].flat(),
  )('may be %j', (text) => {
    expect(cronScheduleProblem(text)).toBeUndefined();
  });

  test.each([
    ['', 'it is empty'],
    [' ', 'it has 0 fields, not 5'],
    ['*', 'it has 1 field, not 5'],
    ['0 0 0 * * ?', 'it has 6 fields, not 5 (there is none for seconds)'],
    [' @daily', 'it has 1 field, not 5'],
    ['60 * * * *', '60 is not between 0 and 59 in the minute'],
    ['* 24 * * *', '24 is not between 0 and 23 in the hour'],
    ['* * 0 * *', '0 is not between 1 and 31 in the day of the month'],
    ['* * * 1-13 *', '13 is not between 1 and 12 in the month'],
    ['* * * * 7', '7 is not between 0 and 6 (Sunday is 0) in the day of the week'],
    ['* * * * 8', '8 is not between 0 and 6 in the day of the week'],
    ['50-10/2 * * * *', '"50-10/2" ends before it starts in the minute'],
    ['1-60/2 * * * *', '60 is not between 0 and 59 in the minute'],
    ['60/2 * * * *', '60 is not between 0 and 59 in the minute'],
    ['50-10 * * * *', '"50-10" ends before it starts in the minute'],
    ['*/0 * * * *', '"*/0" has a step of 0 in the minute'],
    ['*/x * * * *', '"x" is neither a number nor a name in the minute'],
    ['5- * * * *', '"5-" lacks a number in the minute'],
    ['-5 * * * *', '"-5" lacks a number in the minute'],
    ['5/ * * * *', '"5/" lacks a number in the minute'],
    ['1-2-3 * * * *', '"1-2-3" has more than one "-" in the minute'],
    ['*/1/2 * * * *', '"*/1/2" has more than one "/" in the minute'],
    ['jan * * * *', '"jan" is neither a number nor a name in the minute'],
    ['* * * june *', '"june" is neither a number nor a name in the month'],
    ['1,2,x * * * *', '"x" is neither a number nor a name in the minute'],
    ['*/9223372036854775808 * * * *', '"9223372036854775808" is neither a number nor a name in the minute'],
    ['@every', expect.stringContaining('"@every" is none of @yearly, ')],
    ['@Daily', expect.stringContaining('"@Daily" is none of @yearly, ')],
    ['@daily ', expect.stringContaining('"@daily " is none of @yearly, ')],
    ['@every 5', '"5" is no duration like "1h30m"'],
    ['@every 1d', '"1d" is no duration like "1h30m"'],
    ['@every .s', '".s" is no duration like "1h30m"'],
    ['@every 2562048h', '"2562048h" is no duration like "1h30m"'],
    ['TZ=0', 'nothing follows the time zone'],
    ['TZ=Mars/Base * * * * *', '"Mars/Base" is no time zone'],
    ['TZ=UTC * * * *', 'it has 4 fields, not 5'],
    ['* * * * TZ=UTC', '"TZ=UTC" is neither a number nor a name in the day of the week'],
  ])('may not be %j', (text, problem) => {
    expect(cronScheduleProblem(text)).toEqual(problem);
  });

  test.each([
    ['TZ=UTC * * * * *', true],
    ['CRON_TZ=UTC * * * * *', true],
    ['* * * * *', false],
    ['tz=UTC * * * * *', false],
  ])('%j names a time zone: %p', (text, named) => {
    expect(namesTimeZone(text)).toBe(named);
  });

  test('is read or refused, whatever the text', () => {
    const atom = fc.constantFrom(
      '*',
      '?',
      '/',
      '-',
      ',',
      ' ',
      '0',
      '7',
      '59',
      'mon',
      'JAN',
      '@every ',
      '1h',
      'TZ=',
      'UTC ',
      '한',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: atom })), (text) => {
        expect(cronScheduleProblem(text)).not.toBe('');
      }),
    );
  });
});
