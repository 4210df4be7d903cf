import type { HostPorts } from './host-ports.ts';
import { journalPaths, readJournal, removeJournal } from './journal.ts';
import type { MachineFiles } from './machine-files.ts';
import type { PlanService } from './plan.ts';
import { removeBackups, rollBack } from './roll-back.ts';
import { type ServiceVerdict, tellAgain } from './tell-services.ts';

/** Where applying keeps its journal when nothing else is said, below the plan's root. */
export const defaultJournal = '/var/lib/operos/host-journal.json';

/**
 * Undoes what an interrupted run left behind: the old files are back and their services told. Undefined if there was
 * nothing to undo. `applyPlan` does this by itself; this is for a start without a plan.
 */
export function recover(
  ports: HostPorts,
  options: { readonly journal?: string } = {},
): Promise<readonly ServiceVerdict[] | undefined> {
  const path = options.journal ?? defaultJournal;
  return ports.files.exclusively(() => undoInterrupted(ports, path));
}

/** The same, for who already is the only one at work. */
export async function undoInterrupted(
  ports: HostPorts,
  path: string,
): Promise<readonly ServiceVerdict[] | undefined> {
  const services = await recoverFiles(ports.files, path);
  if (services === undefined) return undefined;
  const verdicts = await tellAgain(services, ports);
  await removeJournal(ports.files, path);
  return verdicts;
}

/**
 * Brings the old files back and gives the services that may still run on the new ones; the journal stays until they
 * have been told. Undefined if no run was cut short.
 */
export async function recoverFiles(
  files: MachineFiles,
  path: string,
): Promise<readonly PlanService[] | undefined> {
  const { staged, open, done } = journalPaths(path);
  if ((await files.inspect(staged)).kind !== 'absent') await files.remove(staged);
  const finished = await readJournal(files, done);
  if (finished !== undefined) {
    await removeBackups(finished, files);
    await removeJournal(files, done);
  }
  const journal = await readJournal(files, open);
  if (journal === undefined) return undefined;
  await rollBack(journal, files);
  return journal.services;
}
