/** As in `3 errors`; pictures and pages, which people read, group the digits of theirs. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
