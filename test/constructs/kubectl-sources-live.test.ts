import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSources, toConfigMapData } from '../../src/constructs/kubectl-sources';
import { askKubectl, hasKubectl, inWorkspace, type KubectlCase } from '../fixtures/kubectl/workspace';

const cases: KubectlCase[] = JSON.parse(readFileSync(join(__dirname, '../fixtures/kubectl/cases.json'), 'utf8'));

// The answers in cases.json are kubectl's own; where it is at hand, it is asked again.
(hasKubectl() ? describe : describe.skip)('kubectl still says so', () => {
  test.each(cases)('$name', ({ files = {}, env, sources, made }) => {
    inWorkspace(files, () => {
      const configMap = askKubectl(['configmap'], sources, env);
      const secret = askKubectl(['secret', 'generic'], sources, env);
      expect(JSON.stringify(configMap)).toBe(JSON.stringify(made?.configMap ?? 'refused'));
      expect(JSON.stringify(secret === 'refused' ? secret : (secret.data ?? {}))).toBe(
        JSON.stringify(made?.secret ?? 'refused'),
      );
    });
  });

  /** The one place where we leave kubectl: it drops what stands behind a long line and calls that a success. */
  describe('a line of an env file', () => {
    const files = (line: string) => ({ e: `A=1\n${line}\nC=3` });

    test.each([
      ['65,535 bytes', `B=${'x'.repeat(65_533)}`],
      ['65,535 bytes with CR', `B=${'x'.repeat(65_532)}\r`],
    ])('of %s is read', (_, line) => {
      const [theirs, ours] = inWorkspace(files(line), () => [
        askKubectl(['configmap'], { fromEnvFile: 'e' }),
        readSources({ fromEnvFile: 'e' }),
      ]);
      expect(toConfigMapData(ours)).toEqual(theirs);
      expect([...ours.keys()]).toEqual(['A', 'B', 'C']);
    });

    test.each([
      ['65,536 bytes', `B=${'x'.repeat(65_534)}`],
      ['65,536 bytes with CR', `B=${'x'.repeat(65_533)}\r`],
    ])('of %s ends the data of kubectl, and is refused by us', (_, line) => {
      inWorkspace(files(line), () => {
        expect(askKubectl(['configmap'], { fromEnvFile: 'e' })).toEqual({ data: { A: '1' } });
        expect(() => readSources({ fromEnvFile: 'e' })).toThrow(expect.objectContaining({ code: 'INVALID_ENV_FILE' }));
      });
    });
  });
});
