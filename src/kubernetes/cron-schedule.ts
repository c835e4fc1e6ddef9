/** Whether the text names its time zone, which the API server refuses on create. */
export function namesTimeZone(text: string): boolean {
  return text.includes('TZ');
}
export function cronScheduleProblem(_text: string): string | undefined {
  return undefined;
}
