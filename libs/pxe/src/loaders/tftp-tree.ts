import type { MacAddress } from '@operos/cluster-model';
import type { BootMenu } from '../menu/boot-menu.ts';
import { ipxeMachineMenuPath, ipxeMenuPath, syslinuxMenuPath } from '../menu/menu-paths.ts';
import { renderBootMenu } from '../menu/render-boot-menu.ts';
import { renderIpxeMenu } from '../menu/render-ipxe-menu.ts';
import { renderIpxeStart } from '../menu/render-ipxe-start.ts';
import { ipxeScript } from './boot-files.ts';
import type { BootPath } from './boot-path.ts';
import type { PackagedFile } from './packaged-files.ts';
import { packagedFiles, syslinuxFirmwares } from './packaged-files.ts';

/** One file of the boot tree: a copy from a Debian package, or text that we render. */
export type TreeFile = PackagedFile | RenderedFile;

/** A file of the boot tree that we write ourselves. */
export interface RenderedFile {
  readonly path: BootPath;
  /** UTF-8 text with a final newline. */
  readonly content: string;
}

/** The menu of every machine, and the few that have one of their own. */
export interface BootMenus {
  readonly everybody: BootMenu;
  /** Exceptions only: 10,000 of them take seconds to write. */
  readonly machines?: readonly { readonly mac: MacAddress; readonly menu: BootMenu }[];
}

/** The whole boot tree but kernels and layers, by path; TFTP and nginx serve the same folder. */
export function tftpTree(menus: BootMenus): readonly TreeFile[] {
  const own = (menus.machines ?? []).flatMap(({ mac, menu }) => machineMenuFiles(mac, menu));
  const everybody = [
    ...syslinuxFirmwares.map((firmware) => ({
      path: syslinuxMenuPath(firmware),
      content: renderBootMenu(menus.everybody, firmware),
    })),
    { path: ipxeScript, content: renderIpxeStart() },
    { path: ipxeMenuPath, content: renderIpxeMenu(menus.everybody) },
  ];
  const files: TreeFile[] = [...packagedFiles, ...everybody, ...own];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The menu files of one machine, for whichever firmware and loader it comes with. */
export function machineMenuFiles(mac: MacAddress, menu: BootMenu): readonly RenderedFile[] {
  return [
    ...syslinuxFirmwares.map((firmware) => ({
      path: syslinuxMenuPath(firmware, mac),
      content: renderBootMenu(menu, firmware),
    })),
    { path: ipxeMachineMenuPath(mac), content: renderIpxeMenu(menu) },
  ];
}
