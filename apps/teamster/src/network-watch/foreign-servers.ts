import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import type { HeardReply } from './dhcp-wire.ts';

/** A DHCP server on the private network that is not this controller; times are milliseconds since the epoch. */
export interface ForeignServer {
  readonly server: Ipv4Address;
  readonly sender: MacAddress;
  /** What it last offered: an address and a boot file, as it said. */
  readonly offered: Pick<HeardReply, 'offered' | 'bootFile'>;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

const GONE_AFTER_MS = 180_000; // a dozen probes without an answer
const MOST_REMEMBERED = 100; // anybody on the wire can make up servers

/** Those that were heard of late. */
export class ForeignServers {
  readonly #known = new Map<string, ForeignServer>();

  /** The server, if it was not known before. */
  hear({ server, sender, offered, bootFile }: HeardReply, now: number): ForeignServer | undefined {
    const key = `${server} ${sender}`;
    const known = this.#known.get(key);
    if (known === undefined && this.#known.size >= MOST_REMEMBERED) return undefined;
    const heard = {
      server,
      sender,
      offered: { offered, bootFile },
      firstSeen: known?.firstSeen ?? now,
      lastSeen: now,
    };
    this.#known.set(key, heard);
    return known === undefined ? heard : undefined;
  }

  /** Forgets those that were silent for three minutes, and gives them. */
  forgetSilent(now: number): readonly ForeignServer[] {
    const gone = this.all().filter(({ lastSeen }) => now - lastSeen >= GONE_AFTER_MS);
    for (const { server, sender } of gone) this.#known.delete(`${server} ${sender}`);
    return gone;
  }

  all(): readonly ForeignServer[] {
    return [...this.#known.values()];
  }
}
