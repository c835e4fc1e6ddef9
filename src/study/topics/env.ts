import { append } from '../drafts/append';
import type { Draft, OpenContainer } from '../drafts/draft';
import { anyContainer, unused } from '../drafts/roles';
import type { Origin } from '../requirements/requirement';
import { ENV_EXAMPLES } from './env-examples';
import { ENV_BREAKS, ENV_MISTAKES } from './env-mistakes';
import type { Topic } from './topic';

/** Variables of a container: written out, made of others, and taken from elsewhere. */
export const ENV: Topic = {
  id: 'env',
  title: { en: 'Environment variables', ko: '환경 변수' },
  concept: {
    en: 'A container gets its environment variables from `env`, a list whose items have a `name` and a `value`. Each container has a list of its own, which its neighbours in the Pod do not see. A value is always text, so numbers and `true` must be in quotes. A value may use a variable that stands further up in the list as `$(NAME)`, and so may `command` and `args`; what names no variable stays as it is written. With `valueFrom` instead of `value`, the value comes from a key of a ConfigMap or a Secret, or from a field of the Pod itself. A running container keeps the values it was started with.',
    ko: '컨테이너의 환경 변수는 `env` 목록에 씁니다. 항목마다 키에 해당하는 `name`, 값에 해당하는 `value` 필드가 있습니다. 목록은 컨테이너마다 따로이며, 같은 Pod의 다른 컨테이너에는 전달되지 않습니다. 값은 언제나 문자열이므로 숫자나 `true` 같은 값은 따옴표로 감쌉니다. 목록에서 더 위에 있는 변수는 `$(NAME)` 형태로 값이나 `command`, `args` 안에서 쓸 수 있고, 없는 변수를 쓰면 글자 그대로 남습니다. `value` 대신 `valueFrom` 필드를 쓰면 ConfigMap이나 Secret의 키, 또는 Pod 자신의 필드에서 값을 가져옵니다. 실행 중인 컨테이너의 값은 시작할 때 그대로 유지됩니다.',
  },
  page: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  write(draft) {
    const container = anyContainer(draft);
    const { draw, difficulty } = draft;
    if (difficulty === 'easy') literals(draft, container, draw.integer(1, 2));
    else if (difficulty === 'medium') {
      literals(draft, container, draw.integer(1, 2));
      composed(draft, container);
    } else {
      literals(draft, container, draw.integer(1, 3));
      composed(draft, container);
      for (const from of draw.some([fromConfigMap, fromSecret, fromPod], draw.integer(1, 2))) from(draft, container);
    }
  },
  mistakes: ENV_MISTAKES,
  breaks: ENV_BREAKS,
  examples: ENV_EXAMPLES,
};

type Variable = readonly [name: string, ...values: string[]];

const LITERALS: readonly Variable[] = [
  ['LOG_FORMAT', 'json', 'text', 'logfmt'],
  ['TZ', 'Asia/Seoul', 'Europe/Berlin', 'UTC'],
  ['DEBUG', 'true', 'false'],
  ['MAX_CONNECTIONS', '50', '100', '250', '500'],
  ['WORKERS', '2', '4', '6', '8'],
  ['GREETING', 'Hello, world!', 'Welcome back', 'Good morning'],
  ['COLOR', 'blue', 'green', 'purple'],
  ['REGION', 'ap-northeast-2', 'eu-central-1', 'us-west-2'],
  ['TIMEOUT_SECONDS', '5', '15', '30', '90'],
  ['CACHE_ENABLED', 'true', 'false'],
  ['STAGE', 'dev', 'test', 'production'],
  ['CURRENCY', 'KRW', 'EUR', 'USD'],
  ['RETRIES', '3', '5', '10'],
  ['LOCALE', 'ko_KR.UTF-8', 'en_US.UTF-8', 'de_DE.UTF-8'],
  ['THEME', 'dark', 'light'],
  ['PAGE_SIZE', '20', '50', '100'],
];

