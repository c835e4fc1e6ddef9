import type { IConstruct } from 'constructs';
import { fromApp } from '../manifest/from-app';
import type { Manifest } from '../manifest/manifest';
import { siteOf } from '../manifest/site';
import { readManifests } from './object-text';
import { SourceLines } from './source-lines';
import { shortened, userPlace } from './user-place';

/** An object of an app, and where it was made. */
export interface ViewedObject {
  readonly manifest: Manifest;
  /** The path of its construct. */
  readonly constructPath: string;
  /** The path of its chart. */
  readonly chart: string;
  /** The user's file in which it was made; relative to the working folder. */
  readonly file?: string;
  readonly line?: number;
  /** The text of that line. */
  readonly code?: string;
}

/** The objects of an app in the order in which they are written. */
export function viewedObjects(app: object): ViewedObject[] {
  const lines = new SourceLines();
  const objects = fromApp(app as IConstruct).charts.flatMap((chart) => chart.objects);
  return [...readManifests(objects)].map(([object, manifest]) => {
    const stack = siteOf(object);
    const place = stack === undefined ? undefined : userPlace(stack);
    return {
      manifest,
      constructPath: object.node.path,
      chart: object.chart.node.path,
      ...(place && {
        file: shortened(place.file),
        line: place.line,
        code: lines.at(place.file, place.line),
      }),
    };
  });
}
