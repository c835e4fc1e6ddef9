/** Under which generated code compiles: in its proof as in a project of its own. */
export const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2022'],
  module: 'node16',
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  types: [],
};
