import { Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { PodwrightError } from './errors';
import { fileNameFault } from './synth/output-path';

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

  /**
   * @param id its name among the charts of its scope
   * @throws PodwrightError when `fileName` is no path below the output folder
   */
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    const { fileName } = props;
    // Before the chart is in the tree, so that one that is refused leaves nothing behind.
    const message = fileName === undefined ? undefined : fileNameFault(fileName);
    if (message !== undefined) {
      const fix = 'Give a name, or a path below the output folder, without the file extension';
      const path = scope.node.path ? `${scope.node.path}/${id}` : id;
      throw new PodwrightError({ code: 'INVALID_PROPS', message, fix }, path);
    }
    super(scope, id, props);
    this.fileName = fileName;
  }
}
