import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromYaml } from '../../../src/manifest/from-yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import type { Subject } from '../../../src/outputs/diagram/subject';
import { checkObjects } from '../../../src/validation/check-objects';
import { customKindsOf } from '../../../src/validation/custom-kinds';
import { toFinding } from '../../../src/validation/finding';

/** What is drawn of manifests, with what is wrong with them. */
export function subjectOf(manifests: readonly Manifest[]): Subject {
  const raw = checkObjects({ manifests, customKinds: customKindsOf(manifests) }, { kubernetes: '1.33' });
  const findings = raw.map((finding) => ({
    ...toFinding(finding, manifests[finding.object] as Manifest, {}),
    object: finding.object,
  }));
  return { manifests, findings };
}

/** What is drawn of YAML. */
export function subjectOfYaml(text: string): Subject {
  return subjectOf(fromYaml(text));
}

/** What is drawn of files of the documents. */
export function subjectOfDocuments(...files: readonly string[]): Subject {
  const folder = path.join(__dirname, '../../documents');
  return subjectOf(files.flatMap((file) => fromYaml(readFileSync(path.join(folder, file), 'utf8'))));
}
