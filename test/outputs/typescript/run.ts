import { transformSync } from '@swc/core';
import * as cdk8s from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import * as library from 'podwright';
import { fromApp } from '../../../src/manifest/from-app';

/** The manifests that a generated program makes, in the order in which it would write them. */
export function run(code: string): Record<string, unknown>[] {
  let app: library.App | undefined;
  class Recorder extends library.App {
    override synth(): void {
      app = this;
    }
  }
  const { code: script } = transformSync(code, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const modules: Record<string, unknown> = { podwright: { ...library, App: Recorder }, cdk8s, 'cdk8s-plus-28': plus };
  new Function('require', 'exports', script)((name: string) => modules[name], {});
  if (!app) throw new Error('The program made no app');
  return fromApp(app).charts.flatMap(({ objects }) =>
    objects.map((object) => object.toJson() as Record<string, unknown>),
  );
}
