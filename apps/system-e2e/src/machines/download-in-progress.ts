import { eventually } from '@operos/dhcp-config/testing';
import type { LabOfMachines } from './lab-of-machines.ts';

const LOOK_MS = 900_000;

const RATE = '6 mbytes/second';

/** Has the network carry a few megabytes a second, so that a download can be caught in the middle. */
export function slowDown(lab: LabOfMachines): void {
  const chain = ['add', 'chain', 'bridge', 'slow', 'to-machines'];
  lab.inside('nft', 'add', 'table', 'bridge', 'slow');
  lab.inside('nft', ...chain, '{ type filter hook postrouting priority 1; }');
  const limit = ['limit', 'rate', 'over', ...RATE.split(' '), 'burst', '512', 'kbytes', 'drop'];
  lab.inside('nft', 'add', 'rule', 'bridge', 'slow', 'to-machines', ...limit);
}

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
