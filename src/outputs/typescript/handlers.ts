import { fieldsOf } from '../../manifest/fields';
import { commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, call } from './code';
import { dataCode, FieldsCode, hasComments, inside, quoted } from './plain';
import { areKeys, fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

const HANDLERS: ReadonlySet<string> = new Set(['httpGet', 'tcpSocket', 'exec', 'grpc', 'sleep']);

/** A probe: its handler by the function that makes it, the other fields beside it. */
export function probeCode(probe: Fields, comments: ManifestComments | undefined, scope: Scope): Code {
  const entries = Object.entries(probe);
  const [only] = entries;
  if (entries.length === 1 && only && !hasComments(comments)) {
    const alone = handlerCode(only[0], only[1], scope);
    if (alone) return alone;
  }
  const fields = new FieldsCode();
  for (const [key, value] of entries) {
    const own = commentsAt(comments, key);
    const handler = hasComments(own) ? undefined : handlerCode(key, value, scope);
    if (handler) fields.spread(handler);
    else fields.addData(key, value, own);
  }
  return fields.code(comments?.end);
}

/** The hooks of a container. */
export function lifecycleCode(lifecycle: Fields, comments: ManifestComments | undefined, scope: Scope): Code {
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(lifecycle)) {
    const own = commentsAt(comments, key);
    if (key === 'stopSignal') fields.addData(key, value, own);
    else fields.add(key, probeCode(fieldsOf(value), inside(own), scope), own);
  }
  return fields.code(comments?.end);
}

/** The call that makes a handler, where it makes exactly this one. */
function handlerCode(key: string, value: unknown, scope: Scope): Code | undefined {
  if (!HANDLERS.has(key)) return undefined;
  const { module } = scope;
  const handler = fieldsOf(value);
  switch (key) {
    case 'httpGet':
      return httpGetCode(handler, scope);
    case 'tcpSocket': {
      if (!fits(handler, ['port', 'host?'], scope)) return undefined;
      const host = handler.host === undefined ? undefined : quoted(handler.host as string);
      return call(module.use('tcpSocket'), dataCode(handler.port), host);
    }
    case 'grpc': {
      if (!fits(handler, ['port', 'service?'], scope)) return undefined;
      const service = handler.service === undefined ? undefined : quoted(handler.service as string);
      return call(module.use('grpc'), dataCode(handler.port), service);
    }
    case 'exec': {
      const { command } = handler;
      if (!fits(handler, ['command'], scope) || !Array.isArray(command) || command.length === 0) return undefined;
      return call(module.use('exec'), ...command.map((word) => dataCode(word)));
    }
    default:
      return fits(handler, ['seconds'], scope) ? call(module.use('sleep'), dataCode(handler.seconds)) : undefined;
  }
}

function httpGetCode(handler: Fields, scope: Scope): Code | undefined {
  if (!fits(handler, ['path', 'port', 'host?', 'scheme?', 'httpHeaders?'], scope)) return undefined;
  const { path, port, host, scheme, httpHeaders } = handler;
  const options = new FieldsCode();
  if (httpHeaders !== undefined) {
    const headers = httpHeaders as readonly Fields[];
    const isPlain = headers.every((header) => fits(header, ['name', 'value'], scope));
    if (!isPlain || headers.length === 0 || !areKeys(headers.map(({ name }) => name))) return undefined;
    options.addData('headers', Object.fromEntries(headers.map(({ name, value }) => [name as string, value])));
  }
  if (host !== undefined) options.addData('host', host);
  if (scheme !== undefined) options.addData('scheme', scheme);
  return call(
    scope.module.use('httpGet'),
    dataCode(path),
    dataCode(port),
    options.isEmpty ? undefined : options.code(),
  );
}
