const DELAY = 1_000;

/**
 * Says on a terminal what is running once that takes long. A whole line, since the app may print at any time.
 * @returns what ends it
 */
export function showProgress(title: string, terminal: NodeJS.WriteStream = process.stderr): () => void {
  if (!terminal.isTTY) return () => {};
  const timer = setTimeout(() => terminal.write(`Running ${title} …\n`), DELAY);
  return () => clearTimeout(timer);
}
