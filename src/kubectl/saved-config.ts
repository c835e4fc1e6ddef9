import { goJson, sortedMap } from '../kubernetes/go-json';
import type { Manifest } from '../manifest/manifest';
import { withEmptyFields } from './empty-fields';

const ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration';

/** The object with the annotation that `--save-config` adds: all of it as JSON, for `kubectl apply` to compare with. */
export function withSavedConfig(manifest: Manifest): Manifest {
  const { annotations = {}, ...metadata } = manifest.metadata ?? {};
  const saved = `${goJson(withEmptyFields(manifest))}\n`;
  return {
    ...manifest,
    metadata: { ...metadata, annotations: sortedMap([...Object.entries(annotations), [ANNOTATION, saved]]) },
  };
}
