import { Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { PodwrightError } from './errors';

/** What a chart takes: all that cdk8s' does, and the name of its file. */
export interface ChartProps extends Cdk8sChartProps {
  /**
   * The file that the chart is written to, without the app's file extension, where the app writes one file a chart.
   * @default a name that cdk8s makes from the chart's path
   */
  readonly fileName?: string;
}

/**
 * A group of objects that are written together.
 * @see https://cdk8s.io/docs/latest/basics/chart/
 */
export class Chart extends Cdk8sChart {
  /** The file that the chart is written to, without the app's file extension, if it was given. */
  readonly fileName?: string;

  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    const { fileName } = props;
    if (fileName !== undefined && !isRelative(fileName)) {
      throw new PodwrightError(
        {
          code: 'INVALID_PROPS',
          message: `The file name "${fileName}" leads out of the output folder`,
          fix: 'Give a name, or a path below the output folder, without the file extension',
        },
        this.node.path,
      );
    }
    this.fileName = fileName;
  }
}

function isRelative(path: string): boolean {
  return !/^([\\/]|[a-zA-Z]:)/.test(path) && path.split(/[\\/]/).every((part) => part !== '' && part !== '..');
}
