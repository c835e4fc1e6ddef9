import { containerEnvironment, type Variable } from '../../manifest/container-environment';
import { type ContainerFiles, containerFiles } from '../../manifest/container-files';
import type { Fields } from '../../manifest/fields';
import { type DataLookup, knownDataOf } from '../../manifest/known-data';
import type { PodEntry } from '../../manifest/manifest-set';
import type { DataKind } from '../../manifest/missing-keys';
import { type Answer, namespaceOf } from '../grading/answer';

/** A ConfigMap or a Secret that a requirement names, with the keys that it says it has. */
export interface NamedData {
  readonly kind: DataKind;
  readonly name: string;
  readonly keys: readonly string[];
}

/** The ConfigMap or Secret that a requirement names. */
export function namedData(
  { configMap, secret }: { readonly configMap?: string; readonly secret?: string },
  keys: readonly string[],
): NamedData {
  return configMap === undefined
    ? { kind: 'Secret', name: secret ?? '', keys }
    : { kind: 'ConfigMap', name: configMap, keys };
}

/** What the Pods of an answer find in ConfigMaps and Secrets: in those of the answer, else what the requirement says. */
export function lookupOf(answer: Answer, pod: PodEntry, named?: NamedData): DataLookup {
  const namespace = namespaceOf(pod.entry);
  return (kind, name) => {
    const entry = answer.tryFind({ kind, name, namespace });
    if (entry) return knownDataOf(entry);
    if (named?.kind !== kind || named.name !== name) return undefined;
    return { text: new Map(named.keys.map((key) => [key, undefined])), binary: new Set(), isOpen: true };
  };
}

/** What was worked out for the containers of an answer, by what the requirement adds to what the answer says. */
class Known<T> {
  private readonly ofAnswers = new WeakMap<Answer, Map<Fields, Map<string, T>>>();

  of(answer: Answer, container: Fields, named: NamedData | undefined, make: () => T): T {
    const ofContainers = this.ofAnswers.get(answer) ?? new Map<Fields, Map<string, T>>();
    this.ofAnswers.set(answer, ofContainers);
    const known = ofContainers.get(container) ?? new Map<string, T>();
    ofContainers.set(container, known);
    const key = JSON.stringify(named ?? null);
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  }
}

const environments = new Known<ReadonlyMap<string, Variable>>();
const files = new Known<ContainerFiles>();

/** The variables of a container of an answer. */
export function environmentOf(
  answer: Answer,
  pod: PodEntry,
  container: Fields,
  named?: NamedData,
): ReadonlyMap<string, Variable> {
  return environments.of(answer, container, named && unknownIn(answer, pod, named), () =>
    containerEnvironment(container, lookupOf(answer, pod, named), answer.set.minor),
  );
}

/** The files of a container of an answer. */
export function filesOf(answer: Answer, pod: PodEntry, container: Fields, named?: NamedData): ContainerFiles {
  return files.of(answer, container, named && unknownIn(answer, pod, named), () => {
    const environment = environmentOf(answer, pod, container, named);
    const valueFor = (name: string): string | null | undefined => {
      const variable = environment.get(name);
      return variable ? variable.value : null;
    };
    return containerFiles(pod.spec, container, lookupOf(answer, pod, named), valueFor);
  });
}

/** What a requirement names, if the answer does not have it. */
function unknownIn(answer: Answer, { entry }: PodEntry, named: NamedData): NamedData | undefined {
  const { kind, name } = named;
  return answer.tryFind({ kind, name, namespace: namespaceOf(entry) }) ? undefined : named;
}
