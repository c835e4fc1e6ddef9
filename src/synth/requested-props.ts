import { YamlOutputType } from 'cdk8s';
import type { OutputName, SynthRequest } from './synth-request';

const TYPES: Readonly<Record<OutputName, YamlOutputType>> = {
  'file-per-app': YamlOutputType.FILE_PER_APP,
  'file-per-chart': YamlOutputType.FILE_PER_CHART,
  'file-per-resource': YamlOutputType.FILE_PER_RESOURCE,
  'folder-per-chart': YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
};

/** The props of the app with what was asked for put in: an `outdir` of the app's own stays. */
export function requestedProps<P extends AppOutput>(props: P, request: SynthRequest | undefined): P {
  if (!request) return props;
  const { outdir, output, format } = request;
  return {
    ...props,
    outdir: props.outdir ?? outdir,
    yamlOutputType: output === undefined ? props.yamlOutputType : TYPES[output],
    outputFileExtension: format === 'json' ? jsonExtension(props.outputFileExtension) : props.outputFileExtension,
  };
}

interface AppOutput {
  readonly outdir?: string;
  readonly yamlOutputType?: YamlOutputType;
  readonly outputFileExtension?: string;
}

function jsonExtension(extension = '.k8s.yaml'): string {
  return `${extension.replace(/\.(ya?ml|json)$/, '')}.json`;
}
