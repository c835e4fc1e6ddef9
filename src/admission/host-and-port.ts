/** Whether a text is a host and a port as Go splits them: `host:80`, `[::1]:80`, either part maybe empty. */
export function isHostAndPort(text: string): boolean {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return false;
  if (!text.startsWith('[')) return !text.slice(0, colon).includes(':') && !/[[\]]/.test(text);
  const end = text.indexOf(']');
  return end >= 0 && end + 1 === colon && !text.slice(1).includes('[') && !text.slice(end + 1).includes(']');
}
