import { sortedMap } from '../kubernetes/go-json';
import { LABEL_VALUE, QUALIFIED_NAME } from '../kubernetes/names';
import { withoutEmpty } from './object';
import { refusal } from './refuse';

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** The selector of a text such as `app=web,env in (a, b),tier notin (test),!old`. */
export function labelSelectorOf(text: string): Record<string, unknown> {
  const requirements = new SelectorReader(text)
    .all()
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  const isEqual = ({ operator }: Requirement) => operator === '=';
  return withoutEmpty({
    matchLabels: sortedMap(requirements.filter(isEqual).map(({ key, values: [value = ''] }) => [key, value] as const)),
    matchExpressions: requirements
      .filter((requirement) => !isEqual(requirement))
      .map(({ key, operator, values }) => withoutEmpty({ key, operator, values })),
  });
}

class SelectorReader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = text.match(/[^\s=!<>(),]+|==|!=|[=!<>(),]/g) ?? [];
  }

  all(): Requirement[] {
    const found: Requirement[] = [];
    while (this.at < this.tokens.length) {
      found.push(this.one());
      const next = this.next();
      if (next === undefined) return found;
      if (next !== ',' || this.peek() === undefined) throw this.wrong();
    }
    return found;
  }

  private one(): Requirement {
    if (this.peek() === '!') {
      this.next();
      return { key: this.key(), operator: 'DoesNotExist', values: [] };
    }
    const key = this.key();
    const operator = this.peek();
    if (operator === undefined || operator === ',') return { key, operator: 'Exists', values: [] };
    this.next();
    if (operator === '=' || operator === '==') return { key, operator: '=', values: [this.value()] };
    if (operator === '!=') {
      throw refusal(
        `"--selector" has "!=", which kubectl does not take here`,
        `Write "${key} notin (${this.value()})"`,
      );
    }
    if (operator === 'in') return { key, operator: 'In', values: this.values() };
    if (operator === 'notin') return { key, operator: 'NotIn', values: this.values() };
    throw this.wrong();
  }

  private key(): string {
    const key = this.next() ?? '';
    if (QUALIFIED_NAME.test(key)) return key;
    throw refusal(`"${key}" of "--selector" is no label key`, `It must be ${QUALIFIED_NAME.rule}`);
  }

  /** A value may be empty, and then the next requirement comes, or the end. */
  private value(): string {
    const next = this.peek();
    if (next === undefined || next === ',') return '';
    this.next();
    if (LABEL_VALUE.test(next)) return next;
    throw refusal(`"${next}" of "--selector" is no label value`, `It must be ${LABEL_VALUE.rule}`);
  }

  private values(): string[] {
    if (this.next() !== '(') throw this.wrong();
    const values = new Set<string>();
    for (;;) {
      const isEmpty = this.peek() === ',' || this.peek() === ')';
      values.add(isEmpty ? '' : this.value());
      const next = this.next();
      if (next === ')') return [...values].sort();
      if (next !== ',') throw this.wrong();
    }
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }

  private next(): string | undefined {
    return this.tokens[this.at++];
  }

  private wrong() {
    return refusal(
      `"--selector" is "${this.text}", which is no label selector`,
      `Write --selector=app=web, or --selector='tier notin (test),!old'`,
    );
  }
}
