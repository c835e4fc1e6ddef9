import { type ChartProps, Yaml } from 'cdk8s';
import { App, Chart, PodwrightError } from 'podwright';

/** A chart named `chart`, in an app that is never written. */
export function newChart(props?: ChartProps): Chart {
  return new Chart(new App({ outdir: '/nowhere' }), 'chart', props);
}

/** The YAML of an object. */
export function yamlOf(object: { toJson(): unknown }): string {
  return Yaml.stringify(object.toJson());
}

/** The error of ours that the function throws; a test fails where it throws none or another. */
export function errorOf(fn: () => unknown): PodwrightError {
  try {
    fn();
  } catch (error) {
    if (error instanceof PodwrightError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
