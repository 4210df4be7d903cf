import type { Change } from './change.ts';
import type { HostPorts } from './host-ports.ts';
import {
  type Journal,
  journalEntry,
  journalPaths,
  removeJournal,
  syncFolders,
  writeJournal,
} from './journal.ts';
import type { PlanService } from './plan.ts';
import { removeBackups, rollBack } from './roll-back.ts';
import { backUp, stageChanges, swapChanges } from './stage-changes.ts';
import { type StepTrouble, systemTrouble } from './step-trouble.ts';
import { type ServiceVerdict, tellAgain, tellServices } from './tell-services.ts';
import { type Ending, serviceReceipts, untouched } from './write-receipt.ts';

/** One run that has something to do. */
export interface Run {
  readonly ports: HostPorts;
  /** Of the journal. */
  readonly path: string;
  /** Marks the files of this run. */
  readonly runId: string;
  readonly planDigest: string;
  /** To be told of the new files, in this order. */
  readonly services: readonly PlanService[];
  /** Of those the ones that may still run on files which an earlier, undone run put there. */
  readonly unaware: readonly PlanService[];
}

/** Does it all, or undoes what was done of it. */
export async function carryOut(changes: readonly Change[], run: Run): Promise<Ending> {
  const { ports, services } = run;
  const journal = journalOf(changes, run);
  const troubles = await inPhases([
    ...preparation(changes, journal, run),
    () => backUp(changes, ports.files, run.runId),
    () => swapChanges(changes, ports.files, run.runId),
  ]);
  if (troubles.length > 0) {
    await rollBack(journal, ports.files);
    const told = await tellAgain(run.unaware, ports);
    await removeJournal(ports.files, run.path);
    return { ...untouched(changes, troubles), services: serviceReceipts(told, 'changed') };
  }
  const told = await tellServices(services, ports);
  if (told.some(({ detail }) => detail !== undefined))
    return revert(changes, told, { run, journal });
  await commit(journal, run);
  const done = serviceReceipts(told, 'changed');
  return { outcome: 'applied', changes, troubles: [], services: done, recovered: false };
}

/** Writes and checks the new files, and takes them away again. */
export async function tryOut(changes: readonly Change[], run: Run): Promise<StepTrouble[]> {
  const journal = journalOf(changes, run);
  const troubles = await inPhases(preparation(changes, journal, run));
  await rollBack(journal, run.ports.files);
  await removeJournal(run.ports.files, run.path);
  return troubles;
}

function journalOf(changes: readonly Change[], run: Run): Journal {
  const { runId, planDigest, services } = run;
  return { schema: 1, runId, planDigest, entries: changes.map(journalEntry), services };
}

type Phase = () => Promise<StepTrouble[]>;

function preparation(changes: readonly Change[], journal: Journal, run: Run): Phase[] {
  const { ports, path, runId } = run;
  return [
    () => systemTrouble(path, () => writeJournal(ports.files, path, journal)),
    () => stageChanges(changes, ports, runId),
  ];
}

/** One after the other, up to the first that meets trouble. */
async function inPhases(phases: readonly Phase[]): Promise<StepTrouble[]> {
  for (const phase of phases) {
    const troubles = await phase();
    if (troubles.length > 0) return troubles;
  }
  return [];
}

async function revert(
  changes: readonly Change[],
  told: readonly ServiceVerdict[],
  { run, journal }: { readonly run: Run; readonly journal: Journal },
): Promise<Ending> {
  const { files } = run.ports;
  await rollBack(journal, files);
  const again = await tellAgain(run.services.slice(0, told.length), run.ports);
  await removeJournal(files, run.path);
  const services = serviceReceipts(again, 'reverted').map((receipt, index) => {
    const detail = [told[index]?.detail, receipt.detail].filter((part) => part !== undefined);
    return detail.length > 0 ? { ...receipt, detail: detail.join('\n') } : receipt;
  });
  return { outcome: 'reverted', changes, troubles: [], services, recovered: false };
}

/** The rename is the moment from which the new files stay; it needs no space. */
async function commit(journal: Journal, { ports, path }: Run): Promise<void> {
  const { files } = ports;
  const { open, done } = journalPaths(path);
  await files.rename(open, done);
  await syncFolders(files, [done]);
  // What cannot be removed now is removed by the next run.
  await systemTrouble(done, async () => {
    await removeBackups(journal, files);
    await removeJournal(files, done);
  });
}
