/** The key as one writes it by mistake: with another sign between its words, or in other letters. */
export function slippedKey(key: string): string {
  const other = key.replace(/[._-]/, (sign) => (sign === '.' ? '_' : '.'));
  return other === key ? key.toUpperCase() : other;
}
