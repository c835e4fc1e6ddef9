import { ConfigMap, type ConfigMapReference, type HasPods, Pod, Secret, type SecretReference } from 'podwright';
import { chart } from './chart';

// What takes a reference takes the object too, whoever makes it.
interface WebProps {
  readonly settings: ConfigMapReference;
  readonly login: SecretReference<'username' | 'password'>;
}
class Web extends Pod {
  constructor(id: string, { settings, login }: WebProps) {
    const env = { USER_NAME: login.key('username'), LEVEL: settings.key('level', { optional: true }) };
    const volumeMounts = { '/login': login.volume('login', { items: { password: 'pw' } }) };
    super(chart, id, {
      containers: [{ name: 'c', env, envFrom: [settings, settings.prefixed('S_'), login.optional()], volumeMounts }],
    });
  }
}
const settings = new ConfigMap(chart, 'settings', { data: { level: 'debug' } });
const login = new Secret(chart, 'login', { stringData: { username: 'admin', password: 'x', token: 'y' } });
export const pods: HasPods[] = [
  new Web('made', { settings, login }),
  new Web('named', { settings: ConfigMap.named('settings'), login: Secret.named('login', ['username', 'password']) }),
  new Web('unknown', { settings: new ConfigMap(chart, 'empty'), login: Secret.named('login') }),
];

// error: ConfigMapReference
new Web('swapped', { settings: login, login });
// error: SecretReference
new Web('swapped', { settings, login: settings });
// error: "username"
new Web('others', { settings, login: new Secret(chart, 'token', { stringData: { token: 'y' } }) });
// error: ConfigMapReference
new Web('by-name', { settings: { kind: 'ConfigMap', name: 'settings' }, login });
