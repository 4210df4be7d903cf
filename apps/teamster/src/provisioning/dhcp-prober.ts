import { type Probe, Prober } from '@operos/host';
import { dhcpSilence, type PrivateSide } from './dhcp-answer.ts';

/** dhcpd's own port. */
export const DHCP_PORT = 67;

/**
 * Sees to it that dhcpd not only has its port but answers: with a subnet that is not its card's it would be up, and
 * serve nobody.
 */
export class DhcpProber extends Prober {
  constructor(
    private readonly others: Prober,
    private readonly side: PrivateSide,
  ) {
    super();
  }

  override async failure(probe: Probe): Promise<string | undefined> {
    const began = performance.now();
    const seen = await this.others.failure(probe);
    if (seen !== undefined || probe.kind !== 'udp' || probe.port !== DHCP_PORT) return seen;
    const left = probe.deadlineMs - (performance.now() - began);
    return dhcpSilence(this.side, Math.max(LEAST_MS, Math.round(left)));
  }
}

const LEAST_MS = 500; // one that came up late gets this long to answer
