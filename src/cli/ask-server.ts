import { spawn } from 'node:child_process';
import { stepsOf } from '../kubernetes/field-path';
import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { hidesValues, SECRET_VALUE } from '../manifest/secret-values';
import type { SourceObject } from '../manifest/yaml-source';
import { API_SERVER } from '../validation/catalogue';
import type { SourceFile, SourceFinding } from '../validation/from-sources';
import type { CheckedFiles } from './checked-files';
import { CommandError } from './command';
import { causesIn, type ServerCause, unreachable } from './server-answer';

/** Which server is asked, in kubectl's own words. */
export interface ServerOptions {
  readonly context?: string;
  readonly namespace?: string;
}

/** How many questions are under way at a time. */
const AT_ONCE = 4;

interface Question {
  readonly file: SourceFile;
  readonly object: SourceObject;
}

/**
 * Asks the API server of kubectl's configuration about each object, with a dry run, and adds what it says to what was
 * found. What we have told already is not told again.
 * @throws CommandError where kubectl is missing, or cannot ask
 */
export async function askServer(checked: CheckedFiles, options: ServerOptions): Promise<CheckedFiles> {
  const questions = checked.files.flatMap((file) => file.source.objects.map((object) => ({ file, object })));
  const findings: SourceFinding[] = [];
  const answers = new Array<readonly ServerCause[]>(questions.length);
  let next = 0;
  const ask = async (): Promise<void> => {
    for (let i = next++; i < questions.length; i = next++) {
      answers[i] = await answerOf((questions[i] as Question).object.manifest, options);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  questions.forEach((question, i) => {
    for (const cause of answers[i] ?? []) {
      if (!isTold(checked.findings, question.object, cause)) findings.push(findingOf(question, cause));
    }
  });
  return { files: checked.files, findings: [...checked.findings, ...findings] };
}

async function answerOf(manifest: Manifest, { context, namespace }: ServerOptions): Promise<readonly ServerCause[]> {
  // An object without a name can be made, not applied.
  const verb = manifest.metadata?.name === undefined ? 'create' : 'apply';
  const args = [
    ...[verb, '--dry-run=server', '--validate=strict', '--output=name', '--filename=-'],
    ...(context === undefined ? [] : [`--context=${context}`]),
    ...(namespace === undefined ? [] : [`--namespace=${namespace}`]),
  ];
  const { code, stderr } = await kubectl(args, JSON.stringify(manifest));
  if (code === 0) return [];
  const reason = unreachable(stderr);
  if (reason !== undefined)
    throw new CommandError(`kubectl cannot ask the API server: ${reason.replace(/^error: /i, '')}`);
  return causesIn(stderr).map(({ path, message }) => ({ path, message: withoutSecrets(message, manifest) }));
}

function kubectl(args: readonly string[], input: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', args, { env: process.env, stdio: ['pipe', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT';
      reject(
        new CommandError(
          isMissing ? '"--server" needs kubectl, which is not on the PATH' : `Cannot start kubectl: ${error.code}`,
        ),
      );
    });
    child.on('close', (code) => resolve({ code, stderr }));
    // It may have given up before it read.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function withoutSecrets(message: string, manifest: Manifest): string {
  const secrets = Object.keys(manifest)
    .filter((field) => hidesValues(manifest, field))
    .flatMap((field) => Object.values(fieldsOf(manifest[field])).map(String))
    .filter((secret) => secret !== '');
  // Longer ones first: one may be a part of another.
  secrets.sort((a, b) => b.length - a.length);
  return secrets.reduce((text, secret) => text.replaceAll(secret, SECRET_VALUE), message);
}

/** Whether an error of ours is about the same field. */
function isTold(findings: readonly SourceFinding[], object: SourceObject, { path }: ServerCause): boolean {
  return findings.some(
    ({ object: own, finding }) =>
      own === object &&
      finding.severity === 'error' &&
      (path === '' || finding.path === path || finding.alias === path),
  );
}

function findingOf({ file: { file, source }, object }: Question, { path, message }: ServerCause): SourceFinding {
  const place = source.placeOf(object, stepsOf(path));
  const { name, namespace } = object.manifest.metadata ?? {};
  return {
    source,
    place,
    object,
    finding: {
      id: API_SERVER,
      layer: 'admission',
      severity: 'error',
      file,
      line: place.line,
      column: place.column,
      kind: object.manifest.kind,
      ...(typeof namespace === 'string' && namespace !== '' && { namespace }),
      name: typeof name === 'string' ? name : '',
      path,
      message: `The API server says: ${message.replace(/\.$/, '')}`,
    },
  };
}
