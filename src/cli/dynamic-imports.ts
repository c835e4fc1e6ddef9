// Runs before a TypeScript app in CommonJS: registers tsx' hooks into `import` once a file is loaded that may need them.
import Module from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

type Compile = (this: unknown, content: string, filename: string, ...rest: unknown[]) => unknown;
const prototype = Module.prototype as unknown as { _compile: Compile };
const compile = prototype._compile;

prototype._compile = function (content, filename, ...rest) {
  if (/\bimport\s*\(/.test(content) && !filename.includes(`${sep}node_modules${sep}`)) {
    prototype._compile = compile;
    Module.register('tsx/esm', pathToFileURL(__filename).href, { data: {} });
  }
  return compile.call(this, content, filename, ...rest);
};
