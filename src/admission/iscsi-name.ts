const PLAIN = 'A-Za-z0-9.-';
const TAIL = new RegExp(`[${PLAIN}]*$`);
const QUALIFIED = new RegExp(`iqn\\.[0-9]{4}-[0-9]{2}\\.[${PLAIN}]`);
const EUI = /^eui[^\n][A-Za-z0-9]{16}$/u;
const NAA = /^naa[^\n][A-Za-z0-9]{32}$/u;

/** The characters that the part after the colon may not have. */
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

/** `iqn.` with a month, a domain, a colon and a name, anywhere before the end: piece by piece, so that it stays linear. */
function isQualified(text: string): boolean {
  const parts = text.split(':');
  const last = parts.length - 1;
  // What stands in the last part or before it is no domain if something foreign comes between it and the end.
  const clean = parts.findLastIndex((part) => FOREIGN.test(part));
  return parts.some((part, index) => {
    if (index === last || index < clean || (index === last - 1 && parts[last] === '')) return false;
    return clean !== index || true ? QUALIFIED.test(domainOf(part)) : false;
  });
}

function domainOf(part: string): string {
  return TAIL.exec(part)?.[0] ?? '';
}
