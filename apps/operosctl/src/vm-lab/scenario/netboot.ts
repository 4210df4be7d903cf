import { existsSync, readFileSync } from 'node:fs';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { TeamsterSession } from '../../teamster/teamster-session.ts';
import type { MachinePlan } from '../machine/machine-plan.ts';
import type { VmLab } from '../vm-lab.ts';
import type { BootRecord } from './boot-record.ts';
import { type FetchedFile, fetchedFiles } from './fetched-files.ts';
import { WorkerBoot } from './worker-boot.ts';

/** What the scenario goes with. */
export interface NetbootRun {
  readonly lab: VmLab;
  readonly machines: readonly MachinePlan[];
  /** All at once, or one after the other, which tells how long one takes. */
  readonly together: boolean;
  readonly say: (sentence: string) => void;
}

/** Blank machines start over the network, are let in and apply their plan; gives what was seen of each boot. */
export async function netboot(run: NetbootRun): Promise<readonly BootRecord[]> {
  const { controller } = run.lab.status;
  if (controller === null)
    throw new CommandFailure(exitCodes.failed, 'Expected a controller, which needs root.');
  const session = await TeamsterSession.open({ ...controller, user: 'admin' });
  const boots = run.machines.map(
    ({ name }) => new WorkerBoot(run.lab.machine(name), { session, fetched, say: run.say }),
  );
  if (run.together) return Promise.all(boots.map((boot) => boot.go()));
  const records: BootRecord[] = [];
  for (const boot of boots) records.push(await boot.go());
  return records;

  function fetched(client: string, since: number): readonly FetchedFile[] {
    const { bootAccessLog = '' } = run.lab.status.controller ?? {};
    if (!existsSync(bootAccessLog)) return [];
    return fetchedFiles(readFileSync(bootAccessLog, 'utf8'), { client, since });
  }
}
