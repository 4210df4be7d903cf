import { assembleReport } from '../src/assemble-report.ts';
import { completedDisk } from '../src/completed-disk.ts';
import type { DiskInfo, HardwareReport, LldpNeighbour } from '../src/hardware-report.ts';
import { parseLldp } from '../src/parse-lldp.ts';
import { parseLsblk } from '../src/parse-lsblk.ts';
import { systemFromDmi } from '../src/system-from-dmi.ts';
import { MachineTree } from './machine-tree.ts';
import { programOutput } from './program-output.ts';
import { readCpus } from './read-cpus.ts';
import { readDisks } from './read-disks.ts';
import { readFirmware } from './read-firmware.ts';
import { readInterfaces } from './read-interfaces.ts';
import { readMemory } from './read-memory.ts';

/** Where the hardware is read. */
export interface CollectOptions {
  /**
   * A recorded tree with `sys/`, `proc/` and, in place of running programs, `lsblk.json` and `lldp.json`; this machine
   * when absent.
   */
  readonly root?: string;
}

const COLUMNS =
  'NAME,KNAME,TYPE,SIZE,MODEL,SERIAL,WWN,ROTA,TRAN,RM,RO,FSTYPE,LABEL,PARTLABEL,PTTYPE,MOUNTPOINT';

/**
 * Reads this machine's hardware from sysfs, procfs, the SMBIOS table, lsblk and lldpctl, in a few hundredths of a second.
 * Nothing is required: without root the serials are missing, without the programs what only they tell.
 */
export async function collectHardware(options: CollectOptions = {}): Promise<HardwareReport> {
  const tree = new MachineTree(options.root ?? '/');
  const printed = options.root === undefined ? askPrograms() : recordedPrograms(tree);
  const firmware = readFirmware(tree);
  const cpus = readCpus(tree, firmware.processors);
  const interfaces = readInterfaces(tree, firmware.onBoardPorts);
  const running = {
    hypervisorFlag: cpus.hypervisorFlag,
    cpuModel: cpus.packages[0]?.model ?? null,
    hypervisorType: tree.text('/sys/hypervisor/type'),
    firmwareKind: firmwareKindOf(tree),
  };
  const { lsblk, lldp } = await printed;
  const neighbours = neighboursOf(lldp);
  return assembleReport({
    system: systemFromDmi(firmware.texts, running),
    cpus: cpus.packages,
    memory: readMemory(tree, firmware.modules),
    disks: disksOf(tree, lsblk),
    interfaces: interfaces.map((one) => ({ ...one, neighbour: neighbours.get(one.name) ?? null })),
  });
}

interface Printed {
  readonly lsblk: string | null;
  readonly lldp: string | null;
}

async function askPrograms(): Promise<Printed> {
  const [lsblk, lldp] = await Promise.all([
    programOutput('lsblk', ['--json', '--bytes', '--output', COLUMNS]),
    programOutput('lldpctl', ['-f', 'json']),
  ]);
  return { lsblk, lldp };
}

function recordedPrograms(tree: MachineTree): Promise<Printed> {
  return Promise.resolve({ lsblk: tree.text('/lsblk.json'), lldp: tree.text('/lldp.json') });
}

function firmwareKindOf(tree: MachineTree): 'bios' | 'uefi' | null {
  if (tree.has('/sys/firmware/efi')) return 'uefi';
  return tree.has('/sys/class/dmi/id') ? 'bios' : null; // without either a hypervisor started the kernel itself
}

/** lsblk knows what lies on a disk; sysfs knows names that lsblk learns from udev alone. */
function disksOf(tree: MachineTree, lsblk: string | null): readonly DiskInfo[] {
  const found = readDisks(tree);
  const listed = lsblk === null ? null : parseLsblk(lsblk);
  return listed?.kind === 'parsed' ? listed.disks.map((one) => completedDisk(one, found)) : found;
}

function neighboursOf(lldp: string | null): ReadonlyMap<string, LldpNeighbour> {
  const outcome = lldp === null ? null : parseLldp(lldp);
  return outcome?.kind === 'parsed' ? outcome.neighbours : new Map<string, LldpNeighbour>();
}
