import { ConfigMap, Pod, Secret } from 'podwright';
import { chart } from './chart';

const config = new ConfigMap(chart, 'config', {
  data: { 'special.power': '10', level: 'debug' },
  binaryData: { 'logo.png': 'iVBORw0=' },
});
const login = new Secret(chart, 'login', { stringData: { username: 'admin' }, data: { password: 'c2VjcmV0' } });

new Pod(chart, 'right', {
  containers: [
    {
      name: 'c',
      image: 'i',
      env: {
        POWER: config.key('special.power'),
        LOGO: config.key('logo.png', { optional: true }),
        USER_NAME: login.key('username'),
        PASSWORD: login.key('password'),
      },
      volumeMounts: {
        '/config': config.volume('config', { items: { level: 'log/level', 'logo.png': 'logo' } }),
        '/login': login.volume('login', { items: [{ key: 'password', path: 'pw', mode: 0o400 }] }),
      },
    },
  ],
});

// error: "special.powr"
config.key('special.powr');
// error: "password"
config.key('password');
// error: "passwrd"
login.key('passwrd');
// error: 'levl'
config.volume('config', { items: { levl: 'log/level' } });
// error: "usrname"
login.volume('login', { items: [{ key: 'usrname', path: 'user' }] });
// error: "user"
login.envValue('user');

const named = ConfigMap.named('there', ['a', 'b']);
named.key('a');
// error: "c"
named.key('c');
const namedSecret = Secret.named('there', ['username']);
namedSecret.key('username');
// error: "usernam"
namedSecret.key('usernam');
const anyKeys = ConfigMap.named('there');
anyKeys.key('whatever');

const created = ConfigMap.create(chart, 'created', {
  fromFile: ['conf/game.properties', 'ui=conf/user-interface.properties'],
  fromLiteral: ['power=10', 'url=http://x?a=b'],
});
created.key('game.properties');
created.key('ui');
created.key('power');
created.key('url');
// error: "game.propertes"
created.key('game.propertes');
// error: "conf/game.properties"
created.key('conf/game.properties');
// error: "power=10"
created.key('power=10');

const generic = Secret.generic(chart, 'generic', { fromLiteral: 'token=abc' });
generic.key('token');
// error: "tokn"
generic.key('tokn');
const fromEnvFile = Secret.generic(chart, 'env-file', { fromEnvFile: 'user-info.properties' });
fromEnvFile.key('known only to the file');

const tls = Secret.tls(chart, 'tls', { cert: 'tls.crt', key: 'tls.key' });
tls.key('tls.crt');
// error: "tls.cert"
tls.key('tls.cert');

const none = new ConfigMap(chart, 'none', { data: {} });
// error: never
none.key('a');

const parsed: Record<string, string> = {};
new ConfigMap(chart, 'parsed', { data: parsed }).key('whatever');
