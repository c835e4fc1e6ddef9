import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMISSION_CHECKS } from '../admission';
import type { FeatureGate } from '../kubernetes/feature-gates';
import { isMisspelling } from '../kubernetes/misspelling';
import { closest } from '../kubernetes/suggest';
import type { CatalogueEntry } from '../validation/catalogue';
import { catalogue } from '../validation/catalogue';
import { CommandError } from './command';
import { hasColor } from './terminal';

const PAGES = join(__dirname, '../../docs/rules');
const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

/**
 * Prints all there is to say of a check or a rule: of a rule its page.
 * @throws CommandError when there is none of that id
 */
export function explainCheck(id: string): number {
  const entries = catalogue();
  const entry = entries.find((one) => one.id === id);
  if (!entry) {
    const near = nearTo(id, entries);
    const help = near === undefined ? 'A finding names its id in parentheses' : `Did you mean "${near}"?`;
    throw new CommandError(`There is no check or rule "${id}". ${help}`);
  }
  process.stdout.write(emphasized(pageOf(entry), hasColor(process.stdout)));
  return 0;
}

/** A slip of any; else by the first word, since all together they are too many to compare. */
function nearTo(id: string, entries: readonly CatalogueEntry[]): string | undefined {
  const ids = entries.map((entry) => entry.id);
  const [slip, ...others] = ids.filter((one) => isMisspelling(id, one));
  if (slip !== undefined && others.length === 0) return slip;
  const [word = ''] = id.split('-');
  const alike = ids.filter((one) => one.startsWith(`${word}-`));
  return (
    closest(id, alike) ??
    closest(
      id,
      entries.flatMap((entry) => (entry.layer === 'admission' ? [] : entry.id)),
    )
  );
}

function pageOf(entry: CatalogueEntry): string {
  if (entry.layer !== 'rule') return checkPage(entry);
  try {
    return readFileSync(join(PAGES, `${entry.id}.md`), 'utf8');
  } catch {
    return checkPage(entry);
  }
}

function checkPage({ id, says, layer, severity }: CatalogueEntry): string {
  const check = ADMISSION_CHECKS.find((one) => one.id === id);
  const lines = [`# ${id}`, '', `${says}.`, ''];
  if (check) {
    lines.push(`- Field: \`${check.path}\``, `- The API server's word for it: ${check.cause}`);
    if (check.since) lines.push(`- Since Kubernetes ${check.since}`);
    if (check.until) lines.push(`- Until Kubernetes ${check.until}`);
    if (check.gate) lines.push(`- Feature gate: ${gateLine(check.gate)}`);
  }
  const ownWords: Readonly<Record<CatalogueEntry['layer'], string>> = {
    structure: 'The API server cannot read an object that breaks this, so it cannot be turned off.',
    admission: 'The API server refuses an object that breaks this, so it cannot be turned off.',
    rule: `Its findings are of the severity "${severity}".`,
  };
  return [...lines, ...(check ? [''] : []), ownWords[layer], ''].join('\n');
}

/** The gate, and what it means that it is off. */
function gateLine({ name, on }: FeatureGate): string {
  const off = 'the API server drops the field without a word';
  if (on === undefined) return `${name}, off by default: ${off}; it is checked all the same`;
  return `${name}, on by default since ${on}; before, ${off}, and it is checked all the same`;
}

/** Headings in bold, on a terminal that shows it. */
function emphasized(page: string, color: boolean): string {
  return color ? page.replace(/^#+ (.*)$/gm, `${BOLD}$1${PLAIN}`) : page;
}
