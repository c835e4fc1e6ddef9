import { describe, expect, test } from '@jest/globals';
import { verdictOf } from './verdict';

const rejected = (message: string) => ({ code: 400, body: { reason: 'BadRequest', message }, warnings: [] });

describe('verdictOf', () => {
  test('takes what the server made of an object', () => {
    const body = { kind: 'Pod' };
    expect(verdictOf({ code: 201, body, warnings: [] })).toEqual({
      accepted: true,
      code: 201,
      causes: [],
      warnings: [],
      object: body,
    });
  });

  test("gives each cause the server's own words for its type", () => {
    const causes = [
      { reason: 'FieldValueRequired', field: 'spec.containers[0].image', message: 'Required value' },
      { reason: 'FieldValueTypeInvalid', field: 'spec', message: 'Invalid value: "string"' },
      { reason: 'SomethingNew', message: 'New' },
    ];
    const verdict = verdictOf({
      code: 422,
      body: { reason: 'Invalid', message: 'm', details: { causes } },
      warnings: [],
    });
    expect(verdict).toMatchObject({ accepted: false, code: 422, reason: 'Invalid', message: 'm' });
    expect(verdict.causes).toEqual([
      { type: 'Required value', path: 'spec.containers[0].image', message: 'Required value' },
      { type: 'Invalid value', path: 'spec', message: 'Invalid value: "string"' },
      { type: 'SomethingNew', path: '', message: 'New' },
    ]);
  });

  test('takes an object that only exists already as accepted, and no other conflict', () => {
    const conflict = (reason: string) => verdictOf({ code: 409, body: { reason }, warnings: [] }).accepted;
    expect(conflict('AlreadyExists')).toBe(true);
    expect(conflict('Conflict')).toBe(false);
  });

  test.each([
    [
      'strict decoding error: unknown field "spec.a", duplicate field "spec.b"',
      [
        ['Unknown field', 'spec.a'],
        ['Duplicate field', 'spec.b'],
      ],
    ],
    ['yaml: unmarshal errors:\n  line 6: key "a" already set in map', [['Duplicate field', 'a']]],
    [
      'json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string',
      [['Wrong type', 'spec.containers.env.value']],
    ],
    ['illegal base64 data at input byte 4', []],
  ])('reads the causes of a body that could not be decoded: %s', (message, causes) => {
    expect(verdictOf(rejected(message)).causes.map(({ type, path }) => [type, path])).toEqual(causes);
  });

  test('unquotes every warning of every header', () => {
    const warnings = ['299 - "hides \\"A\\"", 299 - "two, three"', '299 - "four"'];
    expect(verdictOf({ code: 201, body: {}, warnings }).warnings).toEqual(['hides "A"', 'two, three', 'four']);
  });

  test.each([null, 'gone', undefined, 5])('takes any body: %p', (body) => {
    expect(verdictOf({ code: 500, body, warnings: [] })).toMatchObject({ accepted: false, code: 500, causes: [] });
  });
});