/** Variables that are made of those before them. */
const COMPOSED: readonly (readonly [name: string, value: string, ...parts: Variable[]])[] = [
  [
    'DATABASE_URL',
    'postgres://$(DB_HOST):$(DB_PORT)/shop',
    ['DB_HOST', 'postgres.data', 'db-primary'],
    ['DB_PORT', '5432', '6432'],
  ],
  [
    'REDIS_URL',
    'redis://$(REDIS_HOST):$(REDIS_PORT)/0',
    ['REDIS_HOST', 'redis', 'cache.data'],
    ['REDIS_PORT', '6379', '6380'],
  ],
  ['API_URL', 'https://$(API_HOST)/v1', ['API_HOST', 'api.example.com', 'gateway.example.com']],
  ['DOWNLOAD_DIR', '$(DATA_DIR)/downloads', ['DATA_DIR', '/srv/data', '/opt/data', '/var/lib/shop']],
  [
    'MESSAGE',
    '$(SALUTATION), $(AUDIENCE)!',
    ['SALUTATION', 'Hello', 'Welcome', 'Hi'],
    ['AUDIENCE', 'Kubernetes', 'team', 'reader'],
  ],
  [
    'BROKER_ADDRESS',
    '$(BROKER_HOST):$(BROKER_PORT)',
    ['BROKER_HOST', 'broker', 'events.data', 'queue'],
    ['BROKER_PORT', '9092', '5672', '4222'],
  ],
  ['RELEASE', '$(PRODUCT)-$(EDITION)', ['PRODUCT', 'shop', 'forum', 'wiki'], ['EDITION', '1.4', '2.0', '2.3']],
];

function variable(draft: Draft, container: OpenContainer, name: string, from: Origin, field: object): void {
  append(container, 'env', { name, ...field });
  draft.require({ sort: 'env', target: draft.target, container: container.name, name, from });
}

function literal(draft: Draft, container: OpenContainer, name: string, value: string): void {
  variable(draft, container, name, { value }, { value });
}

function literals(draft: Draft, container: OpenContainer, count: number): void {
  for (const [name, ...values] of unused(draft, LITERALS, count, ([own]) => [own])) {
    literal(draft, container, name, draft.draw.one(values));
  }
}

/** A variable that is made of others. */
function composed(draft: Draft, container: OpenContainer): void {
  const [found] = unused(draft, COMPOSED, 1, ([own, , ...parts]) => [own, ...parts.map(([part]) => part)]);
  if (!found) {
    literals(draft, container, 1);
    return;
  }
  const [name, value, ...parts] = found;
  for (const [part, ...values] of parts) literal(draft, container, part, draft.draw.one(values));
  literal(draft, container, name, value);
}

/** A key of a ConfigMap that is there already. */
function fromConfigMap(draft: Draft, container: OpenContainer): void {
  const entries = [
    ['FEATURE_FLAGS', 'features', 'search,cart', 'search', 'cart,wishlist'],
    ['UPSTREAM', 'upstream', 'backend.shop', 'backend.test'],
    ['POWER', 'special.power', '10', '15', '20'],
    ['MONSTER', 'monsterType', 'fire', 'water', 'stone'],
  ] as const;
  const [found] = unused(draft, entries, 1, ([own]) => [own]);
  if (!found) return;
  const [name, key, ...values] = found;
  const configMap = draft.names.fresh(['shared-config', 'team-config', 'common-settings', 'platform-config']);
  const data = { [key]: draft.draw.one(values) };
  draft.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: configMap }, data }, { given: true });
  variable(draft, container, name, { configMap, key }, { valueFrom: { configMapKeyRef: { name: configMap, key } } });
}

/** A key of a Secret that is there already. */
function fromSecret(draft: Draft, container: OpenContainer): void {
  const entries = [
    ['API_TOKEN', 'token'],
    ['DB_PASSWORD', 'password'],
    ['SIGNING_KEY', 'signing-key'],
    ['LICENSE', 'license'],
  ] as const;
  const [found] = unused(draft, entries, 1, ([own]) => [own]);
  if (!found) return;
  const [name, key] = found;
  const secret = draft.names.fresh(['shared-secret', 'team-credentials', 'vendor-access', 'platform-secret']);
  const stringData = { [key]: `s3cr3t-${draft.draw.integer(10, 99)}` };
  draft.add({ apiVersion: 'v1', kind: 'Secret', metadata: { name: secret }, stringData }, { given: true });
  variable(draft, container, name, { secret, key }, { valueFrom: { secretKeyRef: { name: secret, key } } });
}

/** A field of the Pod itself. */
function fromPod(draft: Draft, container: OpenContainer): void {
  const entries = [
    ['POD_NAME', 'metadata.name'],
    ['POD_NAMESPACE', 'metadata.namespace'],
    ['POD_IP', 'status.podIP'],
    ['NODE_NAME', 'spec.nodeName'],
    ['HOST_IP', 'status.hostIP'],
  ] as const;
  const [found] = unused(draft, entries, 1, ([own]) => [own]);
  if (!found) return;
  const [name, fieldPath] = found;
  variable(draft, container, name, { field: fieldPath }, { valueFrom: { fieldRef: { fieldPath } } });
}
