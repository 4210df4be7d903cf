import { WorkerBoot } from '../../scenario/worker-boot.ts';
import { type CheckList, expectSame } from './check-list.ts';
import type { RunningController } from './running-controller.ts';

const PACE_MS = 1000; // between two looks: an emulated controller has little time for them

/** A blank machine boots from the controller, is let in and applies its plan; then it stays on. */
export async function examineWorker(running: RunningController, list: CheckList): Promise<void> {
  await list.check('a blank worker boots from it and applies its plan', async () => {
    const { session, lab, run } = running;
    const witness = { session, fetched: () => [], say: run.say, paceMs: PACE_MS };
    const { problems } = await new WorkerBoot(lab.worker, witness).goAndStay();
    expectSame(problems, []);
  });
}
