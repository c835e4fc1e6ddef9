// Runs in the app's process before the app, to tell `podwright synth` about the error that ends it.
import { appendFileSync } from 'node:fs';

const MOST_FRAMES = 50;
const request = reportFile();

if (request !== undefined) {
  // The frames of the user's own files are often further away than the usual ten.
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, MOST_FRAMES);
  process.on('uncaughtExceptionMonitor', (error: unknown) => {
    // An app that handles such errors goes on doing so.
    if (process.listenerCount('uncaughtException') > 0) return;
    const { explain } = require('./explain') as typeof import('./explain');
    const failure = explain(error);
    if (!failure) return;
    appendFileSync(request, `${JSON.stringify({ failure })}\n`);
    // Before Node prints its own stack trace.
    process.exit(1);
  });
}

/** Not by `synthRequest`, so that little is loaded into a process that may only be npx. */
function reportFile(): string | undefined {
  try {
    const { report } = JSON.parse(process.env.PODWRIGHT_SYNTH ?? '{}') as { readonly report?: unknown };
    return typeof report === 'string' ? report : undefined;
  } catch {
    return undefined;
  }
}
