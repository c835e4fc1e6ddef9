import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../src/kubernetes/versions';
import { RULES } from '../src/rules';
import type { Rule } from '../src/rules/rule';
import { findingsIn } from './support/findings-in';
import { readRulePage } from './support/rule-page';

const root = resolve(__dirname, '..');
const OLDEST = KUBERNETES_VERSIONS[0];
const NEWEST = KUBERNETES_VERSIONS.at(-1) as KubernetesVersion;

const rules: readonly Rule[] = RULES;
const ids = rules.map(({ id }) => id);
const each = rules.map((rule) => [rule.id, rule] as const);

/** The names in a folder, without an ending. */
function namesIn(folder: string, ending = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => (ending === '' ? entry.isDirectory() : entry.name.endsWith(ending)))
    .map(({ name }) => name.slice(0, name.length - ending.length));
}

function fixture(rule: string, file: string): string {
  return readFileSync(join(root, 'test/rules', rule, file), 'utf8');
}

describe('the rules', () => {
  test('stand in the order of their ids, each once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('are the files', () => {
    const files = namesIn('src/rules', '.ts').filter((name) => name !== 'index' && name !== 'rule');
    expect(ids).toEqual(files.sort());
  });

  test('are the pages', () =>
    expect(ids).toEqual(
      namesIn('docs/rules', '.md')
        .filter((name) => name !== 'README')
        .sort(),
    ));

  test('are the folders of fixtures', () => expect(ids).toEqual(namesIn('test/rules').sort()));

  test.each(each)('%s is named and said as the others are', (id, { says }) => {
    expect(id).toMatch(/^(no|require|unique|valid|match)(-[a-z0-9]+)+$/);
    expect(says).toMatch(/^[A-Z][^\n]*[^.\s]$/);
    const file = readFileSync(join(root, `src/rules/${id}.ts`), 'utf8');
    const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    expect(file).toContain(`export const ${name} = {\n  id: '${id}',`);
  });
});

describe.each(each)('%s', (id, rule) => {
  test('has a page whose examples give what it says', () => {
    const page = readRulePage(readFileSync(join(root, `docs/rules/${id}.md`), 'utf8'));
    expect(page.title).toBe(id);
    expect(page.severity).toBe(rule.severity);
    expect(page.podSecurity).toBe(rule.podSecurity);
    expect(page.text.length).toBeGreaterThan(80);
    expect(page.allow).toContain(`# podwright-allow ${id}: `);
    expect(page.links).toContainEqual(expect.stringMatching(/^https:\/\/kubernetes\.io\//));

    const wrong = findingsIn(page.wrong, page.kubernetes ?? NEWEST, rule);
    expect(wrong.map((finding) => finding.id)).toEqual(wrong.map(() => id));
    expect(wrong.length).toBeGreaterThan(0);
    for (const { path, message } of wrong) expect(page.finding).toContain(`${path}\n  ${message}`);
    expect(findingsIn(page.right, page.kubernetes ?? NEWEST, rule)).toEqual([]);
  });

  test('finds nothing in pass.yaml', () => {
    const text = fixture(id, 'pass.yaml');
    for (const version of versionsOf(text)) expect(findingsIn(text, version, rule)).toEqual([]);
  });

  test('finds in fail.yaml what is expected, and nothing else is found', () => {
    const text = fixture(id, 'fail.yaml');
    const expected = [...text.matchAll(/^# expect: (.+)$/gm)].map(([, line]) => line?.trim());
    expect(expected.length).toBeGreaterThan(0);
    for (const version of versionsOf(text)) {
      const found = findingsIn(text, version, rule);
      expect(found.map((finding) => `${finding.kind}/${finding.name} ${finding.path}`.trim()).sort()).toEqual(
        expected.sort(),
      );
      expect(found.map((finding) => finding.id)).toEqual(found.map(() => id));
      for (const { message, fix } of found) {
        expect(message).toMatch(/^["A-Z0-9][^\n]*[^.\s]$/);
        expect(fix ?? 'X').toMatch(/^["A-Z0-9][^\n]*[^.\s]$/);
      }
    }
  });
});

/** The oldest and the newest, where the text does not say `# kubernetes: 1.31`, since what it shows is of some only. */
function versionsOf(text: string): readonly KubernetesVersion[] {
  const versions = [...text.matchAll(/^# kubernetes: (.+)$/gm)].map(([, version]) => version as KubernetesVersion);
  return versions.length > 0 ? versions : [OLDEST, NEWEST];
}
