import { refusal } from './refuse';

/**
 * The items of flags that kubectl splits at commas; an item in double quotes keeps its commas, as in CSV.
 * @param flag its name, for messages
 */
export function commaLists(values: readonly string[], flag: string): string[] {
  return values.flatMap((value) => commaList(value, flag));
}

function commaList(value: string, flag: string): string[] {
  const line = value.replace(/^(?:\r?\n)+/, '');
  if (line === '') return [];
  const items: string[] = [];
  for (let at = 0; ; ) {
    const { item, end } = line[at] === '"' ? quoted(line, at, flag) : plain(line, at, flag);
    items.push(item);
    if (line[end] !== ',') return items;
    at = end + 1;
  }
}

interface Item {
  readonly item: string;
  readonly end: number;
}

function plain(line: string, start: number, flag: string): Item {
  const item = /^[^,\n]*/.exec(line.slice(start))?.[0] ?? '';
  if (item.includes('"')) throw wrongQuote(flag);
  return { item: item.replace(/\r$/, ''), end: start + item.length };
}

function quoted(line: string, start: number, flag: string): Item {
  const inside = /^"((?:[^"]|"")*)"(?=\r?\n|,|$)/.exec(line.slice(start));
  if (!inside) throw wrongQuote(flag);
  return { item: (inside[1] ?? '').replaceAll('""', '"'), end: start + inside[0].length };
}

function wrongQuote(flag: string) {
  return refusal(
    `"--${flag}" has a double quote in the wrong place`,
    `Write an item that has a comma or a quote in it as --${flag}='"one, with ""quotes"""'`,
  );
}
