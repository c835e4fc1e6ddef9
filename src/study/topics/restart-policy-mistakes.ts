import { numberOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import { podSites } from '../../mutations/site';
import type { Words } from '../language';
import { breaking } from './breaking';

/** What goes wrong with restart policies. */
export const RESTART_POLICY_MISTAKES: Readonly<Record<string, Words>> = {
  'pod-restart-policy': {
    en: 'The policy is `Always`, `OnFailure` or `Never`, with exactly these capital letters. Any other word is refused by the API server, which names the three.',
    ko: '재시작 정책은 `Always`, `OnFailure`, `Never` 중 하나이며 대소문자까지 똑같이 써야 합니다. 다른 값을 쓰면 API 서버가 세 가지 값을 알려 주며 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The field is `restartPolicy`, in the `spec` of the Pod. Under another spelling `kubectl` refuses it; unchecked, it would be dropped, and the Pod be restarted forever, since `Always` is the default.',
    ko: '필드 이름은 `restartPolicy`이며 Pod의 `spec`에 씁니다. `kubectl` 명령은 다른 철자를 거부하고, 검사를 끄면 필드가 버려져 기본값 `Always`에 따라 계속 재시작됩니다.',
  },
  'ctr-restart-policy-old': {
    en: 'The policy belongs to the whole Pod, beside `containers`, and counts for all of its containers. Inside a container it is refused: only an init container can have one, which makes a sidecar of it.',
    ko: '재시작 정책은 `containers` 목록과 나란히 Pod의 `spec`에 쓰며 모든 컨테이너에 적용됩니다. 컨테이너 안에 쓰면 거부됩니다. 초기화 컨테이너만 자기 정책을 가질 수 있고, 그러면 사이드카가 됩니다.',
  },
  'wl-restart-always': {
    en: 'A Deployment keeps its Pods running, so their policy can only be `Always`, which is also the default. The API server refuses the others; work that ends belongs in a Job or a Pod of its own.',
    ko: 'Deployment는 Pod를 계속 실행하므로 재시작 정책은 기본값인 `Always`만 쓸 수 있습니다. 다른 값은 API 서버가 거부합니다. 끝나는 작업은 Job이나 개별 Pod로 실행합니다.',
  },
  'job-restart-policy': {
    en: 'The Pods of a Job are to end, so their policy is `OnFailure` or `Never`. It must be written, because the default `Always` would never let them end, and the API server refuses the Job.',
    ko: 'Job의 Pod는 끝나야 하므로 재시작 정책은 `OnFailure` 또는 `Never`입니다. 기본값 `Always` 상태로는 끝날 수 없으므로 반드시 적어야 하며, 없으면 API 서버가 Job을 거부합니다.',
  },
  'pod-active-deadline': {
    en: 'The deadline of a Pod is a number of seconds from 1 on; after it, the Pod is ended as failed, whatever the policy. 0 or less would leave no time at all, so the API server refuses it.',
    ko: 'Pod의 제한 시간은 1 이상의 초 단위 숫자이며, 지나면 재시작 정책과 상관없이 Pod가 실패로 끝납니다. 0 이하는 실행할 시간이 없으므로 API 서버가 거부합니다.',
  },
  'wl-active-deadline': {
    en: 'A Deployment keeps its Pods running, so they cannot have an `activeDeadlineSeconds`, which would end them. The API server refuses it; it is for Pods of their own and for Jobs.',
    ko: 'Deployment는 Pod를 계속 실행하므로 Pod를 끝내는 `activeDeadlineSeconds` 필드를 쓸 수 없습니다. API 서버가 거부합니다. 이 필드는 개별 Pod와 Job에 씁니다.',
  },
  'decode-string-in-number': {
    en: 'Seconds are a number and stand without quotes. In quotes they are text, which the API server cannot read as a number, so it refuses the object.',
    ko: '초는 숫자이므로 따옴표 없이 씁니다. 따옴표로 감싸면 문자열이 되어 API 서버가 읽지 못하고 오브젝트를 거부합니다.',
  },
  'valid-grace-period': {
    en: 'The time that a Pod has to end is 0 seconds or more. The API server accepts a negative one and makes 1 second of it, so that the programs are killed almost at once.',
    ko: '`terminationGracePeriodSeconds` 값은 0 이상입니다. 음수도 API 서버가 받아들이지만 1초로 처리되어, 프로그램이 정리할 시간 없이 거의 바로 강제 종료됩니다.',
  },
};

function* deployments(manifest: Manifest) {
  if (manifest.kind === 'Deployment') yield* podSites(manifest);
}

function* jobs(manifest: Manifest) {
  if (manifest.kind === 'Job') yield* podSites(manifest);
}

function* pods(manifest: Manifest) {
  if (manifest.kind === 'Pod') yield* podSites(manifest);
}

/** The slips that people make with restart policies. */
export const RESTART_POLICY_BREAKS = breaking(
  mutationGroup(pods, {
    *'pod-restart-policy'({ path, spec }) {
      const policy = textOf(spec.restartPolicy);
      if (policy === undefined) return;
      yield put([...path, 'restartPolicy'], policy.toLowerCase());
      if (policy === 'OnFailure') yield put([...path, 'restartPolicy'], 'OnFail');
    },
    *'pod-active-deadline'({ path, spec }) {
      const seconds = numberOf(spec.activeDeadlineSeconds);
      if (seconds !== undefined) yield put([...path, 'activeDeadlineSeconds'], -seconds);
    },
  }),
  mutationGroup(podSites, {
    *'decode-unknown-field'({ path, spec }) {
      if (spec.restartPolicy === undefined) return;
      yield [drop([...path, 'restartPolicy']), put([...path, 'restartpolicy'], spec.restartPolicy)];
      yield [drop([...path, 'restartPolicy']), put([...path, 'restart'], spec.restartPolicy)];
    },
    *'ctr-restart-policy-old'({ path, spec }) {
      if (spec.restartPolicy === undefined) return;
      yield [put([...path, 'containers', 0, 'restartPolicy'], spec.restartPolicy), drop([...path, 'restartPolicy'])];
    },
    *'decode-string-in-number'({ path, spec }) {
      for (const field of ['activeDeadlineSeconds', 'terminationGracePeriodSeconds']) {
        if (numberOf(spec[field]) !== undefined) yield put([...path, field], String(spec[field]));
      }
    },
    *'valid-grace-period'({ path, spec }) {
      const seconds = numberOf(spec.terminationGracePeriodSeconds);
      if (seconds !== undefined) yield put([...path, 'terminationGracePeriodSeconds'], -seconds);
    },
  }),
  mutationGroup(deployments, {
    *'wl-restart-always'({ path }) {
      yield put([...path, 'restartPolicy'], 'OnFailure');
      yield put([...path, 'restartPolicy'], 'Never');
    },
    *'wl-active-deadline'({ path }) {
      yield put([...path, 'activeDeadlineSeconds'], 600);
    },
  }),
  mutationGroup(jobs, {
    *'job-restart-policy'({ path }) {
      yield drop([...path, 'restartPolicy']);
    },
  }),
);
