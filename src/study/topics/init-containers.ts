import type { Draft, OpenContainer } from '../drafts/draft';
import { runShell, share } from './companions';
import { INIT_CONTAINERS_EXAMPLES } from './init-containers-examples';
import { INIT_CONTAINERS_BREAKS, INIT_CONTAINERS_MISTAKES } from './init-containers-mistakes';
import type { Topic } from './topic';

/** What runs before the containers of a Pod. */
export const INIT_CONTAINERS: Topic = {
  id: 'init-containers',
  title: { en: 'Init containers', ko: '초기화 컨테이너' },
  concept: {
    en: 'The containers of a Pod start in no promised order; what has to be done before them is the work of `initContainers`. They run one after the other, in the order of the list, and each must end well before the next one starts; only then the main containers start. One that fails is run again, unless the Pod has `restartPolicy: Never`, which then makes the whole Pod fail. What they prepare they leave in a volume that the main container mounts too, mostly an `emptyDir`. They have images and commands of their own, so that tools for the preparation need not be in the main image; they cannot have probes.',
    ko: 'Pod의 컨테이너들은 시작 순서가 보장되지 않으므로, 그보다 먼저 해야 할 작업은 `initContainers`에 둡니다. 초기화 컨테이너는 목록의 순서대로 하나씩 실행되고, 앞의 것이 정상 종료되어야 다음 것이 시작합니다. 모두 끝난 뒤에 주 컨테이너가 시작합니다. 실패하면 다시 실행되지만, Pod가 `restartPolicy: Never`이면 Pod 전체가 실패합니다. 준비한 결과물은 주 컨테이너도 마운트하는 볼륨(주로 `emptyDir`)에 남깁니다. 이미지와 명령이 따로 있으므로 준비용 도구를 주 이미지에 넣지 않아도 되며, 프로브는 가질 수 없습니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
  write(draft) {
    const { draw, difficulty } = draft;
    // Those that run before are asked for behind what they prepare.
    void draft.main;
    if (difficulty === 'easy') return void draw.one([addWaiter, addPreparation])(draft);
    const steps = difficulty === 'medium' ? [addWaiter, addPreparation] : [addWaiter, addPreparation, addWaiter];
    const names = steps.map((add) => add(draft).name);
    draft.require({ sort: 'init-order', target: draft.target, names });
  },
  mistakes: INIT_CONTAINERS_MISTAKES,
  breaks: INIT_CONTAINERS_BREAKS,
  examples: INIT_CONTAINERS_EXAMPLES,
};

const IMAGES = ['busybox:1.36', 'busybox:1.37', 'alpine:3.20', 'alpine:3.19'];
/** Servers, with the ports at which they are called. */
const SERVICES: Readonly<Record<string, number>> = {
  db: 5432,
  postgres: 5432,
  mysql: 3306,
  redis: 6379,
  kafka: 9092,
  rabbitmq: 5672,
  mongo: 27_017,
  auth: 8080,
  users: 8080,
  vault: 8200,
};

/** Adds one that waits for a Service. */
function addWaiter(draft: Draft): OpenContainer {
  const { draw, names } = draft;
  const name = names.fresh(Object.keys(SERVICES).map((service) => `wait-for-${service}`));
  const service = name.replace(/^wait-for-|-\d+$/g, '');
  const container = draft.addContainer('init', name, draw.one(IMAGES));
  const check = draw.one([`nslookup ${service}`, `nc -z ${service} ${SERVICES[service]}`]);
  runShell(draft, container, `until ${check}; do sleep ${draw.one([1, 2, 3, 5, 10])}; done`);
  return container;
}

/** Adds one that leaves something in a volume for the main container. */
function addPreparation(draft: Draft): OpenContainer {
  const { draw, names, main } = draft;
  const [words, images, at, script] = draw.one(PREPARATIONS);
  const container = draft.addContainer('init', names.fresh(words), draw.one(images));
  const path = draw.one(['/work', '/prepared', '/init', '/out']);
  runShell(draft, container, script(path, draw));
  share(
    draft,
    ['workdir', 'prepared', 'init-data', 'shared'],
    [
      [container, { mountPath: path }],
      [main, { mountPath: names.fresh(at) }],
    ],
  );
  return container;
}

type Script = (path: string, draw: Draft['draw']) => string;

const PREPARATIONS: readonly (readonly [
  names: readonly string[],
  images: readonly string[],
  at: readonly string[],
  script: Script,
])[] = [
  [
    ['git', 'clone', 'fetch-source'],
    ['alpine/git:2.45.2', 'alpine/git'],
    ['/srv/source', '/opt/source', '/data/source'],
    (path, draw) =>
      `git clone https://github.com/${draw.one(['moby/moby', 'kubernetes/website', 'nginx/nginx', 'redis/redis'])}.git ${path}/source`,
  ],
  [
    ['prepare-page', 'make-index', 'write-page'],
    IMAGES,
    ['/srv/html', '/data/html', '/srv/pages', '/opt/pages'],
    (path, draw) => `echo ${draw.one(['hello', 'ready', 'welcome', 'prepared'])} > ${path}/index.html`,
  ],
  [
    ['download', 'fetch-data', 'get-assets'],
    ['curlimages/curl:8.10.1', 'curlimages/curl:8.9.1'],
    ['/srv/assets', '/opt/assets', '/data/assets'],
    (path, draw) => `curl -sSL -o ${path}/${draw.one(['data.json', 'index.html', 'list.csv'])} https://example.com/`,
  ],
  [
    ['write-config', 'make-config', 'render-config'],
    IMAGES,
    ['/srv/generated', '/opt/generated', '/data/generated'],
    (path, draw) => `echo mode=${draw.one(['fast', 'safe', 'debug', 'quiet'])} > ${path}/app.conf`,
  ],
];
