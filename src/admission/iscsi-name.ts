const PLAIN = /[A-Za-z0-9.-]/;
const QUALIFIED = /iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]/;
const EUI = /^eui[^\n][A-Za-z0-9]{16}$/u;
const NAA = /^naa[^\n][A-Za-z0-9]{32}$/u;

/** The characters that may not follow the colon. */
const FOREIGN = /[,;*&$|\t\n\f\r ]/;

/**
 * Whether the API server takes a text for the name of an iSCSI target or initiator.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
 */
export function isIscsiName(text: string): boolean {
  if (text.startsWith('eui')) return EUI.test(text);
  if (text.startsWith('naa')) return NAA.test(text);
  return text.startsWith('iqn') && isQualified(text);
}

/** Whether `iqn`, a month, a domain, a colon and more stand at the end: part by part, to be linear in long texts. */
function isQualified(text: string): boolean {
  const parts = text.split(':');
  const last = parts.length - 1;
  let first = last;
  while (first > 0 && !FOREIGN.test(parts[first] ?? '')) first--;
  return parts.some((part, index) => {
    if (index < first || index === last || (index === last - 1 && parts[last] === '')) return false;
    return QUALIFIED.test(domainAtEnd(part));
  });
}

function domainAtEnd(part: string): string {
  let from = part.length;
  while (from > 0 && PLAIN.test(part.charAt(from - 1))) from--;
  return part.slice(from);
}
