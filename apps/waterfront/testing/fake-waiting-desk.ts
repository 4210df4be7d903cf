import { WaitingDesk, type WaitingMachine } from '../src/app/approval/waiting-desk.ts';

/** The machines that a test says wait. */
export class FakeWaitingDesk extends WaitingDesk {
  machines: readonly WaitingMachine[] = [];

  override read(): Promise<readonly WaitingMachine[]> {
    return Promise.resolve(this.machines);
  }
}
