import type { MacAddress } from '@operos/cluster-model';
import { printBootInterface } from '../kernel-line/boot-interface.ts';
import type { BootPath } from '../loaders/boot-path.ts';
import { bootPath } from '../loaders/boot-path.ts';
import type { SyslinuxFirmware } from '../loaders/packaged-files.ts';

/** Where iPXE finds the menu of every machine that has none of its own. */
export const ipxeMenuPath: BootPath = bootPath('menu.ipxe');

/** The folder of iPXE menus for single machines, with its final slash. */
export const ipxeMachinesFolder = 'machines/';

/** Where PXELINUX looks for its menu: a machine's own by MAC address first, then `default`. */
export function syslinuxMenuPath(firmware: SyslinuxFirmware, machine?: MacAddress): BootPath {
  const name = machine === undefined ? 'default' : printBootInterface(machine);
  return bootPath(`${firmware}/pxelinux.cfg/${name}`);
}

/** Where {@link renderIpxeStart} looks for the menu of one machine. */
export function ipxeMachineMenuPath(machine: MacAddress): BootPath {
  return bootPath(`${ipxeMachinesFolder}${printBootInterface(machine)}.ipxe`);
}
