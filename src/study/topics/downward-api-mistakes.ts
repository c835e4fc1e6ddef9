import { fieldsOf, objectsOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { inContainers, type PodPartSite, volumesOf } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with the downward API. */
export const DOWNWARD_API_MISTAKES: Readonly<Record<string, Words>> = {
  'env-fieldref-path': {
    en: 'The path names no field that a container may know; upper and lower case count: it is `status.podIP` and `spec.nodeName`. The API server refuses the Pod.',
    ko: '컨테이너에 전달할 수 있는 필드의 경로가 아닙니다. 대소문자를 구분하므로 `status.podIP`, `spec.nodeName` 그대로 써야 합니다. API 서버가 Pod를 거부합니다.',
  },
  'env-fieldref-whole-map': {
    en: "A variable holds one value, so it can take one label, as `metadata.labels['app']`, but not all of them. The API server refuses the Pod; all labels at once need a file of a `downwardAPI` volume.",
    ko: "환경 변수에는 값이 하나만 들어가므로 `metadata.labels['app']` 형태로 레이블 하나만 받을 수 있습니다. 레이블 전체를 지정하면 API 서버가 거부합니다. 전체는 `downwardAPI` 볼륨의 파일로 받습니다.",
  },
  'vol-downward-field': {
    en: 'A file of the volume can tell the name, the namespace, the UID, the labels and the annotations. The node and the IP addresses are for variables alone; the API server refuses the Pod.',
    ko: '볼륨의 파일로는 이름, 네임스페이스, UID, 레이블, 어노테이션만 받을 수 있습니다. 노드 이름과 IP는 환경 변수로만 받을 수 있으며, 파일로 지정하면 API 서버가 Pod를 거부합니다.',
  },
  'env-resourcefield-resource': {
    en: 'A resource is named by its list and its name, as `limits.memory` or `requests.cpu`. The API server refuses any other, so too `limit.memory` without the s.',
    ko: '리소스는 `limits.memory`, `requests.cpu`처럼 목록 이름과 리소스 이름으로 지정합니다. s가 빠진 `limit.memory` 같은 다른 이름이면 API 서버가 거부합니다.',
  },
  'env-resourcefield-divisor': {
    en: 'A divisor is one single unit: `1m` or `1` for CPU, and for memory `1`, `1Ki`, `1Mi` and the like. The API server refuses any other amount.',
    ko: '`divisor` 값은 단위 하나여야 합니다. CPU에는 `1m` 또는 `1`, 메모리에는 `1`, `1Ki`, `1Mi` 등을 씁니다. 다른 값이면 API 서버가 거부합니다.',
  },
  'vol-downward-resource-container': {
    en: 'A volume belongs to the Pod, so that a file with a limit must say of which container it is. Without `containerName` the API server refuses the Pod; in a variable the container itself is meant.',
    ko: '볼륨은 Pod에 속하므로, limits 값을 담을 파일에는 어느 컨테이너의 값인지 써야 합니다. `containerName` 필드가 없으면 API 서버가 거부합니다. 환경 변수에서는 그 컨테이너 자신의 값을 뜻합니다.',
  },
  'match-resource-container': {
    en: 'The `containerName` is that of no container of the Pod. The API server accepts the Pod, but its containers do not start, since the value cannot be found.',
    ko: '`containerName` 값과 이름이 같은 컨테이너가 Pod에 없습니다. API 서버는 Pod를 받아들이지만, 값을 찾을 수 없어 컨테이너가 시작하지 못합니다.',
  },
  'vol-downward-path-local': {
    en: 'The `path` of a file is relative to the folder where the volume is mounted. The API server refuses an absolute one; `mountPath` gives the folder.',
    ko: '파일의 `path` 값은 볼륨을 마운트한 디렉터리를 기준으로 한 상대 경로입니다. 절대 경로는 API 서버가 거부합니다. 디렉터리는 `mountPath` 필드로 지정합니다.',
  },
  'vol-downward-both': {
    en: 'A file tells either a field or a resource. With both `fieldRef` and `resourceFieldRef` the API server refuses the Pod; a second file is an item of its own.',
    ko: '파일 하나에는 필드 하나나 리소스 하나만 담을 수 있습니다. `fieldRef`, `resourceFieldRef` 둘 다 있으면 API 서버가 거부합니다. 파일이 더 필요하면 항목을 따로 추가합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place: a reference says `fieldPath`, a variable takes it under `valueFrom`. `kubectl` refuses the manifest.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. `fieldRef` 아래에는 `fieldPath` 필드를 쓰고, 환경 변수에서는 `valueFrom` 아래에 둡니다. kubectl이 매니페스트를 거부합니다.',
  },
  'env-value-and-from': {
    en: 'A variable has either a `value` of its own or takes it with `valueFrom`. With both, nobody could say which one counts, and the API server refuses the Pod.',
    ko: '환경 변수는 `value` 필드로 값을 직접 쓰거나 `valueFrom` 필드로 가져오거나 둘 중 하나만 할 수 있습니다. 둘 다 있으면 어느 값을 쓸지 알 수 없으므로 API 서버가 Pod를 거부합니다.',
  },
};

/** A path as one writes it from memory. */
const SLIPS: Readonly<Record<string, string>> = {
  'metadata.name': 'metadata.podName',
  'metadata.namespace': 'metadata.nameSpace',
  'metadata.uid': 'metadata.UID',
  'spec.nodeName': 'spec.nodename',
  'spec.serviceAccountName': 'spec.serviceAccount',
  'status.podIP': 'status.podIp',
  'status.hostIP': 'status.hostIp',
};

/** The slips that people make with the downward API. */
export const DOWNWARD_API_BREAKS = breaking(
  mutationGroup(inContainers('env'), {
    *'env-fieldref-path'({ path, fields }) {
      const slip = SLIPS[textOf(fieldsOf(fieldsOf(fields.valueFrom).fieldRef).fieldPath) ?? ''];
      if (slip !== undefined) yield put([...path, 'valueFrom', 'fieldRef', 'fieldPath'], slip);
    },
    *'env-fieldref-whole-map'({ path, fields }) {
      const { fieldRef } = fieldsOf(fields.valueFrom);
      if (fieldRef !== undefined) yield put([...path, 'valueFrom', 'fieldRef', 'fieldPath'], 'metadata.labels');
    },
    *'decode-unknown-field'({ path, fields: { valueFrom, ...others } }) {
      const { fieldRef, resourceFieldRef } = fieldsOf(valueFrom);
      if (fieldRef !== undefined || resourceFieldRef !== undefined) yield put(path, { ...others, valueRef: valueFrom });
    },
    *'env-value-and-from'({ path, fields }) {
      const { fieldPath } = fieldsOf(fieldsOf(fields.valueFrom).fieldRef);
      if (fieldPath !== undefined) yield put([...path, 'value'], fieldPath);
    },
    *'env-resourcefield-resource'({ path, fields }) {
      const resource = textOf(fieldsOf(fieldsOf(fields.valueFrom).resourceFieldRef).resource);
      const reference = [...path, 'valueFrom', 'resourceFieldRef', 'resource'];
      if (resource !== undefined) yield put(reference, resource.replace('s.', '.'));
    },
    *'env-resourcefield-divisor'({ path, fields }) {
      const resource = textOf(fieldsOf(fieldsOf(fields.valueFrom).resourceFieldRef).resource);
      const divisor = resource?.endsWith('cpu') ? '100m' : '10Mi';
      if (resource !== undefined) yield put([...path, 'valueFrom', 'resourceFieldRef', 'divisor'], divisor);
    },
  }),
  mutationGroup(volumesOf('downwardAPI'), {
    *'vol-downward-field'(site) {
      for (const { path, item } of itemsIn(site)) {
        if (item.fieldRef === undefined) continue;
        for (const field of ['spec.nodeName', 'status.podIP']) yield put([...path, 'fieldRef', 'fieldPath'], field);
      }
    },
    *'vol-downward-resource-container'(site) {
      for (const { path, item } of itemsIn(site)) {
        if (item.resourceFieldRef !== undefined) yield drop([...path, 'resourceFieldRef', 'containerName']);
      }
    },
    *'match-resource-container'(site) {
      for (const { path, item } of itemsIn(site)) {
        const { containerName } = fieldsOf(item.resourceFieldRef);
        if (containerName === undefined) continue;
        yield put([...path, 'resourceFieldRef', 'containerName'], `${String(containerName)}-container`);
      }
    },
    *'vol-downward-path-local'(site) {
      for (const { path, item } of itemsIn(site)) yield put([...path, 'path'], `/${textOf(item.path) ?? ''}`);
    },
    *'vol-downward-both'(site) {
      for (const { path, item } of itemsIn(site)) {
        const { resourceFieldRef } = item;
        if (resourceFieldRef !== undefined) yield put([...path, 'fieldRef'], { fieldPath: 'metadata.name' });
      }
    },
    *'env-fieldref-path'(site) {
      for (const { path, item } of itemsIn(site)) {
        const slip = textOf(fieldsOf(item.fieldRef).fieldPath)?.replace(/s$/, '');
        if (slip?.startsWith('metadata.label') || slip?.startsWith('metadata.annotation')) {
          yield put([...path, 'fieldRef', 'fieldPath'], slip);
        }
      }
    },
  }),
);

function itemsIn({ path, fields }: PodPartSite) {
  const items = objectsOf(fieldsOf(fields.downwardAPI).items);
  return items.map(([item, index]) => ({ item, path: [...path, 'downwardAPI', 'items', index] }));
}
