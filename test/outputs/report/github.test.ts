import { expect, test } from '@jest/globals';
import { githubReport } from '../../../src/outputs/report/github';
import { NASTY, OPTIONS, reported, SUMMARY } from './findings';

const lines = (...findings: Parameters<typeof githubReport>[0]) => githubReport(findings, SUMMARY, OPTIONS).split('\n');

test('a command for each finding, and the summary', () => {
  const text = 'Pod/shop/web spec.containers[0].image: The container has no image. Write its "image"';
  expect(lines(reported(), reported({ severity: 'warning', fix: undefined }), reported({ severity: 'note' }))).toEqual([
    `::error file=k8s/pod.yaml,line=7,col=5,title=ctr-image-required::${text}`,
    `::warning file=k8s/pod.yaml,line=7,col=5,title=ctr-image-required::${text.replace('. Write its "image"', '')}`,
    `::notice file=k8s/pod.yaml,line=7,col=5,title=ctr-image-required::${text}`,
    '2 files with 3 objects: 1 error, 1 warning',
    '',
  ]);
});

test('what is in a text ends neither the line nor a property', () => {
  const [line = '', summary] = lines(reported({ file: 'a,b:c%\n.yaml', message: NASTY, name: NASTY }));
  expect(line).toContain('file=a%2Cb%3Ac%25%0A.yaml,line=7');
  expect(line).toContain('%2525,:%0A::error::');
  expect(summary).toBe('2 files with 3 objects: 1 error, 1 warning');
});

test('no file for the standard input', () => {
  expect(lines(reported({ file: '-' }))[0]).toMatch(/^::error line=7,col=5,title=/);
});
