import type { Accelerator } from './emulator/accelerator.ts';
import type { Firmware } from './machine/machine-plan.ts';

/** What a lab tells of itself to other programs; part of the command line's interface. */
export interface VmLabStatus {
  readonly accelerator: Accelerator;
  /** QEMU's version. */
  readonly emulator: string;
  /** The network namespace in which everything is; null where the lab has no privileges to make one. */
  readonly namespace: string | null;
  /** The namespace of the site around a controller that is a machine; null where there is none. */
  readonly site: string | null;
  /** Null where it cannot be started without privileges. */
  readonly controller: ControllerStatus | null;
  readonly machines: readonly MachineStatus[];
}

export interface ControllerStatus {
  /** Where Waterfront and the API answer. */
  readonly url: string;
  readonly passwordFile: string;
  readonly address: string;
  readonly agentPort: number;
  /** The folder of the layers that machines fetch. */
  readonly layers: string;
  readonly bootAccessLog: string;
  readonly logs: string;
}

export interface MachineStatus {
  readonly name: string;
  readonly firmware: Firmware;
  readonly power: 'on' | 'off';
  /** When it was last switched on or reset, RFC 3339; null while it is off. */
  readonly poweredOnAt: string | null;
  readonly macs: readonly string[];
  readonly serialNumber: string;
  /** `up`, `down` or `loss=5%`. */
  readonly link: string;
  readonly serialLog: string;
}
