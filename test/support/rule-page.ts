import type { KubernetesVersion } from '../../src/kubernetes/versions';

/** What the page of a rule says, part by part. */
export interface RulePage {
  readonly title: string;
  readonly severity: string;
  readonly podSecurity?: string;
  readonly text: string;
  /** The example that breaks the rule, what is found in it, and the one that keeps the rule. */
  readonly wrong: string;
  readonly finding: string;
  readonly right: string;
  /** The version that the examples are for, if they are of some only. */
  readonly kubernetes?: KubernetesVersion;
  readonly allow: string;
  readonly links: readonly string[];
}

const HEAD = new RegExp(
  [
    /^# (?<title>\S+)\n\n/,
    /Severity: (?<severity>error|warning|note)(?:, in the Pod Security Standard "(?<podSecurity>baseline|restricted)")?\.\n\n/,
    /(?<text>[\s\S]+?)\n\n/,
    /## Wrong\n\n(?<wrong>[\s\S]+?)\n\n/,
    /## Right\n\n(?<right>[\s\S]+?)\n\n/,
    /## When to allow it\n\n(?<allow>[\s\S]+?)\n\n/,
    /## See also\n\n(?<links>[\s\S]+)$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

/** Reads a page; one that lacks a part is an error that tells the form. */
export function readRulePage(markdown: string): RulePage {
  const parts = HEAD.exec(markdown)?.groups;
  if (!parts) throw new Error('The page is not of the form that `npm run new-rule` writes');
  const { title = '', severity = '', podSecurity, text = '', wrong = '', right = '', allow = '', links = '' } = parts;
  const [example, finding] = blocksIn(wrong);
  const [correct] = blocksIn(right);
  if (example === undefined || finding === undefined || correct === undefined) {
    throw new Error('Under "Wrong" there are an example and what is found in it, under "Right" an example');
  }
  return {
    title,
    severity,
    ...(podSecurity !== undefined && { podSecurity }),
    text,
    wrong: example,
    finding,
    right: correct,
    kubernetes: /--kubernetes (1\.\d+)/.exec(wrong)?.[1] as KubernetesVersion | undefined,
    allow,
    links: [...links.matchAll(/https:[^\s)>]+/g)].map(([link]) => link),
  };
}

function blocksIn(text: string): string[] {
  return [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
}
