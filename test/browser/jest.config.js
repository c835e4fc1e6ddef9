/** The tests in a real browser, by themselves: `npm run test:browser`. */
const base = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/*.check.ts'],
  testTimeout: 120_000,
  // One browser at a time, so that what is measured is measured alone.
  maxWorkers: 1,
};
