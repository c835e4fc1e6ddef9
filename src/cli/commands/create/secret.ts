import { createDockerRegistrySecret, createGenericSecret, createTlsSecret } from '../../../kubectl/secret';
import type { CommandGroup } from '../../command';
import { DATA_OPTIONS, dataFlags } from './config-map';
import { createCommand } from './generator';

const generic = createCommand({
  name: 'create secret generic',
  summary: 'Make a Secret of files and values',
  options: {
    ...DATA_OPTIONS,
    type: { value: 'type', mayBeEmpty: true, summary: 'What the Secret is for [default: Opaque, of the API server]' },
  },
  examples: [
    'podwright create secret generic user-info --from-env-file=user-info.properties',
    'podwright create secret generic login --from-literal=username=admin --from-file=password=password.txt',
  ],
  generate: (flags) => createGenericSecret({ ...dataFlags(flags), type: flags.text('type') }),
});

const tls = createCommand({
  name: 'create secret tls',
  summary: 'Make a Secret of a certificate and its private key',
  usage: '--cert=FILE --key=FILE',
  options: {
    cert: { value: 'file', mayBeEmpty: true, summary: 'The certificate, in PEM' },
    key: { value: 'file', mayBeEmpty: true, summary: 'The private key that belongs to it, in PEM' },
    'append-hash': DATA_OPTIONS['append-hash'],
  },
  examples: ['podwright create secret tls web-tls --cert=tls.crt --key=tls.key'],
  generate: (flags) =>
    createTlsSecret({
      ...flags.identity,
      cert: flags.text('cert'),
      key: flags.text('key'),
      appendHash: flags.is('append-hash'),
    }),
});

const text = { value: 'text', mayBeEmpty: true } as const;

const dockerRegistry = createCommand({
  name: 'create secret docker-registry',
  summary: 'Make a Secret with a login at an image registry',
  options: {
    'docker-server': { ...text, summary: 'The registry [default: https://index.docker.io/v1/]' },
    'docker-username': { ...text, summary: "The user's name" },
    'docker-password': { ...text, summary: "The user's password" },
    'docker-email': { ...text, summary: "The user's email address" },
    'from-file': { value: 'file', repeats: true, summary: 'A configuration of Docker, instead of these' },
    'append-hash': DATA_OPTIONS['append-hash'],
  },
  examples: [
    'podwright create secret docker-registry pull --docker-username=me --docker-password="$TOKEN"',
    'podwright create secret docker-registry pull --from-file=$HOME/.docker/config.json',
  ],
  generate: (flags) =>
    createDockerRegistrySecret({
      ...flags.identity,
      dockerServer: flags.text('docker-server'),
      dockerUsername: flags.text('docker-username'),
      dockerPassword: flags.text('docker-password'),
      dockerEmail: flags.text('docker-email'),
      fromFile: flags.list('from-file'),
      appendHash: flags.is('append-hash'),
    }),
});

/** `podwright create secret` */
export const secret: CommandGroup = {
  name: 'create secret',
  summary: 'Make a Secret',
  commands: {
    'docker-registry': { summary: dockerRegistry.summary, load: () => dockerRegistry },
    generic: { summary: generic.summary, load: () => generic },
    tls: { summary: tls.summary, load: () => tls },
  },
};
