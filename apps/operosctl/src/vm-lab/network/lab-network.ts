import type { NetworkSide } from '../machine/machine-plan.ts';
import type { LossyLink } from './render-loss-rules.ts';

/** What machines of a lab are plugged into. */
export interface LabNetwork {
  /** The network namespace that it is in; null where there is none. */
  readonly namespace: string | null;
  /** The namespace of the site; null while no card is cabled to it. */
  readonly site: string | null;
  /** Begins the command of a machine, so that QEMU finds its cables. */
  readonly runIn: readonly string[];
  /** Lays a cable from one network card to a side; gives QEMU's words for its end. */
  layCable(name: string, side: NetworkSide): string;
  /** Has these cables lose packets, and no others. */
  lose(links: readonly LossyLink[]): void;
  /** Removes it, with every program in it. */
  remove(): void;
}
