import { expect, test } from '@jest/globals';
import { Interruption, untilInterrupted } from './interruption';

test('a signal is told to the work, which ends with its reason', async () => {
  const listeners = process.listenerCount('SIGTERM');
  const work = untilInterrupted(async (signal) => {
    process.emit('SIGTERM');
    // Sent on by what runs this.
    process.emit('SIGTERM');
    signal.throwIfAborted();
  });
  await expect(work).rejects.toThrow(Interruption);
  await expect(work).rejects.toMatchObject({ exitCode: 143 });
  expect(process.listenerCount('SIGTERM')).toBe(listeners);
});

test('work that is done leaves no listener', async () => {
  const listeners = process.listenerCount('SIGINT');
  expect(await untilInterrupted(async () => 'done')).toBe('done');
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});
