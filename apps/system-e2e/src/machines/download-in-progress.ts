import { eventually } from '@operos/dhcp-config/testing';
import type { LabOfMachines } from './lab-of-machines.ts';

const LOOK_MS = 900_000;

/** Waits until a connection of the boot server has carried that many bytes and goes on, as the kernel counts them. */
export function downloadInProgress(lab: LabOfMachines, bytes: number): Promise<number> {
  return eventually(
    `a download of ${bytes} bytes`,
    () => {
      const sockets = lab.inside('ss', '-Htni', 'sport', '=', ':5080');
      const acked = [...sockets.matchAll(/bytes_acked:([0-9]+)/g)].map(([, count]) =>
        Number(count),
      );
      return acked.find((count) => count > bytes);
    },
    LOOK_MS,
  );
}
