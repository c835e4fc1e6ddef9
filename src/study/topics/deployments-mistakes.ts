import { fieldsOf, textEntriesOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { type BreakSite, ofKind } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with Deployments. */
export const DEPLOYMENTS_MISTAKES: Readonly<Record<string, Words>> = {
  'wl-selector-matches': {
    en: 'The selector asks for a label that the template does not give its Pods, so the Deployment would never find the Pods that it makes. The API server refuses it.',
    ko: '`selector` 필드가 요구하는 레이블이 template에 없습니다. 그대로라면 Deployment가 자신이 만든 Pod를 찾지 못하므로 API 서버가 거부합니다.',
  },
  'wl-selector-required': {
    en: 'Without a selector the Deployment would not know which Pods are its own. The API server refuses it; nothing is taken from the labels of the template.',
    ko: '`selector` 없이는 어느 Pod가 자신의 것인지 알 수 없습니다. template의 레이블이 자동으로 쓰이지 않으므로 API 서버가 거부합니다.',
  },
  'wl-restart-always': {
    en: 'A Deployment keeps its Pods running, so that `Always` is the only restart policy they can have. The API server refuses another; what should run once is a Job.',
    ko: 'Deployment는 Pod를 계속 실행시키므로 `restartPolicy` 값은 `Always`만 쓸 수 있습니다. 다른 값이면 API 서버가 거부합니다. 한 번만 실행할 작업은 Job으로 만듭니다.',
  },
  'wl-replicas': {
    en: 'The number of Pods is 0 or more. The API server refuses a negative one.',
    ko: 'Pod의 개수는 0 이상이어야 합니다. 음수이면 API 서버가 거부합니다.',
  },
  'dep-strategy-type': {
    en: 'There are two strategies, `RollingUpdate` and `Recreate`, written just so. The API server refuses any other.',
    ko: '교체 방식은 `RollingUpdate`, `Recreate` 두 가지이며 철자까지 그대로 써야 합니다. 다른 값이면 API 서버가 거부합니다.',
  },
  'dep-recreate-rolling': {
    en: 'With `Recreate` all Pods go before new ones come, so that there is nothing to roll. The API server refuses `rollingUpdate` beside it.',
    ko: '`Recreate` 방식은 모든 Pod를 지운 뒤 새로 만들므로 조금씩 교체하는 설정이 필요 없습니다. `rollingUpdate` 설정이 함께 있으면 API 서버가 거부합니다.',
  },
  'dep-both-zero': {
    en: 'With `maxSurge` and `maxUnavailable` both 0 no Pod may come before one goes, and none may go before one comes. Nothing could ever be replaced, and the API server refuses it.',
    ko: '`maxSurge`, `maxUnavailable` 값이 모두 0이면 새 Pod를 먼저 만들 수도, 기존 Pod를 먼저 지울 수도 없습니다. 교체가 불가능하므로 API 서버가 거부합니다.',
  },
  'dep-progress-deadline': {
    en: 'The deadline of a rollout must be longer than the time for which a Pod has to be ready, else every rollout would fail. The API server refuses it.',
    ko: '롤아웃 제한 시간은 Pod가 준비 상태를 유지해야 하는 시간(`minReadySeconds`)보다 길어야 합니다. 아니면 모든 롤아웃이 실패하므로 API 서버가 거부합니다.',
  },
  'decode-string-in-number': {
    en: 'A number, as that of the Pods, stands without quotes; in quotes it is text. The API server cannot read the object and refuses it.',
    ko: 'Pod의 개수 같은 숫자는 따옴표 없이 씁니다. 따옴표로 감싸면 문자열이 되어 API 서버가 읽지 못하고 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place: it is `replicas` in the plural, and under `template.spec` there is only what describes the Pod: what describes the Deployment stands under its own `spec`. `kubectl` refuses the manifest.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. `replicas` 필드는 복수형으로 쓰고, `template.spec` 아래에는 Pod의 내용만 둡니다. Deployment 자신의 설정은 Deployment의 `spec` 바로 아래에 둡니다. kubectl이 매니페스트를 거부합니다.',
  },
  'gvk-known': {
    en: 'The cluster does not serve this `kind` under this `apiVersion`: a Deployment belongs to the group `apps`, as `apps/v1`, a Service or a ConfigMap to `v1`. `kubectl` finds no match for the kind.',
    ko: '클러스터에는 이 `apiVersion` 값의 이런 종류의 리소스가 없습니다. Deployment는 `apps` 그룹의 `apps/v1`, Service나 ConfigMap은 `v1` 값을 씁니다. kubectl이 그 kind를 찾지 못합니다.',
  },
};

const TEMPLATE = ['spec', 'template'];

/** The slips that people make with Deployments. */
export const DEPLOYMENTS_BREAKS = breaking(
  mutationGroup(ofKind('Deployment'), {
    *'wl-selector-matches'({ fields }) {
      const { selector, template } = fieldsOf(fields.spec);
      for (const [key, value] of textEntriesOf(fieldsOf(selector).matchLabels)) {
        yield put(['spec', 'selector', 'matchLabels', key], `${value}-pod`);
        // As it is where the labels stand at the Deployment alone.
        if (fieldsOf(template).metadata !== undefined && hasOneLabel(fields))
          yield drop([...TEMPLATE, 'metadata', 'labels']);
      }
    },
    *'wl-selector-required'() {
      yield drop(['spec', 'selector']);
    },
    *'wl-restart-always'() {
      for (const policy of ['OnFailure', 'Never']) yield put([...TEMPLATE, 'spec', 'restartPolicy'], policy);
    },
    *'wl-replicas'({ fields }) {
      const { replicas } = fieldsOf(fields.spec);
      if (typeof replicas === 'number') yield put(['spec', 'replicas'], -replicas);
    },
    *'dep-strategy-type'({ fields }) {
      const { type } = fieldsOf(fieldsOf(fields.spec).strategy);
      if (type === 'RollingUpdate') yield put(['spec', 'strategy', 'type'], 'Rolling');
      if (type === 'Recreate') yield put(['spec', 'strategy', 'type'], 'recreate');
    },
    *'dep-recreate-rolling'({ fields }) {
      const { rollingUpdate } = fieldsOf(fieldsOf(fields.spec).strategy);
      if (rollingUpdate !== undefined) yield put(['spec', 'strategy', 'type'], 'Recreate');
    },
    *'dep-both-zero'({ fields }) {
      const path = ['spec', 'strategy', 'rollingUpdate'];
      const { rollingUpdate } = fieldsOf(fieldsOf(fields.spec).strategy);
      if (rollingUpdate !== undefined) yield [put([...path, 'maxSurge'], 0), put([...path, 'maxUnavailable'], 0)];
    },
    *'dep-progress-deadline'({ fields }) {
      const { minReadySeconds } = fieldsOf(fields.spec);
      if (typeof minReadySeconds === 'number') yield put(['spec', 'progressDeadlineSeconds'], minReadySeconds);
    },
    *'decode-string-in-number'({ fields }) {
      const { replicas } = fieldsOf(fields.spec);
      if (typeof replicas === 'number') yield put(['spec', 'replicas'], String(replicas));
    },
    *'decode-unknown-field'({ fields }) {
      const { replicas, minReadySeconds, revisionHistoryLimit } = fieldsOf(fields.spec);
      if (replicas !== undefined) yield [drop(['spec', 'replicas']), put(['spec', 'replica'], replicas)];
      if (minReadySeconds !== undefined) yield put([...TEMPLATE, 'spec', 'minReadySeconds'], minReadySeconds);
      if (revisionHistoryLimit !== undefined)
        yield put([...TEMPLATE, 'spec', 'revisionHistoryLimit'], revisionHistoryLimit);
    },
    *'gvk-known'() {
      for (const version of ['v1', 'extensions/v1beta1']) yield put(['apiVersion'], version);
    },
  }),
);

function hasOneLabel({ spec }: BreakSite['fields']): boolean {
  const { matchLabels } = fieldsOf(fieldsOf(spec).selector);
  return textEntriesOf(matchLabels).length === 1;
}
