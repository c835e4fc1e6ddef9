import {
  type api,
  type ConfigMapKeySource,
  type Containers,
  type DataResource,
  Deployment,
  type DownwardFile,
  type DownwardFiles,
  downwardAPI,
  type ErrorDetails,
  type Expansion,
  fieldRef,
  type KindFacts,
  type PodSpecFields,
  type PodStatusProps,
  type ProjectedSource,
  projected,
  Resource,
  type ResourceProps,
  type ScalableWorkload,
  Secret,
  type SecretKeySource,
  type SecretOptions,
  type SelectorProps,
  type TemplateProps,
  type Workload,
} from 'podwright';
import { chart } from './chart';

// All types of the API, with nothing of them at run time
export const affinity: api.Affinity = { podAntiAffinity: {} };
export const tolerations: readonly api.Toleration[] = [{ key: 'gpu', effect: 'NoSchedule' }];
// error: cannot be used as a value
export const value = api.Affinity;
// error: "NoSchedul"
export const misspelt: api.Toleration = { effect: 'NoSchedul' };

// A kind of the user's own
const WIDGET: KindFacts = { apiVersion: 'example.com/v1', kind: 'Widget', plural: 'widgets', namespaced: true };
interface WidgetProps extends ResourceProps {
  readonly size: number;
}
export class Widget extends Resource {
  constructor(scope: typeof chart, id: string, props: WidgetProps) {
    super(scope, id, WIDGET, props, (expansion) => ({ spec: { size: sizeOf(props, expansion) } }));
  }
}
const tooSmall: ErrorDetails = { code: 'INVALID_PROPS', message: 'The widget is too small' };
function sizeOf({ size }: WidgetProps, expansion: Expansion): number {
  return size > 0 ? size : expansion.fail(tooSmall);
}

// What functions of the user's own take and give
const options: SecretOptions = { immutable: true, metadata: { labels: { app: 'web' } } };
const login = Secret.basicAuth(chart, 'login', { username: 'admin', password: 'x', ...options });
export const source: SecretKeySource = login.key('username');
// error: configMapKeyRef
export const other: ConfigMapKeySource = source;
export const holder: DataResource<'username' | 'password', SecretKeySource> = login;
const file: DownwardFile = { path: 'labels', ...fieldRef('metadata.labels') };
const files: DownwardFiles = { labels: { ...fieldRef('metadata.labels'), mode: 0o400 } };
export const info = [downwardAPI('info', [file]), downwardAPI('info', files)];
const sources: readonly ProjectedSource[] = [login, { downwardAPI: { items: [file] } }];
export const all = projected('all', sources);
const spec: PodSpecFields & PodStatusProps = { restartPolicy: 'Always', status: {} };
const containers: Containers<['http', unknown]> = [
  { name: 'a', ports: [{ name: 'http', containerPort: 80 }] },
  { name: 'b', ports: [80] },
];
const template: TemplateProps & SelectorProps = { template: { ...spec, containers } };
export const scalable: ScalableWorkload = new Deployment(chart, 'd', template);
export const workload: Workload = scalable;
