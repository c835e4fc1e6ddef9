import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { showProgress } from '../../src/cli/progress';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

function terminal(isTTY: boolean): { readonly written: string[]; readonly stream: NodeJS.WriteStream } {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream };
}

test('a terminal is told what runs once that takes over a second', () => {
  const { written, stream } = terminal(true);
  const hide = showProgress('main.ts', stream);
  jest.advanceTimersByTime(999);
  expect(written).toEqual([]);
  jest.advanceTimersByTime(2_000);
  expect(written).toEqual(['Running main.ts …\n']);
  hide();
});

test('a short run is not told of, nor anything to what is no terminal', () => {
  const { written, stream } = terminal(true);
  showProgress('main.ts', stream)();
  const pipe = terminal(false);
  showProgress('main.ts', pipe.stream);
  jest.advanceTimersByTime(5_000);
  expect([...written, ...pipe.written]).toEqual([]);
});
