import type { Picture, Subject } from './subject';

/**
 * The inside of the Pod that an object is or makes, with what is around it: the workload, the Services that select it,
 * the ConfigMaps, Secrets, claims and the ServiceAccount that it uses.
 * @param object the place of the object among the manifests
 * @returns nothing where the object makes no Pods
 */
export async function podPicture(_subject: Subject, _object: number): Promise<Picture | undefined> {
  return undefined;
}

/** All objects as small boxes, by namespace, and the lines between those that name or select each other. */
export async function overviewPicture(_subject: Subject): Promise<Picture> {
  return { svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', width: 0, height: 0, text: '' };
}

/** Everything in one picture: each Pod from inside with what is around it, and the other objects beside them. */
export async function wholePicture(_subject: Subject): Promise<Picture> {
  return { svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', width: 0, height: 0, text: '' };
}
