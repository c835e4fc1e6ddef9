import { ConfigMap, CronJob, Deployment, emptyDir, Pod, Secret, Service, StatefulSet, volume } from 'podwright';
import { chart } from './chart';

const c = { name: 'c', image: 'i' };

// error: 'restartPolice' does not exist
new Pod(chart, 'p', { containers: [c], restartPolice: 'Never' });
// error: 'label' does not exist
new Pod(chart, 'p', { metadata: { label: { app: 'web' } }, containers: [c] });
// error: 'spec' does not exist
new Pod(chart, 'p', { spec: { containers: [c] } });
// error: 'spec' does not exist
new Pod(chart, 'p', { containers: [c], spec: { restartPolicy: 'Never' } });
// error: 'imagePullPolice' does not exist
new Pod(chart, 'p', { containers: [{ name: 'c', image: 'i', imagePullPolice: 'Always' }] });
// error: 'runAsUsr' does not exist
new Pod(chart, 'p', { containers: [{ name: 'c', securityContext: { runAsUsr: 1000 } }] });
// error: 'fsGrup' does not exist
new Pod(chart, 'p', { containers: [c], securityContext: { fsGrup: 1000 } });
// error: 'replica' does not exist
new Deployment(chart, 'd', { replica: 3, template: { metadata: { labels: { app: 'd' } }, containers: [c] } });
// error: 'spec' does not exist
new Deployment(chart, 'd', { template: { metadata: { labels: { app: 'd' } }, spec: { containers: [c] } } });
// error: 'template' is missing
new Deployment(chart, 'd', { replicas: 3 });
// error: 'clusterIp' does not exist
new Service(chart, 's', { clusterIp: 'None' });
// error: 'target' does not exist
new Service(chart, 's', { ports: [{ port: 80, target: 8080 }] });
// error: 'immutabel' does not exist
new ConfigMap(chart, 'c', { data: { a: 'b' }, immutabel: true });
// error: 'stringdata' does not exist
new Secret(chart, 's', { stringdata: { a: 'b' } });
// error: number
new ConfigMap(chart, 'c', { data: { a: 1 } });
// error: 'schedule' is missing
new CronJob(chart, 'j', { jobTemplate: { template: { containers: [c] } } });
// error: 'serviceNam' does not exist
new StatefulSet(chart, 's', { serviceNam: 'db', template: { metadata: { labels: { app: 'd' } }, containers: [c] } });

// Volumes
new Pod(chart, 'right', {
  volumes: [emptyDir('a'), { name: 'b', configMap: { name: 'b' } }, volume('c', { hostPath: { path: '/c' } })],
  containers: [c],
});
// error: is not assignable to type 'undefined'
new Pod(chart, 'p', { volumes: [{ name: 'a', emptyDir: {}, configMap: { name: 'b' } }], containers: [c] });
// error: is not assignable to type 'undefined'
volume('a', { emptyDir: {}, hostPath: { path: '/' } });
// error: 'emptydir' does not exist
new Pod(chart, 'p', { volumes: [{ name: 'a', emptydir: {} }], containers: [c] });
// error: 'data' does not exist in type 'VolumeMounts'
new Pod(chart, 'p', { containers: [{ ...c, volumeMounts: { data: emptyDir('data') } }] });
// error: ./data
new Pod(chart, 'p', { containers: [{ ...c, volumeMounts: { './data': emptyDir('data') } }] });
new Pod(chart, 'windows', { containers: [{ ...c, volumeMounts: { 'C:\\data': emptyDir('data') } }] });

// Labels
const web = new Pod(chart, 'web', { metadata: { labels: { app: 'web', tier: 'front' } }, containers: [c] });
export const label: 'web' = web.podLabels.app;
// error: 'ap' does not exist
web.podLabels.ap;
const deployment = new Deployment(chart, 'd', { template: { metadata: { labels: { app: 'd' } }, containers: [c] } });
deployment.podLabels.app;
// error: 'tier' does not exist
deployment.podLabels.tier;
