import type { Finding } from '../manifest/finding';
import { YamlSource } from '../manifest/yaml-source';
import { refuseInvalid } from '../synth/refuse-invalid';
import type { SynthReport } from '../synth/synth-report';
import { mergeOptions, readConfig } from '../validation/config';
import { checkSources } from '../validation/from-sources';
import { ValidationError } from '../validation/validation-error';
import type { AppRequest } from './app-run';
import { RefusedApp } from './synth-findings';

/**
 * What is found in the files of apps of cdk8s itself, which do not check them.
 * @throws RefusedApp when they may not be written
 */
export function plainFindings(files: SynthReport['files'], request: AppRequest): readonly Finding[] {
  const sources = files
    .filter(({ objects }) => objects > 0)
    .map(({ path, text = '' }) => ({ file: path, source: new YamlSource(text) }));
  const options = mergeOptions(readConfig(process.cwd()), request.validation);
  const findings = checkSources(sources, options).map(({ finding }) => finding);
  try {
    refuseInvalid(findings, request.maxWarnings);
  } catch (error) {
    if (error instanceof ValidationError) throw new RefusedApp(error.summary, findings);
    throw error;
  }
  return findings;
}
