import type { InterfaceName, Ipv4Address } from '@operos/cluster-model';
import { type Probe, Prober } from '@operos/host';
import { expect, test } from 'vitest';
import { DhcpProber } from './dhcp-prober.ts';

/** Sees the same of every service, after a while. */
class FixedProber extends Prober {
  constructor(
    private readonly seen: string | undefined,
    private readonly afterMs = 0,
  ) {
    super();
  }

  override failure(): Promise<string | undefined> {
    return new Promise((resolve) => {
      setTimeout(resolve, this.afterMs, this.seen);
    });
  }
}

const dhcp: Probe = { kind: 'udp', port: 67, deadlineMs: 6000 };
// A card that is not there has no cable, so nothing is asked of it.
const dhcpd = (endings: number) => ({
  card: 'absent0' as InterfaceName,
  address: '10.44.0.1' as Ipv4Address,
  endings: () => Promise.resolve(endings),
});

test('of other services only their own probe counts', async () => {
  const prober = new DhcpProber(new FixedProber('silent'), dhcpd(9));
  expect(await prober.failure({ ...dhcp, port: 123 })).toBe('silent');
});

test('one that ends again and again is not waited for until the deadline', async () => {
  const prober = new DhcpProber(new FixedProber('no socket is bound', 30_000), dhcpd(2));
  const began = performance.now();
  expect(await prober.failure(dhcp)).toMatch(/ends each time/);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('one that was started a second time has its time', async () => {
  const prober = new DhcpProber(new FixedProber(undefined, 1200), dhcpd(1));
  expect(await prober.failure(dhcp)).toBeUndefined();
});
