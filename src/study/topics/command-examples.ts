import { deployment, pod } from './example-objects';
import { RESOURCES_EXAMPLES } from './resources-examples';
import { sharedExample } from './shared-example';
import type { Example } from './topic';

/** Right manifests with commands. */
export const COMMAND_EXAMPLES: readonly Example[] = [
  {
    id: 'command-and-args',
    title: { en: 'A program and its argument', ko: '실행 명령과 인자' },
    manifests: [
      pod('cmd', {
        restartPolicy: 'OnFailure',
        containers: [{ name: 'nginx', image: 'nginx', command: ['/bin/echo'], args: ['hello'] }],
      }),
    ],
  },
  {
    id: 'args-only',
    title: { en: "Arguments for the image's own program", ko: '이미지의 ENTRYPOINT에 인자만 전달하기' },
    manifests: [
      pod('redis', {
        containers: [{ name: 'redis', image: 'redis:7.2', args: ['--appendonly', 'yes', '--port', '6380'] }],
      }),
    ],
  },
  {
    id: 'stay-alive',
    title: { en: 'A container that only waits', ko: '아무 일 없이 계속 실행되는 컨테이너' },
    manifests: [
      deployment(
        'toolbox',
        { app: 'toolbox' },
        { containers: [{ name: 'shell', image: 'ubuntu:24.04', command: ['tail'], args: ['-f', '/dev/null'] }] },
      ),
    ],
  },
  {
    id: 'shell-script',
    title: { en: 'A script for the shell, as one item', ko: '셸 스크립트를 항목 하나로 쓰기' },
    manifests: [
      pod('ticker', {
        containers: [
          { name: 'ticker', image: 'busybox:1.36', command: ['/bin/sh', '-c', 'while true; do date; sleep 5; done'] },
        ],
      }),
    ],
  },
  {
    id: 'script-of-several-lines',
    title: { en: 'A script of several lines', ko: '여러 줄로 된 스크립트' },
    manifests: sharedExample(RESOURCES_EXAMPLES, 'limits'),
  },
  {
    id: 'variable-and-folder',
    title: { en: 'A variable in the arguments, and a folder to start in', ko: '인자 속 환경 변수와 작업 디렉터리' },
    manifests: [
      pod('copier', {
        restartPolicy: 'OnFailure',
        containers: [
          {
            name: 'copier',
            image: 'busybox:1.36',
            workingDir: '/tmp',
            command: ['touch'],
            args: ['$(REPORT).txt', '8080'],
            env: [{ name: 'REPORT', value: 'daily' }],
          },
        ],
      }),
    ],
  },
];
