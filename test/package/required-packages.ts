import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { ROOT } from './installation';

/** All packages without which Podwright does not work: its dependencies, its peers, and what those need. */
export function requiredPackages(): string[] {
  const optional: Readonly<Record<string, { readonly optional?: boolean }>> = packageJson.peerDependenciesMeta;
  return withDependencies(
    Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies }).filter(
      (name) => !optional[name]?.optional,
    ),
  );
}

/** The packages with all that they need and that this machine has: esbuild has a package for each platform. */
function withDependencies(names: readonly string[]): string[] {
  const all = new Set(names);
  for (const name of all) {
    const file = join(ROOT, 'node_modules', name, 'package.json');
    const { dependencies, optionalDependencies, bundledDependencies, bundleDependencies } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Record<string, Record<string, string> | undefined>;
    const bundled = Object.values(bundledDependencies ?? bundleDependencies ?? {});
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (!bundled.includes(needed) && existsSync(join(ROOT, 'node_modules', needed, 'package.json'))) all.add(needed);
    }
  }
  return [...all];
}
