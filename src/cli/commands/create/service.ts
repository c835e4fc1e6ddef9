import { createService, type ServiceFlags } from '../../../kubectl/service';
import type { Command, CommandGroup, Option } from '../../command';
import { createCommand } from './generator';

function service(
  word: string,
  type: ServiceFlags['type'],
  summary: string,
  options: Readonly<Record<string, Option>>,
  examples: readonly string[],
): Command {
  return createCommand({
    name: `create service ${word}`,
    summary,
    options: {
      tcp: { value: 'ports', repeats: true, summary: 'A port, as port:targetPort; several with commas' },
      ...options,
    },
    notes: ['The Service is for the Pods with the label app=NAME.'],
    examples,
    savesNothing: true,
    generate: (flags) =>
      createService({
        ...flags.identity,
        type,
        tcp: flags.list('tcp'),
        clusterip: flags.text('clusterip'),
        nodePort: flags.text('node-port'),
        externalName: flags.text('external-name'),
      }),
  });
}

const clusterIp = service(
  'clusterip',
  'ClusterIP',
  'Make a Service with an address inside the cluster',
  { clusterip: { value: 'address', mayBeEmpty: true, summary: 'The address; None for a headless Service' } },
  ['podwright create service clusterip web --tcp=80:8080', 'podwright create svc clusterip db --clusterip=None'],
);

const nodePort = service(
  'nodeport',
  'NodePort',
  'Make a Service with a port on every node',
  { 'node-port': { value: 'port', summary: 'The port on the nodes [default: the API server chooses]' } },
  ['podwright create service nodeport web --tcp=80:8080 --node-port=30080'],
);

const loadBalancer = service('loadbalancer', 'LoadBalancer', 'Make a Service with a load balancer before it', {}, [
  'podwright create service loadbalancer web --tcp=80:8080',
]);

const externalName = service(
  'externalname',
  'ExternalName',
  'Make a Service that stands for a name outside',
  { 'external-name': { value: 'name', mayBeEmpty: true, summary: 'The DNS name that it stands for' } },
  ['podwright create service externalname db --external-name=db.example.com'],
);

/** `podwright create service` */
export const services: CommandGroup = {
  name: 'create service',
  summary: 'Make a Service',
  commands: {
    clusterip: { summary: clusterIp.summary, load: () => clusterIp },
    externalname: { summary: externalName.summary, load: () => externalName },
    loadbalancer: { summary: loadBalancer.summary, load: () => loadBalancer },
    nodeport: { summary: nodePort.summary, load: () => nodePort },
  },
};
