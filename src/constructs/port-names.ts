/** The port names of containers that the types can't see: a probe may use any name. */
// biome-ignore lint/suspicious/noExplicitAny: only `any` is related both ways, so that a Pod of known ports is a Pod of any
export type AnyPorts = any;

/** The port names among a type parameter: none where nothing could be inferred, any where they are unknown. */
export type PortName<P> = 0 extends 1 & P ? string : unknown extends P ? never : P & string;

/** All port names that containers declare, of which `T` has one element for each. */
export type PortNames<T extends readonly unknown[]> = { readonly [I in keyof T]: PortName<T[I]> }[number];
