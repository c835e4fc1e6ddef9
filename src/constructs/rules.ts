import type { IConstruct } from 'constructs';
import { PodwrightError } from '../errors';
import { allow } from '../manifest/allowances';
import type { RuleId } from '../rules/index';

/** What the rules are told about a construct. Nothing of it shows in the output. */
export class Rules {
  /** The rules of a construct, and of all constructs below it. */
  static of(construct: IConstruct): Rules {
    return new Rules(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Lets the construct, and those below it, break a rule.
   * @param rule the rule's id; what the API server checks itself cannot be allowed
   * @param reason why it is right here, for whoever reads the code
   * @throws PodwrightError when there is no reason
   * @example Rules.of(pod).allow('unique-container-ports', 'the second one binds another address');
   */
  allow(rule: RuleId, reason: string): this {
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new PodwrightError(
        {
          code: 'INVALID_ARGUMENT',
          message: `The rule "${rule}" is allowed to be broken without a reason`,
          fix: 'Say why, as the second argument',
        },
        this.construct.node.path,
      );
    }
    allow(this.construct, { rule, reason });
    return this;
  }
}
