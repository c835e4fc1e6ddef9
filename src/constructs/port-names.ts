// biome-ignore lint/suspicious/noExplicitAny: with `unknown`, a Pod of known ports would not be a Pod of any
type Anything = any;

/** The port names of containers that the types can't see: a probe may use any name. */
export type AnyPorts = readonly Anything[];

/** The port names among a type parameter: none where nothing could be inferred, any where they are unknown. */
export type PortName<P> = 0 extends 1 & P ? string : unknown extends P ? never : P & string;

/** All port names that containers declare, of which `T` has one element for each. */
export type PortNames<T extends readonly unknown[]> = { readonly [I in keyof T]: PortName<T[I]> }[number];
