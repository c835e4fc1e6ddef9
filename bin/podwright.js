#!/usr/bin/env node
'use strict';

// A reader that has seen enough, as in `podwright synth --stdout | head`, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { main } = require('../lib/cli/main');

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
