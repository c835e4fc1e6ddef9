export function isTimeZone(_text: string): boolean {
  return true;
}
