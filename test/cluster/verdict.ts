/** One reason for which a manifest was rejected. */
export interface Cause {
  /** The kind of mistake in the server's words: `Invalid value`, `Required value`, `Unknown field` … */
  readonly type: string;
  /** The field, as the server writes it: `spec.containers[0].name`; empty where it names none. */
  readonly path: string;
  /** The server's message. */
  readonly message: string;
}

/** What a server said about a manifest. */
export interface Verdict {
  /** Whether it would have made the object. One that only exists already is accepted, with code 409. */
  readonly accepted: boolean;
  /** The HTTP status: 201 for most that are accepted, 422 for most that are not. */
  readonly code: number;
  /** The server's word for the outcome: `Invalid`, `BadRequest`, `Forbidden` …; undefined when accepted. */
  readonly reason?: string;
  /** The whole message; undefined when accepted. */
  readonly message?: string;
  /** Each mistake by itself, in the server's order. */
  readonly causes: readonly Cause[];
  /** What the server warned of, accepted or not. */
  readonly warnings: readonly string[];
  /** The object with its defaults, when accepted. */
  readonly object?: unknown;
}

/** A response of the API, as far as a verdict needs it. */
export interface ApiResponse {
  readonly code: number;
  /** The parsed body. */
  readonly body: unknown;
  /** The values of its `Warning` headers. */
  readonly warnings: readonly string[];
}

interface Status {
  readonly reason?: string;
  readonly message?: string;
  readonly details?: { readonly causes?: readonly StatusCause[] };
}

interface StatusCause {
  readonly reason?: string;
  readonly field?: string;
  readonly message?: string;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['FieldValueNotFound', 'Not found'],
  ['FieldValueRequired', 'Required value'],
  ['FieldValueDuplicate', 'Duplicate value'],
  ['FieldValueInvalid', 'Invalid value'],
  ['FieldValueTypeInvalid', 'Invalid value'],
  ['FieldValueNotSupported', 'Unsupported value'],
  ['FieldValueForbidden', 'Forbidden'],
  ['FieldValueTooLong', 'Too long'],
  ['FieldValueTooShort', 'Too short'],
  ['FieldValueTooMany', 'Too many'],
  ['FieldValueTooFew', 'Too few'],
  ['InternalError', 'Internal error'],
]);

/** The verdict that the response to a dry run holds. */
export function verdictOf({ code, body, warnings: headers }: ApiResponse): Verdict {
  const warnings = headers.flatMap(warningTexts);
  if (code >= 200 && code < 300) return { accepted: true, code, causes: [], warnings, object: body };
  const { reason, message, details } = (typeof body === 'object' && body !== null ? body : {}) as Status;
  const causes = (details?.causes ?? []).map((cause) => ({
    type: TYPES.get(cause.reason ?? '') ?? cause.reason ?? '',
    path: cause.field ?? '',
    message: cause.message ?? '',
  }));
  return {
    // The server looks for an object of that name last of all, after every check.
    accepted: code === 409 && reason === 'AlreadyExists',
    code,
    reason,
    message: message ?? (typeof body === 'string' ? body : undefined),
    causes: causes.length > 0 ? causes : decodingCauses(message ?? ''),
    warnings,
  };
}

/** The mistakes that a message about a body that could not be read names, since its status lists no causes. */
function decodingCauses(message: string): Cause[] {
  const causes: Cause[] = [];
  for (const [text, type, path] of message.matchAll(/\b(unknown|duplicate) field "((?:[^"\\]|\\.)*)"/g)) {
    causes.push({ type: type === 'unknown' ? 'Unknown field' : 'Duplicate field', path: path ?? '', message: text });
  }
  for (const [text, key] of message.matchAll(/line \d+: key "((?:[^"\\]|\\.)*)" already set in map/g)) {
    causes.push({ type: 'Duplicate field', path: key ?? '', message: text });
  }
  for (const [text, path] of message.matchAll(
    /json: cannot unmarshal .*? into Go struct field \w+\.(\S+) of type \S+/g,
  )) {
    causes.push({ type: 'Wrong type', path: path ?? '', message: text });
  }
  return causes;
}

/** The texts of a `Warning` header: `299 - "text", 299 - "text"`. */
function warningTexts(header: string): string[] {
  return [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => (text ?? '').replace(/\\(.)/g, '$1'));
}
