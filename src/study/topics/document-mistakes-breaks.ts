import { fieldsOf, itemsOf, objectsOf, textEntriesOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import { containersIn, ofKind, podsIn } from './break-sites';
import { breaking } from './breaking';
import type { Broken } from './topic';

/** What the documents wrote, or could have, where a list of containers belongs. */
const CONTAINERS = ['containrs', 'container', 'contaniers', 'Containers'];
/** A key that the hand slipped to, and one that an input method for Korean left. */
const STRAY = ['입', '!', '\\', '.'];

const alone = breaking(
  mutationGroup(ofKind('Pod'), {
    *'decode-unknown-field'({ fields }) {
      for (const kind of ['ConfigMap', 'Secret'] as const) if (usesOf(fields, kind)) yield put(['kind'], kind);
      const { labels } = fieldsOf(fields.metadata);
      if (labels === undefined) return;
      for (const slip of ['label', 'lables']) yield [drop(['metadata', 'labels']), put(['metadata', slip], labels)];
    },
  }),
  mutationGroup(containersIn, {
    *'decode-unknown-field'({ path, fields }) {
      if (fields.ports !== undefined) yield [drop([...path, 'ports']), put([...path, 'port'], fields.ports)];
    },
    *'unique-container-ports'({ path, fields, container }) {
      const [own] = itemsOf(fields.ports);
      for (const [other] of objectsOf(container.pod.spec.containers)) {
        const { containerPort } = fieldsOf(itemsOf(other.ports)[0]);
        if (own === undefined || other === fields || containerPort === undefined) continue;
        yield put([...path, 'ports', 0, 'containerPort'], containerPort);
      }
    },
  }),
  mutationGroup(ofKind('Secret'), {
    *'decode-base64'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data)) {
        for (const stray of STRAY) yield put(['data', key], text.replace(/=?$/, stray));
      }
    },
  }),
);

const misspelt = breaking(
  mutationGroup(podsIn, {
    *'decode-unknown-field'({ path, fields: { containers } }) {
      for (const slip of CONTAINERS) yield [drop([...path, 'containers']), put([...path, slip], containers)];
    },
  }),
);

/** The mistakes of the documents, in other objects. */
export function* documentMistakes(manifests: readonly Manifest[]): Iterable<Broken> {
  yield* alone(manifests);
  // What is not read is missed, too.
  for (const broken of misspelt(manifests)) yield { ...broken, also: ['pod-containers-required'] };
}

/** Whether a Pod has a volume with what an object of the kind holds. */
function usesOf({ spec }: Readonly<Record<string, unknown>>, kind: 'ConfigMap' | 'Secret'): boolean {
  const source = kind === 'Secret' ? 'secret' : 'configMap';
  return objectsOf(fieldsOf(spec).volumes).some(([volume]) => volume[source] !== undefined);
}
