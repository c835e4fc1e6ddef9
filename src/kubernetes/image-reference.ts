export interface ImageReferenceProblem {
  readonly message: string;
  readonly repair?: string;
}
export function imageReferenceProblem(_text: string): ImageReferenceProblem | undefined {
  return undefined;
}
export function imageTag(_text: string): string | undefined {
  return undefined;
}
