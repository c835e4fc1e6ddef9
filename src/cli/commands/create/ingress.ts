import { createIngress } from '../../../kubectl/ingress';
import { createCommand } from './generator';

/** `podwright create ingress` */
export const ingress = createCommand({
  name: 'create ingress',
  summary: 'Make an Ingress: which host and path leads to which Service',
  usage: '--rule=RULE',
  options: {
    class: { value: 'name', mayBeEmpty: true, summary: 'The IngressClass' },
    rule: {
      value: 'rule',
      repeats: true,
      summary: 'As host/path=service:port; "*" at the end of the path for all below it, ",tls=secret" for TLS',
    },
    'default-backend': { value: 'backend', mayBeEmpty: true, summary: 'Where all else leads, as service:port' },
    annotation: { value: 'entry', repeats: true, summary: 'An annotation, as key=value' },
  },
  examples: ['podwright create ingress web --class=nginx --rule="example.com/*=web:80,tls=web-tls"'],
  generate: ({ identity, text, list }) =>
    createIngress({
      ...identity,
      class: text('class'),
      defaultBackend: text('default-backend'),
      rule: list('rule'),
      annotation: list('annotation'),
    }),
});
