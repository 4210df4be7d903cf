import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { OldEvents } from '../events/old-events.ts';
import { ForgottenMachines } from '../fleet/forgotten-machines.ts';
import { Log } from '../surroundings/log.ts';

const HOUR_MS = 3_600_000;

/** Throws away, once an hour, what nobody needs any more. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly machines: ForgottenMachines,
    private readonly events: OldEvents,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.clean(), HOUR_MS);
    void this.clean();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async clean(): Promise<void> {
    try {
      const machines = await this.machines.forget();
      const events = await this.events.remove();
      if (machines + events > 0) this.log.info({ machines, events }, 'threw old records away');
    } catch (err) {
      this.log.error({ err }, 'old records could not be thrown away');
    }
  }
}
