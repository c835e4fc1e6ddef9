import { fieldsOf, itemsOf, textOf } from '../../manifest/fields';
import { type MutationGroup, mutationGroup, put } from '../../mutations/mutation';
import { inContainers, isThere, volumesOf } from './break-sites';

/** How Pods name a ConfigMap or a Secret and its keys. */
interface KeyHolder {
  readonly kind: string;
  /** The rule that finds a key which is not there. */
  readonly rule: string;
  /** The field of one variable, and that of all. */
  readonly one: string;
  readonly all: string;
  /** The type of the volume, and the field in it that has the name. */
  readonly volume: string;
  readonly nameInVolume: string;
}

/** The slips that people make with the keys of ConfigMaps and Secrets. */
export function keyBreaks({ kind, rule, one, all, volume, nameInVolume }: KeyHolder): MutationGroup[] {
  const env = mutationGroup(inContainers('env'), {
    *[rule](site) {
      const { name, key } = fieldsOf(fieldsOf(site.fields.valueFrom)[one]);
      if (typeof key !== 'string' || !isThere(site, kind, name)) return;
      yield put([...site.path, 'valueFrom', one, 'key'], slipped(key));
    },
    *'decode-unknown-field'({ path, fields }) {
      const { [one]: reference } = fieldsOf(fields.valueFrom);
      if (reference !== undefined) yield put([...path, 'valueFrom'], { [all]: reference });
    },
    *'env-value-and-from'({ path, fields }) {
      const { [one]: reference } = fieldsOf(fields.valueFrom);
      if (reference !== undefined) yield put([...path, 'value'], String(fieldsOf(reference).key));
    },
  });
  const envFrom = mutationGroup(inContainers('envFrom'), {
    *'decode-unknown-field'({ path, fields: { [all]: reference, ...others } }) {
      if (reference !== undefined) yield put(path, { ...others, [one]: reference });
    },
  });
  const files = mutationGroup(volumesOf(volume), {
    *[rule](site) {
      const { [nameInVolume]: name, items } = fieldsOf(site.fields[volume]);
      const key = textOf(fieldsOf(itemsOf(items)[0]).key);
      if (key === undefined || !isThere(site, kind, name)) return;
      yield put([...site.path, volume, 'items', 0, 'key'], slipped(key));
    },
  });
  return [env, envFrom, files];
}

/** The key as one writes it by mistake: with another sign between its words, or in other letters. */
function slipped(key: string): string {
  const other = key.replace(/[._-]/, (sign) => (sign === '.' ? '_' : '.'));
  return other === key ? key.toUpperCase() : other;
}
