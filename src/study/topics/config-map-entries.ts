import type { Draft } from '../drafts/draft';
import { unused } from '../drafts/roles';
import type { Draw } from '../draw';

/** A setting, as the key of a ConfigMap and as a variable. */
export interface Setting {
  readonly key: string;
  readonly variable: string;
  readonly value: string;
}

/** A file of settings, and the folder where a program looks for it. */
export interface SettingsFile {
  readonly name: string;
  readonly folder: string;
  readonly text: string;
}

const SETTINGS: readonly (readonly [key: string, variable: string, ...values: string[]])[] = [
  ['log.level', 'LOG_LEVEL', 'debug', 'info', 'warn', 'error'],
  ['app.mode', 'APP_MODE', 'production', 'staging', 'demo'],
  ['cache.size', 'CACHE_SIZE', '64', '128', '256', '512'],
  ['db.host', 'DB_HOST', 'postgres.data', 'mysql.data', 'mariadb.shop'],
  ['db.port', 'DB_PORT', '5432', '3306', '6432'],
  ['ui.theme', 'UI_THEME', 'dark', 'light', 'sepia'],
  ['special.power', 'SPECIAL_POWER', '10', '25', '40', '75'],
  ['special.strength', 'SPECIAL_STRENGTH', '20', '35', '60'],
  ['monster.type', 'MONSTER_TYPE', 'fire', 'water', 'wind', 'stone'],
  ['monster.count', 'MONSTER_COUNT', '3', '5', '8'],
  ['feature.search', 'FEATURE_SEARCH', 'true', 'false'],
  ['worker.threads', 'WORKER_THREADS', '2', '4', '8', '16'],
  ['request.timeout', 'REQUEST_TIMEOUT', '15s', '30s', '60s'],
  ['default.language', 'DEFAULT_LANGUAGE', 'ko', 'en', 'de'],
  ['mail.sender', 'MAIL_SENDER', 'shop@example.com', 'news@example.com'],
  ['upload.limit', 'UPLOAD_LIMIT', '10M', '25M', '50M'],
];

const FILES: readonly (readonly [name: string, folder: string, lines: (draw: Draw) => string[]])[] = [
  [
    'game.properties',
    '/etc/game',
    (draw) => [
      `weapon=${draw.one(['gun', 'bow', 'axe'])}`,
      `health=${draw.integer(2, 9)}`,
      `potion=${draw.integer(1, 7)}`,
    ],
  ],
  [
    'app.properties',
    '/etc/app',
    (draw) => [`server.name=${draw.one(['alpha', 'beta', 'gamma'])}`, `page.size=${draw.one([20, 50, 100])}`],
  ],
  [
    'nginx.conf',
    '/etc/proxy',
    (draw) => [
      `worker_processes ${draw.integer(1, 8)};`,
      `events { worker_connections ${draw.one([512, 1024, 2048])}; }`,
    ],
  ],
  [
    'redis.conf',
    '/etc/redis',
    (draw) => [`maxmemory ${draw.one([64, 128, 256])}mb`, `databases ${draw.integer(2, 16)}`],
  ],
  ['logging.ini', '/etc/logging', (draw) => ['[root]', `level = ${draw.one(['DEBUG', 'INFO', 'WARNING'])}`]],
  ['features.json', '/etc/features', (draw) => [`{"search": ${draw.chance(0.5)}, "limit": ${draw.integer(5, 50)}}`]],
  ['motd.txt', '/etc/notice', (draw) => [draw.one(['Closed on Sunday', 'New: gift cards', 'Back at noon'])]],
  [
    'routes.yaml',
    '/etc/routes',
    (draw) => [`home: /${draw.one(['start', 'shop', 'news'])}`, `retries: ${draw.integer(1, 5)}`],
  ],
];

const NAMES = [
  'app-config',
  'game-config',
  'special-config',
  'monster-config',
  'site-settings',
  'runtime-config',
  'web-config',
  'feature-flags',
];

/** A name of a ConfigMap that is free in the draft. */
export function configMapName(draft: Draft): string {
  return draft.names.fresh(NAMES);
}

/** Different settings, whose variables nothing else in the draft has. */
export function settings(draft: Draft, count: number): Setting[] {
  return unused(draft, SETTINGS, count, ([, variable]) => [variable]).map(([key, variable, ...values]) => ({
    key,
    variable,
    value: draft.draw.one(values),
  }));
}

/** Different files, whose folders nothing else in the draft mounts. */
export function settingsFiles(draft: Draft, count: number): SettingsFile[] {
  return unused(draft, FILES, count, ([, folder]) => [folder]).map(([name, folder, lines]) => ({
    name,
    folder,
    text: `${lines(draft.draw).join('\n')}\n`,
  }));
}

/** The settings as the data of a ConfigMap. */
export function dataOf(list: readonly Setting[], by: 'key' | 'variable'): Record<string, string> {
  return Object.fromEntries(list.map((setting) => [setting[by], setting.value]));
}
