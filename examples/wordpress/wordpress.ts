import {
  type App,
  Chart,
  ConfigMap,
  Deployment,
  emptyDir,
  exec,
  fieldRef,
  httpGet,
  Namespace,
  PersistentVolumeClaim,
  Secret,
  Service,
  ServiceAccount,
  StatefulSet,
  tcpSocket,
  volumeClaimTemplate,
} from 'podwright';

const NAMESPACE = 'blog';

/** A blog: WordPress in a Deployment, its database in a StatefulSet. */
export function wordpress(app: App): void {
  new Namespace(new Chart(app, 'namespace'), NAMESPACE, {});

  const database = new Chart(app, 'database', { namespace: NAMESPACE });
  // Made by hand, or by an operator: what stands here stands in Git.
  const login = new Secret(database, 'mysql-login', {
    stringData: { user: 'wordpress', password: 'change-me', 'root-password': 'change-me-too' },
  });
  const settings = new ConfigMap(database, 'mysql-settings', {
    data: {
      database: 'wordpress',
      'my.cnf': '[mysqld]\nmax_connections = 200\ninnodb_buffer_pool_size = 256M\ncharacter-set-server = utf8mb4\n',
    },
  });
  const files = volumeClaimTemplate('data', {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '20Gi' } },
  });
  const headless = new Service(database, 'mysql', {
    clusterIP: 'None',
    selector: { app: 'mysql' },
    ports: [{ name: 'mysql', port: 3306, targetPort: 'mysql' }],
  });
  new StatefulSet(database, 'mysql-server', {
    metadata: { name: 'mysql' },
    serviceName: headless,
    replicas: 1,
    template: {
      metadata: { labels: { app: 'mysql' } },
      terminationGracePeriodSeconds: 60,
      containers: [
        {
          name: 'mysql',
          image: 'mysql:8.4',
          ports: [{ name: 'mysql', containerPort: 3306 }],
          env: {
            MYSQL_DATABASE: settings.key('database'),
            MYSQL_USER: login.key('user'),
            MYSQL_PASSWORD: login.key('password'),
            MYSQL_ROOT_PASSWORD: login.key('root-password'),
          },
          volumeMounts: {
            '/var/lib/mysql': files,
            '/etc/mysql/conf.d': settings.volume('my-cnf', { items: { 'my.cnf': 'my.cnf' } }),
          },
          resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi' } },
          startupProbe: { ...tcpSocket('mysql'), failureThreshold: 30 },
          livenessProbe: {
            ...exec('sh', '-c', 'mysqladmin ping -h 127.0.0.1 -p"$MYSQL_ROOT_PASSWORD"'),
            periodSeconds: 20,
            timeoutSeconds: 5,
          },
        },
      ],
    },
  });

  const web = new Chart(app, 'web', { namespace: NAMESPACE });
  const account = new ServiceAccount(web, 'wordpress', { automountServiceAccountToken: false });
  const uploads = new PersistentVolumeClaim(web, 'uploads', {
    accessModes: ['ReadWriteMany'],
    resources: { requests: { storage: '10Gi' } },
  });
  const php = new ConfigMap(web, 'php-settings', {
    data: { 'uploads.ini': 'upload_max_filesize = 64M\npost_max_size = 64M\n', WORDPRESS_TABLE_PREFIX: 'wp_' },
  });
  const salts = Secret.named('wordpress-salts', ['AUTH_KEY', 'NONCE_KEY']);
  const temporary = emptyDir('tmp', { sizeLimit: '256Mi' });
  const blog = new Deployment(web, 'wordpress-server', {
    metadata: { name: 'wordpress' },
    replicas: 2,
    template: {
      metadata: { labels: { app: 'wordpress', tier: 'web' } },
      serviceAccountName: account,
      initContainers: [
        {
          name: 'wait-for-mysql',
          image: 'busybox:1.36',
          command: ['sh', '-c', 'until nc -z mysql 3306; do sleep 2; done'],
          resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '16Mi' } },
        },
        {
          name: 'metrics',
          image: 'nginx/nginx-prometheus-exporter:1.3',
          restartPolicy: 'Always',
          args: ['--nginx.scrape-uri=http://localhost:80/status'],
          ports: [{ name: 'metrics', containerPort: 9113 }],
          resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '32Mi' } },
        },
      ],
      containers: [
        {
          name: 'wordpress',
          image: 'wordpress:6.6-apache',
          ports: [{ name: 'http', containerPort: 80 }],
          env: {
            WORDPRESS_DB_HOST: 'mysql',
            WORDPRESS_DB_NAME: settings.key('database'),
            WORDPRESS_DB_USER: login.key('user'),
            WORDPRESS_DB_PASSWORD: login.key('password'),
            WORDPRESS_TABLE_PREFIX: php.key('WORDPRESS_TABLE_PREFIX'),
            WORDPRESS_AUTH_KEY: salts.key('AUTH_KEY'),
            POD_NAME: fieldRef('metadata.name'),
          },
          volumeMounts: {
            '/var/www/html/wp-content/uploads': uploads.volume(),
            '/usr/local/etc/php/conf.d/uploads.ini': php
              .volume('php')
              .mount({ subPath: 'uploads.ini', readOnly: true }),
            '/tmp': temporary,
          },
          resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { memory: '512Mi' } },
          readinessProbe: { ...httpGet('/wp-login.php', 'http'), periodSeconds: 10 },
          livenessProbe: { ...httpGet('/wp-login.php', 'http'), initialDelaySeconds: 60, periodSeconds: 20 },
          lifecycle: { preStop: exec('sleep', '5') },
        },
      ],
    },
  });
  new Service(web, 'wordpress-service', {
    metadata: { name: 'wordpress' },
    type: 'LoadBalancer',
    selector: blog,
    ports: [{ name: 'http', port: 80, targetPort: 'http' }],
  });
}
