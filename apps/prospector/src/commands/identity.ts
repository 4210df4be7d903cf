import type { Command } from 'commander';
import { identifyMachine, type MachineIdentity } from '@operos/hw-inventory';
import type { Surroundings } from '../program.ts';
import { alignColumns } from './align-columns.ts';
import { hardwareCommand } from './hardware-options.ts';
import { type HardwareSource, readHardware } from './read-hardware.ts';

/** `prospector identity`: what tells this machine from others. */
export function identityCommand({ print }: Surroundings): Command {
  return hardwareCommand('identity')
    .description('print what tells this machine from all others')
    .option('--json', 'print JSON')
    .action(async (options: HardwareSource & { json?: boolean }) => {
      const identity = identifyMachine(await readHardware(options));
      print(options.json === true ? `${JSON.stringify(identity)}\n` : describe(identity));
    });
}

function describe(identity: MachineIdentity): string {
  const rows = identity.evidence.map(({ kind, value, score }) => [kind, value, `${score}`]);
  if (rows.length === 0)
    return 'Nothing tells this machine from others: it has no UUID, serial number or network card of its own.\n';
  return `${alignColumns([['EVIDENCE', 'VALUE', 'SCORE'], ...rows])}Score ${identity.score} of 100\n`;
}
