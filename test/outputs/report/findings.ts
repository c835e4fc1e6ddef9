import type { Finding } from '../../../src/manifest/finding';
import type { ReportedFinding, ReportOptions, Summary } from '../../../src/outputs/report/report';

/** A finding of a file, with the line that it is about. */
export function reported(finding: Partial<Finding> = {}, excerpt?: ReportedFinding['excerpt']): ReportedFinding {
  const basis: Finding = {
    id: 'ctr-image-required',
    layer: 'admission',
    severity: 'error',
    file: 'k8s/pod.yaml',
    line: 7,
    column: 5,
    kind: 'Pod',
    namespace: 'shop',
    name: 'web',
    path: 'spec.containers[0].image',
    message: 'The container has no image',
    fix: 'Write its "image"',
  };
  return { finding: { ...basis, ...finding }, ...(excerpt && { excerpt }) };
}

export const SUMMARY: Summary = { files: 2, objects: 3, errors: 1, warnings: 1, notes: 0 };

export const OPTIONS: ReportOptions = {
  color: false,
  version: '1.2.3',
  files: ['k8s/pod.yaml', 'k8s/good.yaml'],
  describe: (id) => `What ${id} asks for`,
};

/** A name of an object that every format has to take care of. */
export const NASTY = '<a href="x">&\'%25,:\n::error::\u001b[2J\u0000\ud800é日';
