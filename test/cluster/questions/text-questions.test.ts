import { describe, expect, test } from '@jest/globals';
import { recordedVerdicts } from './recorded-verdicts';
import { textQuestions } from './text-questions';

const ABOUT = { source: 'rules', name: 'x.yaml' } as const;

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers: []
`;
const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: conf
`;

const answersOf = (text: string) =>
  [...textQuestions(text, '1.36', ABOUT)].map(({ name, kind, ours }) => [name, kind, ours().map(({ id }) => id)]);

describe('each document of a text is a question', () => {
  test('with the errors that stand in it', () => {
    expect(answersOf(`# One\n${CONFIG_MAP}---\n${POD}---\n${CONFIG_MAP}datum: {}\n`)).toEqual([
      ['x.yaml:1', 'ConfigMap', []],
      ['x.yaml:7', 'Pod', ['pod-containers-required']],
      ['x.yaml:14', 'ConfigMap', ['decode-unknown-field']],
    ]);
  });

  test('under the name of the text where it is the only one', () => {
    expect(answersOf(POD)).toEqual([['x.yaml', 'Pod', ['pod-containers-required']]]);
  });

  test('also one that cannot be read', () => {
    expect(answersOf(`${CONFIG_MAP}  namespace: [\n---\n${POD}`)).toMatchObject([
      ['x.yaml:1', 'ConfigMap', ['decode-yaml-syntax']],
      ['x.yaml:7', 'Pod', expect.anything()],
    ]);
  });

  test('sent as it is written', () => {
    expect([...textQuestions(POD, '1.36', ABOUT)].map(({ asked }) => asked)).toEqual([POD]);
  });
});

test('every recorded verdict is a question', () => {
  expect([...recordedVerdicts('1.28')]).toHaveLength(265);
});
