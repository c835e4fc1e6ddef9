import { dirname, join } from 'node:path';

export { contender } from './podwright';

// What the constructs call to remember where they are made.
const site = require(join(dirname(require.resolve('podwright')), 'manifest/site.js')) as { siteAbove: () => object };
if (typeof site.siteAbove !== 'function') throw new Error('There is no siteAbove to leave out');
site.siteAbove = () => ({});
