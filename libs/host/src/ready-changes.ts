import type { Issue } from '@operos/cluster-model';
import { type Changes, changesOf } from './change.ts';
import { makeJournalFolder } from './journal.ts';
import type { MachineFiles } from './machine-files.ts';
import type { Plan } from './plan.ts';
import { readMachine } from './read-machine.ts';
import { type StepTrouble, systemTrouble } from './step-trouble.ts';

/**
 * What is to be done, and the journal's folder to begin it in if there is anything. A plan may want that very folder,
 * so a machine that had to be given one is read again.
 */
export async function readyChanges(
  plan: Plan,
  files: MachineFiles,
  path: string,
): Promise<Changes> {
  const found = changesOf(plan, await readMachine(plan, files));
  if (found.issues.length > 0 || found.changes.length === 0) return found;
  const made: boolean[] = [];
  const troubles = await systemTrouble(path, async () => {
    made.push(await makeJournalFolder(files, path));
  });
  if (troubles.length > 0) return { ...found, issues: troubles.map(unwritable) };
  return made.includes(true) ? changesOf(plan, await readMachine(plan, files)) : found;
}

function unwritable({ path, detail }: StepTrouble): Issue {
  return {
    path,
    severity: 'error',
    code: 'journal-unwritable',
    message: `Expected to be able to keep a journal at ${path}: ${detail}`,
    remedy: 'Run it as a user who may write there, on a disk that has room.',
  };
}
