import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAgreement } from './agreement';
import { checkCost } from './check-cost';
import { commandCost } from './command-cost';
import { dependencyCost } from './dependency-cost';
import { toPage } from './page';
import { makeProject } from './project';
import { machine, printSection, type Section } from './report';
import type { Budget } from './rounds';
import { checkSetUp, ROOT, SetUpError } from './set-up';
import { LAYOUTS, synthCost } from './synth-cost';
import { validationCost } from './validation-cost';
import { writerCost } from './writer-cost';

/** How much is measured. */
interface Plan {
  readonly sizes: readonly number[];
  readonly synth: Budget;
  readonly dependencies: Budget;
  readonly writer: { readonly pods: number; readonly rounds: number };
  readonly commandRounds: number;
  readonly check: { readonly files: number; readonly rounds: number };
  readonly validation: { readonly pods: number; readonly budget: Budget };
}

const FULL: Plan = {
  sizes: [1, 10, 100, 1_000, 10_000, 100_000],
  synth: { rounds: 5, limit: 60_000, cell: 30_000 },
  dependencies: { rounds: 5, limit: 20_000, cell: 20_000 },
  writer: { pods: 10_000, rounds: 5 },
  commandRounds: 9,
  check: { files: 1_000, rounds: 9 },
  validation: { pods: 10_000, budget: { rounds: 9, limit: 60_000, cell: 60_000 } },
};

const QUICK: Plan = {
  sizes: [1, 100, 1_000],
  synth: { rounds: 3, limit: 5_000, cell: 3_000 },
  dependencies: { rounds: 3, limit: 3_000, cell: 3_000 },
  writer: { pods: 1_000, rounds: 3 },
  commandRounds: 3,
  check: { files: 100, rounds: 3 },
  validation: { pods: 1_000, budget: { rounds: 3, limit: 10_000, cell: 10_000 } },
};

// Podwright beside its peers, on the same work.
try {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } });
  if (values.quick && values.write) throw new SetUpError('--write is for the full run: leave --quick out');
  checkSetUp();
  const sections = run(values.quick ? QUICK : FULL);
  if (values.write) writeFileSync(join(ROOT, 'docs/performance.md'), toPage(machine(), sections));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function run(plan: Plan): Section[] {
  const project = makeProject();
  console.log(machine());
  console.log(checkAgreement(project));
  const sections: Section[] = [];
  const add = (section: Section | undefined, otherwise = '') => {
    if (section) {
      printSection(section);
      sections.push(section);
    } else console.log(`\n${otherwise}`);
  };
  for (const layout of LAYOUTS) add(synthCost(project, layout, plan.sizes, plan.synth));
  add(validationCost(project, plan.validation.pods, plan.validation.budget));
  add(dependencyCost(project, plan.dependencies));
  add(writerCost(project, plan.writer.pods, plan.writer.rounds));
  add(commandCost(project, plan.commandRounds), 'Command: skipped, there is no bin/podwright.js');
  add(checkCost(project, plan.check.files, plan.check.rounds));
  return sections;
}
