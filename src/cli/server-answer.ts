/** One thing that the API server says of an object. */
export interface ServerCause {
  /** The field, as the server writes it; empty where it names none. */
  readonly path: string;
  /** In the server's own words. */
  readonly message: string;
}

const INVALID = /^The \S+ "[^"]*" is invalid: ?/;
const LISTED = /^\* /;
const FIELD = /^([A-Za-z][\w-]*(?:\[[^\]]*\])*(?:\.[\w-]+(?:\[[^\]]*\])*)*): (.+)$/;
const UNKNOWN = /(?:unknown|duplicate) field "([^"]+)"/g;
// What kubectl says before what the server said.
const PREFIX = /^(?:error|Error from server \(\w+\)): (?:error when (?:creating|patching|applying patch)[^:]*: )?/;

/** What kubectl told of the server's answer, cause by cause. */
export function causesIn(stderr: string): ServerCause[] {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Warning: '));
  const text = lines.join('\n');
  if (INVALID.test(text)) {
    const rest = text.replace(INVALID, '').split('\n');
    return rest.filter((line) => line.trim() !== '').map((line) => causeOf(line.replace(LISTED, '')));
  }
  const unknown = [...text.matchAll(UNKNOWN)].map(([said, path = '']) => ({ path, message: said }));
  return unknown.length > 0 ? unknown : [{ path: '', message: (lines[0] ?? 'no answer').replace(PREFIX, '') }];
}

function causeOf(line: string): ServerCause {
  const [, path, message] = FIELD.exec(line) ?? [];
  return path === undefined || message === undefined ? { path: '', message: line } : { path, message };
}

const UNREACHABLE =
  /connection to the server|Unable to connect|dial tcp|server API group list|no such host|Unauthorized|must be logged in|context .* does not exist|no context exists|invalid configuration|certificate/i;

/** Why kubectl could not ask at all, if that is what it said. */
export function unreachable(stderr: string): string | undefined {
  return stderr.split('\n').find((line) => UNREACHABLE.test(line) && !INVALID.test(line));
}
