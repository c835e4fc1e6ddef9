import { type IConstruct, Node } from 'constructs';
import { PodwrightError } from '../errors';

/** Where each construct was made, for errors that show only when all of them are there. */
const sites = new WeakMap<IConstruct, { readonly stack?: string }>();
let recording = false;

/** Remembers from now on where constructs are made. Nothing happens where constructs keep no `addChild`. */
export function recordSites(): void {
  const prototype = Node.prototype as unknown as { addChild?: (child: IConstruct, id: string) => void };
  const { addChild } = prototype;
  if (recording || !addChild) return;
  recording = true;
  prototype.addChild = function (this: Node, child, id) {
    addChild.call(this, child, id);
    const site = {};
    // The stack stays unread, and so costs little, until an error asks for it.
    Error.captureStackTrace(site, prototype.addChild);
    sites.set(child, site);
  };
}

/** Makes the stack of an error about a construct lead to where the construct was made. */
export function traceToConstruct(error: unknown, root: IConstruct): void {
  if (!(error instanceof PodwrightError) || error.constructPath === undefined) return;
  let construct: IConstruct | undefined = root;
  for (const id of error.constructPath.split('/')) construct = construct?.node.tryFindChild(id);
  const frames = construct && sites.get(construct)?.stack?.match(/\n {4}at [\s\S]*$/)?.[0];
  if (frames) error.stack = `${error.name}: ${error.message}${frames}`;
}
