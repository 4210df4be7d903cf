import type { InstallRun } from '../install-lab.ts';
import { type Check, CheckList } from './check-list.ts';
import { examineBackup } from './backup/examine-backup.ts';
import { examineWorker } from './examine-worker.ts';
import { examinePorts } from './ports/examine-ports.ts';
import { RunningController } from './running-controller.ts';
import { examineSettings } from './settings/examine-settings.ts';

/** What a running controller can be examined for, each from a fresh copy of the same installed disk. */
export const examinations = {
  worker: examineWorker,
  ports: examinePorts,
  settings: examineSettings,
  backup: examineBackup,
} as const satisfies Readonly<
  Record<string, (running: RunningController, list: CheckList) => Promise<void>>
>;
export type Examination = keyof typeof examinations;

/** What was looked at in one examination. */
export interface ExaminationReport {
  readonly examination: Examination;
  readonly firmware: string;
  readonly checks: readonly Check[];
}

/** Starts a controller, installing it first if need be, and looks. */
export async function examine(
  run: InstallRun,
  examination: Examination,
): Promise<ExaminationReport> {
  const list = new CheckList(run.say);
  await list.check('the controller starts and lets the admin in', async () => {
    const running = await RunningController.start(run);
    try {
      await examinations[examination](running, list);
    } finally {
      await running.stop();
    }
  });
  return { examination, firmware: run.firmware, checks: list.checks };
}
