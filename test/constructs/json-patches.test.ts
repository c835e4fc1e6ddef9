import { describe, expect, test } from '@jest/globals';
import { JsonPatch, Lazy } from 'cdk8s';
import { Pod, Secret } from 'podwright';
import { errorOf, newChart } from '../support/chart';

const pod = (): Pod => new Pod(newChart(), 'p', { containers: [{ name: 'c', image: 'i' }] });

describe('JSON patches that do not fit are refused, with their number and path', () => {
  test.each([
    [JsonPatch.remove('/spec/nope'), '"remove" at "/spec/nope": there is nothing at "/spec/nope"'],
    [JsonPatch.remove('/nope/x'), 'there is nothing at "/nope/x"'],
    [JsonPatch.remove('/spec/containers/5'), 'there is nothing at "/spec/containers/5"'],
    [JsonPatch.replace('/spec/nope', 1), 'there is nothing at "/spec/nope". Use "add" for a new field'],
    [JsonPatch.move('/spec/nope', '/spec/b'), 'there is nothing at "/spec/nope"'],
    [JsonPatch.copy('/spec/nope', '/spec/b'), 'there is nothing at "/spec/nope"'],
    [JsonPatch.add('/spec/nope/x', 1), 'what it would be added to is not there'],
    [JsonPatch.add('/spec/containers/7', {}), 'what it would be added to is not there'],
    [JsonPatch.add('spec/x', 1), '"spec/x" is no path. Write "/spec/x"'],
    [JsonPatch.test('/kind', 'Job'), 'another value is there'],
    [JsonPatch.remove('/spec/toString'), 'there is nothing at "/spec/toString"'],
  ])('%#', (patch, message) => {
    const patched = pod();
    patched.addJsonPatch(JsonPatch.add('/spec/fine', true), patch);
    const error = errorOf(() => patched.toJson());
    expect(error.code).toBe('PATCH_FAILED');
    expect(error.message).toContain('[chart/p] JSON patch 2, ');
    expect(error.message).toContain(message);
  });

  test('no secret value is told', () => {
    const secret = new Secret(newChart(), 's', { stringData: { password: 'hunter2' } });
    secret.addJsonPatch(JsonPatch.test('/stringData/password', 'hunter3'));
    const { message } = errorOf(() => secret.toJson());
    expect(message).not.toMatch(/hunter/);
  });
});

test('keys with slashes and tildes are written as RFC 6901 says', () => {
  const patched = pod();
  patched.addJsonPatch(JsonPatch.add('/metadata/labels', { 'a/b': '1', 'c~d': '2' }));
  patched.addJsonPatch(JsonPatch.replace('/metadata/labels/a~1b', 'x'), JsonPatch.remove('/metadata/labels/c~0d'));
  expect(patched.toJson().metadata).toEqual({ name: 'p', labels: { 'a/b': 'x' } });
});

test('every operation, and values that are known at synth only', () => {
  const patched = pod();
  patched.addJsonPatch(
    JsonPatch.add('/spec/lazy', { inner: Lazy.any({ produce: () => 'late' }) }),
    JsonPatch.copy('/spec/lazy', '/spec/copied'),
    JsonPatch.move('/spec/copied/inner', '/spec/moved'),
    JsonPatch.add('/spec/containers/-', { name: 'd' }),
    JsonPatch.test('/spec/moved', 'late'),
  );
  expect(patched.toJson().spec).toEqual({
    containers: [{ name: 'c', image: 'i' }, { name: 'd' }],
    lazy: { inner: 'late' },
    copied: {},
    moved: 'late',
  });
  expect(patched.toJson()).toEqual(patched.toJson());
});
