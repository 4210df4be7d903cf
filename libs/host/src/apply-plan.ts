import { randomBytes } from 'node:crypto';
import { type Change, changesOf } from './change.ts';
import { carryOut } from './carry-out.ts';
import type { HostPorts } from './host-ports.ts';
import { removeJournal } from './journal.ts';
import { planDigest } from './plan-digest.ts';
import type { Plan, PlanService } from './plan.ts';
import { readMachine } from './read-machine.ts';
import { readyChanges } from './ready-changes.ts';
import type { Receipt } from './receipt.ts';
import { defaultJournal, recoverFiles } from './recover.ts';
import { tellAgain } from './tell-services.ts';
import { type Ending, serviceReceipts, untouched, writeReceipt } from './write-receipt.ts';

/** How to apply. */
export interface ApplyOptions {
  /** Only look; not one byte is written, and no checker is run. */
  readonly dryRun?: boolean;
  /** Where the journal of a run in progress lies, below the root. */
  readonly journal?: string;
}

/**
 * Brings a machine into line with a plan, all of it or nothing: each file is replaced by one rename, and if a checker
 * refuses a file, a disk is full or a service does not work afterwards, the old files and services come back.
 * Cut at any point, each file is old or new, and the next run undoes the rest first. What is already as the plan
 * wants it is left alone, and so is its service. Refusals are in the receipt; throws only if undoing fails too.
 */
export function applyPlan(
  plan: Plan,
  ports: HostPorts,
  options: ApplyOptions = {},
): Promise<Receipt> {
  const { dryRun = false, journal = defaultJournal } = options;
  const run = async (): Promise<Receipt> => {
    const startedAt = ports.clock.now();
    const ending = await (dryRun ? preview(plan, ports) : apply(plan, ports, journal));
    return writeReceipt({ plan, dryRun, startedAt, finishedAt: ports.clock.now() }, ending);
  };
  return dryRun ? run() : ports.files.exclusively(run);
}

async function preview(plan: Plan, { files }: HostPorts): Promise<Ending> {
  const { changes, issues } = changesOf(plan, await readMachine(plan, files));
  if (issues.length > 0 || changes.length === 0) return untouched(changes, issues);
  return { ...untouched(changes, []), outcome: 'applied' };
}

async function apply(plan: Plan, ports: HostPorts, path: string): Promise<Ending> {
  const { files } = ports;
  const unaware = await recoverFiles(files, path);
  const { changes, issues } = await readyChanges(plan, files, path);
  const recovered = unaware !== undefined;
  if (issues.length > 0 || changes.length === 0) {
    const services = serviceReceipts(await tellAgain(unaware ?? [], ports), 'changed');
    if (recovered) await removeJournal(files, path);
    return { ...untouched(changes, issues), services, recovered };
  }
  const run = {
    ports,
    path,
    unaware: unaware ?? [],
    runId: randomBytes(4).toString('hex'),
    planDigest: planDigest(plan),
    services: concerned(plan, changes, unaware ?? []),
  };
  return { ...(await carryOut(changes, run)), recovered };
}

/** Services of changed files and those that an undone run may have told, in the plan's order. */
function concerned(
  plan: Plan,
  changes: readonly Change[],
  unaware: readonly PlanService[],
): PlanService[] {
  const ids = new Set(unaware.map(({ id }) => id));
  for (const { step } of changes)
    if (step.kind !== 'directory' && step.restarts !== undefined) ids.add(step.restarts);
  const strangers = unaware.filter(({ id }) => plan.services.every((service) => service.id !== id));
  return [...plan.services.filter(({ id }) => ids.has(id)), ...strangers];
}
