import type { BootStageId } from './boot-stage.ts';
import type { MacAddress } from './mac-address.ts';

/** Something seen of a server: a line of dhcpd's or nginx's log, a request of its agent, a decision. */
export interface Sighting {
  /** The stage that was reached. */
  readonly kind: BootStageId;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  /** The network card it was seen on, while the server has no other name yet. */
  readonly mac?: MacAddress | undefined;
  /** The node as Teamster knows it, once it does. */
  readonly nodeId?: string | undefined;
  /** What else is worth showing: `file`, `address`, `architecture`, `bytes`. */
  readonly detail?: Readonly<Record<string, string>> | undefined;
}
