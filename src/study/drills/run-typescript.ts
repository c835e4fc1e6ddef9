import { compileFunction } from 'node:vm';
import type { TransformOptions, TransformResult } from 'esbuild';
import type { App } from '../../app';
import type { Manifest } from '../../manifest/manifest';

/** What takes the types out of TypeScript. */
interface Transpiler {
  transformSync(code: string, options: TransformOptions): TransformResult;
}

/**
 * The objects of the app that a program of ours makes when it is run, here and now; nothing is written. Only for code that
 * was made by us, since it may do whatever we may.
 * @throws whatever the code throws; Error where it does not synthesize an app
 */
export function runTypeScript(code: string): Manifest[] {
  const { transformSync } = require('esbuild') as Transpiler;
  const { fromApp } = require('../../manifest/from-app') as typeof import('../../manifest/from-app');
  const { manifestOf } = require('../../manifest/manifest-of') as typeof import('../../manifest/manifest-of');
  const podwright = require('../../index') as typeof import('../../index');
  let synthesized: App | undefined;
  class CapturedApp extends podwright.App {
    override synth(): void {
      synthesized = this;
    }
  }
  const packages: Readonly<Record<string, unknown>> = { podwright: { ...podwright, App: CapturedApp } };
  const required = (name: string): unknown => {
    if (Object.hasOwn(packages, name)) return packages[name];
    throw new Error(`The code imports "${name}"`);
  };
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  compileFunction(script, ['require', 'exports', 'module'])(required, {}, { exports: {} });
  if (!synthesized) throw new Error('The code synthesizes no app');
  const objects = fromApp(synthesized).charts.flatMap((chart) => chart.objects);
  // As JSON, which has no fields that are `undefined`.
  return objects.map((object) => JSON.parse(JSON.stringify(manifestOf(object))) as Manifest);
}
