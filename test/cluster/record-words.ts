import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMISSION_CHECKS } from '../../src/admission';
import { stepsOf } from '../../src/kubernetes/field-path';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { valueAt } from '../../src/manifest/fields';
import { CAUSE_WORDS, goText, type ServerWords } from '../../src/study/kubectl-says';
import type { Api } from './api';
import { ClusterError, runCommand } from './cluster-error';
import { brokenQuestions } from './questions/broken-neighbours';
import { connectToRunningServer } from './running-server';
import type { Cause } from './verdict';

const VERSION: KubernetesVersion = '1.36';
const FILE = join(__dirname, '../../src/study/server-words.json');
/** How many ways to break a check in a kind are asked about. */
const SAMPLE = 12;
const AT_ONCE = 32;

/** What one check was heard to say. */
interface Heard {
  readonly details: Set<string>;
  readonly tells: Set<ServerWords['tells']>;
}

/** Writes down what a real server says behind a field, as far as it always says the same of a check. */
async function main(): Promise<number> {
  const api = await connectToRunningServer(VERSION);
  if (!api)
    throw new ClusterError('No server runs', `Start one: npx tsx test/cluster/serve.ts --kubernetes ${VERSION}`);
  const heard = [...(await heardFrom(api))].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = Object.fromEntries(heard.map(([id, words]) => [id, wordsOf(words)]));
  writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
  const whole = Object.values(table).filter(({ detail, tells }) => detail !== undefined && tells !== 'other');
  console.log(`${heard.length} checks were heard, and ${whole.length} always say the same`);
  api.close();
  return 0;
}

function wordsOf({ details, tells }: Heard): ServerWords {
  const [detail] = details.size === 1 ? details : [];
  const [told = 'other'] = tells.size === 1 ? tells : [];
  return { ...(detail !== undefined && { detail }), tells: told };
}

async function heardFrom(api: Api): Promise<Map<string, Heard>> {
  const checks = new Map(ADMISSION_CHECKS.map((check) => [check.id, check]));
  const heard = new Map<string, Heard>();
  const questions = (await brokenQuestions(VERSION, SAMPLE)).filter(({ asked }) => typeof asked !== 'string');
  for (let at = 0; at < questions.length; at += AT_ONCE) {
    await Promise.all(
      questions.slice(at, at + AT_ONCE).map(async ({ asked, ours }) => {
        const { causes } = await api.dryRun(asked as object);
        for (const { id, paths } of ours()) {
          const word = CAUSE_WORDS[checks.get(id)?.cause ?? 'Invalid'];
          const [said, ...more] = causes.filter(({ path, type }) => paths.includes(path) && type === word);
          if (!said || more.length > 0 || !checks.has(id)) continue;
          const { details, tells } = heard.get(id) ?? { details: new Set(), tells: new Set() };
          heard.set(id, { details, tells });
          hear(said, paths[0] ?? '', asked, { details, tells });
        }
      }),
    );
  }
  return heard;
}

function hear({ type, message }: Cause, path: string, asked: unknown, { details, tells }: Heard): void {
  const rest = message.slice(type.length).replace(/^: /, '');
  const value = VALUE.exec(rest)?.[0];
  const detail = value === undefined ? rest : rest.slice(value.length).replace(/^: /, '');
  const own = valueAt(asked, stepsOf(path));
  if (value === undefined) tells.add('nothing');
  else if (value === goText(own)) tells.add('value');
  else tells.add(value === goText(stepsOf(path).at(-1)) ? 'key' : 'other');
  details.add(detail);
  // What tells of the value is said of this one only.
  if (tellsOf(own, detail)) details.add(`${detail} …`);
}

const VALUE = /^(?:"(?:[^"\\]|\\.)*"|-?[\d.]+|true|false|null|\{.*?\}|\[.*?\])(?=$|: )/s;

function tellsOf(value: unknown, detail: string): boolean {
  const words = String(value).split(/[^\w.]+/);
  return detail.startsWith('invalid character') || words.some((word) => word.length > 3 && detail.includes(word));
}

void runCommand(main);
