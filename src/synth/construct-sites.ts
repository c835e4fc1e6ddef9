import { type IConstruct, Node } from 'constructs';
import { PodwrightError } from '../errors';
import { MANIFEST } from '../manifest/manifest-of';
import { rememberSite, siteAbove, siteOf } from '../manifest/site';

let recording = false;

/** Remembers from now on where others' constructs are made, too. Nothing happens where these keep no `addChild`. */
export function recordSites(): void {
  const prototype = Node.prototype as unknown as { addChild?: (child: IConstruct, id: string) => void };
  const { addChild } = prototype;
  if (recording || !addChild) return;
  recording = true;
  prototype.addChild = function (this: Node, child, id) {
    addChild.call(this, child, id);
    // Ours remember it themselves.
    if (!(MANIFEST in child)) rememberSite(child, siteAbove(prototype.addChild as object));
  };
}

/** Makes the stack of an error about a construct lead to where the construct was made. */
export function traceToConstruct(error: unknown, root: IConstruct): void {
  if (!(error instanceof PodwrightError) || error.constructPath === undefined) return;
  let construct: IConstruct | undefined = root;
  for (const id of error.constructPath.split('/')) construct = construct?.node.tryFindChild(id);
  const frames = construct && siteOf(construct)?.match(/\n {4}at [\s\S]*$/)?.[0];
  if (frames) error.stack = `${error.name}: ${error.message}${frames}`;
}
