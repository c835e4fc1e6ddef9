import type { FieldPath } from '../kubernetes/field-path';
import { imageReferenceProblem } from '../kubernetes/image-reference';
import { fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { containersIn } from '../manifest/pod-containers';
import type { PodRule } from './rule';

/** The name of an image is one. */
export const validImage = {
  id: 'valid-image',
  says: 'The image of a container or of a volume is the name of an image',
  severity: 'error',
  checkPod(pod, report) {
    const check = (image: unknown, at: FieldPath): void => {
      const text = textOf(image);
      const problem = text === undefined ? undefined : imageReferenceProblem(text);
      // White space around it is refused in a Pod, and taken in a template.
      if (text === undefined || !problem || (!pod.isTemplate && text !== text.trim())) return;
      if (isPlaceholder(text)) {
        // Of ko's images one knows that ko fills them in.
        if (text.startsWith('ko://')) return;
        report({
          at,
          severity: 'warning',
          message: `"${text}" is to be replaced by an image: as it stands it cannot be pulled`,
          fix: 'Write the name of the image',
        });
        return;
      }
      const { message, repair } = problem;
      report({
        at,
        message: `${message}, so it cannot be pulled (InvalidImageName)`,
        fix: repair === undefined ? 'Write a name like "registry.example.com/team/app:1.2"' : `Write "${repair}"`,
        ...(repair !== undefined && { correction: { value: repair } }),
      });
    };
    for (const { container, at } of containersIn(pod)) check(container.image, at.field('image'));
    for (const [volume, index] of objectsOf(pod.spec.volumes)) {
      check(fieldsOf(volume.image).reference, pod.at.down('volumes', index, 'image', 'reference'));
    }
  },
} as const satisfies PodRule;

/** Whether somebody is meant to fill it in, as in `<image>`, `${IMAGE}`, `PROJECT_ID/app`. */
function isPlaceholder(text: string): boolean {
  return /[$<>{}]|^ko:\/\/|(^|[/-])[A-Z]+(_[A-Z]+)+([/:-]|$)/.test(text);
}
