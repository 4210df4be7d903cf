import type { Issue } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { line, type Line } from '@operos/terminal-ui';
import { verdictLine } from '../hardware/hardware-lines.ts';

/** How far we are in finding out what this machine is made of. */
export type Probe =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'seen';
      readonly report: HardwareReport;
      readonly issues: readonly Issue[];
      /** The smallest disk for a controller, in bytes. */
      readonly least: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** The probe in one line. */
export function probeLine(probe: Probe): Line {
  switch (probe.kind) {
    case 'looking':
      return line('Looking at the hardware ...', 'dim');
    case 'seen':
      return verdictLine(probe.issues);
    case 'failed':
      return line(`The hardware cannot be read: ${probe.reason}`, 'bad');
  }
}
