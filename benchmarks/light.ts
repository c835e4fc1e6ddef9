import { parseArgs } from 'node:util';
import { importCost } from './import-cost';
import { machine } from './report';
import { checkSetUp, SetUpError } from './set-up';
import { typeCheckCost } from './type-check-cost';

// How light the package is: what it costs to import it and to check programs against its types.
try {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new SetUpError('--rounds takes a whole number from 1');
  checkSetUp();
  console.log(machine());
  importCost(rounds);
  typeCheckCost(rounds);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
