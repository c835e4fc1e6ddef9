import { isUtf8 } from 'node:buffer';

/** Bytes that are no UTF-8, and where the first of them are. */
export interface WrongByte {
  readonly message: string;
  readonly fix: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Where bytes are no UTF-8, the only encoding in which manifests are read. */
export function wrongByteIn(bytes: Buffer): WrongByte | undefined {
  const fix = 'Save the file as UTF-8';
  if (startsUtf16(bytes)) return { message: 'Text in UTF-16', fix, line: 1, column: 1 };
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let start = 0; ; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { message: 'Bytes that are no UTF-8', fix, line, column: wrongColumn(part) };
    start = end;
  }
}

/** By its mark; without one, of plain letters every other byte is zero, which UTF-8 has in no YAML. */
function startsUtf16([a, b, c, d]: Buffer): boolean {
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (b === 0 && d === 0 && a !== 0 && c !== 0) || (a === 0 && c === 0 && b !== 0 && d !== 0);
}

/** The column of the first wrong byte of a line, by halves: a line may be the whole file. */
function wrongColumn(line: Buffer): number {
  let right = 0;
  let wrong = line.length;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (isStart(line, middle)) right = middle;
    else wrong = middle;
  }
  return (
    line
      .subarray(0, right)
      .toString('utf8')
      .replace(/\ufffd$/, '').length + 1
  );
}

/** Whether the bytes before the end are UTF-8, but perhaps for a last character that is cut off. */
function isStart(line: Buffer, end: number): boolean {
  for (let cut = 0; cut < 4 && cut <= end; cut++) if (isUtf8(line.subarray(0, end - cut))) return true;
  return false;
}
