import { setTimeout as sleep } from 'node:timers/promises';
import { type Probe, Prober } from '@operos/host';
import { dhcpSilence, type PrivateSide } from './dhcp-answer.ts';

/** dhcpd's own port. */
export const DHCP_PORT = 67;

const LEAST_MS = 500; // one that came up late gets this long to answer
const LOOK_EVERY_MS = 500;
const ENDED_TOO_OFTEN = 2; // once may be a card that had not got its address yet

/** What is asked of dhcpd when it was told of new files. */
export interface WatchedDhcpd extends PrivateSide {
  /** How often it ended by itself and was started again since. */
  endings(): Promise<number>;
}

/**
 * Sees to it that dhcpd not only has its port but answers: with a subnet that is not its card's it would be up, and
 * serve nobody. One that ends again and again is not waited for.
 */
export class DhcpProber extends Prober {
  constructor(
    private readonly others: Prober,
    private readonly dhcpd: WatchedDhcpd,
  ) {
    super();
  }

  override async failure(probe: Probe): Promise<string | undefined> {
    if (probe.kind !== 'udp' || probe.port !== DHCP_PORT) return this.others.failure(probe);
    const began = performance.now();
    const looked = new AbortController();
    const seen = await Promise.race([
      this.others.failure(probe),
      this.#endsAgainAndAgain(looked.signal),
    ]);
    looked.abort();
    if (seen !== undefined) return seen;
    const left = probe.deadlineMs - (performance.now() - began);
    return dhcpSilence(this.dhcpd, Math.max(LEAST_MS, Math.round(left)));
  }

  /** Resolves when it has ended too often; never, if it does not. */
  async #endsAgainAndAgain(signal: AbortSignal): Promise<string | undefined> {
    while (!signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { ref: false });
      const endings = await this.dhcpd.endings();
      if (endings >= ENDED_TOO_OFTEN) return 'dhcpd ends each time it is started';
    }
    return undefined;
  }
}
