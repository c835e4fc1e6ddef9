import { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, numberOf, objectsOf, textOf } from '../manifest/fields';
import type { Entry, ManifestSet } from '../manifest/manifest-set';
import { missingObject } from '../manifest/missing-objects';
import { namedObject } from '../manifest/named-objects';
import type { ObjectRule, RuleReport } from './rule';

/** An Ingress sends to Services, and ports of them, that there are. */
export const matchIngressBackend = {
  id: 'match-ingress-backend',
  says: 'The backend of an Ingress is a Service of its namespace that has the port',
  severity: 'error',
  kinds: ['Ingress'],
  checkObject(ingress, report, set) {
    if (ingress.group !== 'networking.k8s.io') return;
    for (const [backend, at] of backendsOf(fieldsOf(ingress.manifest.spec))) {
      const found = wrongBackend(set, ingress, fieldsOf(backend.service), at.field('service'));
      if (found) report(found);
    }
  },
} as const satisfies ObjectRule;

function* backendsOf(spec: Fields): Iterable<[Fields, FieldPath]> {
  const at = FieldPath.of('spec');
  yield [fieldsOf(spec.defaultBackend), at.field('defaultBackend')];
  for (const [rule, i] of objectsOf(spec.rules)) {
    for (const [path, j] of objectsOf(fieldsOf(rule.http).paths)) {
      yield [fieldsOf(path.backend), at.down('rules', i, 'http', 'paths', j, 'backend')];
    }
  }
}

const PORTS = FieldPath.of('spec', 'ports');

function wrongBackend(set: ManifestSet, ingress: Entry, service: Fields, at: FieldPath): RuleReport | undefined {
  const name = textOf(service.name);
  if (name === undefined) return undefined;
  const object = namedObject(set, 'Service', ingress.namespace, name);
  if (object.is === 'elsewhere' || object.is === 'misspelt') {
    const missing = missingObject(set, 'Service', ingress.namespace, name, 'requests are answered with 503');
    return missing && { at: at.field('name'), ...missing };
  }
  if (object.is !== 'found' || object.entries.some((entry) => set.isRefused(entry, PORTS))) return undefined;
  const specs = object.entries.map(({ manifest }) => fieldsOf(manifest.spec));
  // Some controllers reach an ExternalName by any port, and the AWS one reads such a name as an annotation.
  if (specs.some(({ type }) => type === 'ExternalName')) return undefined;
  const { name: portName, number } = fieldsOf(service.port);
  if (portName === 'use-annotation') return undefined;
  const port = textOf(portName) ?? numberOf(number);
  if (port === undefined) return undefined;
  const ports = specs.flatMap((spec) => objectsOf(spec.ports).map(([found]) => found));
  if (ports.length === 0 || ports.some((found) => (typeof port === 'string' ? found.name : found.port) === port)) {
    return undefined;
  }
  return wrongPort(name, port, ports, at.down('port', typeof port === 'string' ? 'name' : 'number'));
}

function wrongPort(name: string, port: string | number, ports: readonly Fields[], at: FieldPath): RuleReport {
  const quoted = typeof port === 'string' ? `"${port}"` : port;
  const own = ports.map((found) => (typeof port === 'string' ? textOf(found.name) : numberOf(found.port)));
  const known = [...new Set(own)].filter((value) => value !== undefined).slice(0, 5);
  const choice = known.map((value) => (typeof value === 'string' ? `"${value}"` : value)).join(' or ');
  const fix =
    choice === '' ? 'Write "number" and a port of the Service' : `Write ${choice}, or add the port to the Service`;
  if (ports.some(({ targetPort }) => targetPort === port)) {
    return {
      at,
      severity: 'warning',
      message: `Port ${quoted} is one of the Pods behind Service "${name}", not of the Service, so most controllers answer with 503`,
      fix,
    };
  }
  return { at, message: `Service "${name}" has no port ${quoted}, so requests are answered with 503`, fix };
}
