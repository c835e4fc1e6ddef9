import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import type * as plus from 'cdk8s-plus-28';
import { ConfigMap, Deployment, Pod, ReplicaSet, Secret, Service, SidecarPod, StatefulSet } from 'podwright';
import { chart } from './chart';

const template = {
  metadata: { labels: { app: 'web' } },
  containers: [{ name: 'c', image: 'i', ports: [{ name: 'http', containerPort: 80 }] }],
} as const;
const pod = new Pod(chart, 'pod', template);
const deployment = new Deployment(chart, 'deployment', { template });
const secret = new Secret(chart, 'secret', { stringData: { a: 'b' } });
const configMap = new ConfigMap(chart, 'config', { data: { a: 'b' } });

export const selectors: plus.IPodSelector[] = [
  pod,
  deployment,
  new SidecarPod(chart, 's', { ...template, sidecars: [] }),
];
export const peers: plus.INetworkPolicyPeer[] = [pod, deployment];
export const scalables: plus.IScalable[] = [
  deployment,
  new ReplicaSet(chart, 'rs', { template }),
  new StatefulSet(chart, 'ss', { template }),
];
export const configMaps: plus.IConfigMap[] = [configMap];
export const secrets: plus.ISecret[] = [secret];
// error: IScalable
export const unscalable: plus.IScalable = pod;
// error: ISecret
export const noSecret: plus.ISecret = configMap;

declare const value: plus.EnvValue;
declare const theirs: plus.ConfigMap;
declare const theirSecret: plus.Secret;
declare const theirDeployment: plus.Deployment;
new Pod(chart, 'theirs', {
  imagePullSecrets: [theirSecret],
  containers: [
    {
      name: 'c',
      env: { A: value, B: theirSecret.envValue('b'), C: ConfigMap.from(theirs, ['c']).key('c') },
      envFrom: [theirs, theirSecret],
      volumeMounts: { '/theirs': ConfigMap.from(theirs).volume() },
    },
  ],
});
// error: "b"
ConfigMap.from(theirs, ['a']).key('b');
new Service(chart, 'service', { selector: theirDeployment, ports: [{ port: 80, targetPort: 'any' }] });

// In an app of cdk8s' own
new Pod(new Cdk8sChart(new Cdk8sApp(), 'c'), 'p', { containers: [{ name: 'c', image: 'i' }] });
