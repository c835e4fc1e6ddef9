/** A piece of TypeScript, before it is laid out. */
export type Code = Plain | Template | ListCode | ObjectCode | CallCode;

/** Text that stays on one line. */
export interface Plain {
  readonly is: 'plain';
  readonly text: string;
  /** Whether it is a string literal: a long one goes to a line of its own. */
  readonly isString?: true;
  /** Whether it is a number literal: a list of them is filled. */
  readonly isNumber?: true;
}

/** A template literal of several lines. */
export interface Template {
  readonly is: 'template';
  readonly text: string;
}

/** Comments around a part of a list or of an object. */
export interface Notes {
  /** Lines before it, without their marks. */
  readonly before?: readonly string[];
  /** A comment after it, on its line. */
  readonly trailing?: string;
}

/** An item of a list. */
export interface ListItem extends Notes {
  readonly value: Code;
}

/** `[…]` */
export interface ListCode {
  readonly is: 'list';
  readonly items: readonly ListItem[];
  /** Comments after the last item. */
  readonly end?: readonly string[];
}

/** A field of an object literal, or `...value` where it has no key. */
export interface Entry extends Notes {
  /** As it is written. */
  readonly key?: string;
  readonly value: Code;
}

/** `{…}` */
export interface ObjectCode {
  readonly is: 'object';
  readonly entries: readonly Entry[];
  /** Comments after the last field. */
  readonly end?: readonly string[];
  /** Whether it stands on several lines even where it fits on one. */
  readonly open?: boolean;
}

/** `callee(…)`, or a method of the value of another call. */
export interface CallCode {
  readonly is: 'call';
  readonly of?: Code;
  readonly callee: string;
  readonly args: readonly Code[];
}

/** Code that is text already. */
export function plain(text: string): Plain {
  return { is: 'plain', text };
}

/** A call of a function, or of a constructor: `new Pod`. */
export function call(callee: string, ...args: readonly (Code | undefined)[]): CallCode {
  return { is: 'call', callee, args: args.filter((arg) => arg !== undefined) };
}

/** A call of a method. */
export function method(of: Code, callee: string, ...args: readonly (Code | undefined)[]): CallCode {
  return { is: 'call', of, callee: `.${callee}`, args: args.filter((arg) => arg !== undefined) };
}

/** A list without comments. */
export function list(values: readonly Code[]): ListCode {
  return { is: 'list', items: values.map((value) => ({ value })) };
}

/** An object literal without comments. */
export function object(entries: readonly Entry[]): ObjectCode {
  return { is: 'object', entries };
}
