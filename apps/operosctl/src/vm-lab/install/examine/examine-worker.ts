import { WorkerBoot } from '../../scenario/worker-boot.ts';
import { patientWitness } from '../boot-witness.ts';
import { type CheckList, expectSame } from './check-list.ts';
import type { RunningController } from './running-controller.ts';

/** A blank machine boots from the controller, is let in and applies its plan; then it stays on. */
export async function examineWorker(running: RunningController, list: CheckList): Promise<void> {
  await list.check('a blank worker boots from it and applies its plan', async () => {
    const { session, lab, run } = running;
    const boot = new WorkerBoot(lab.worker, patientWitness(session, run.say));
    const { problems } = await boot.goAndStay();
    expectSame(problems, []);
  });
}
