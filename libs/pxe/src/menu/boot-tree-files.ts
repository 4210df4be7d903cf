import { layerUrl } from '../kernel-line/layer-url.ts';
import type { BootPath } from '../loaders/boot-path.ts';
import { bootPath } from '../loaders/boot-path.ts';
import { syslinuxFirmwares, syslinuxModules } from '../loaders/packaged-files.ts';
import type { BootEntry, BootMenu } from './boot-menu.ts';

/** Every file of the boot tree that a menu names, whichever loader shows it; none is named twice. */
export function bootTreeFiles(menu: BootMenu): readonly BootPath[] {
  const modules = syslinuxFirmwares.flatMap((firmware) =>
    syslinuxModules[firmware].map((module) => bootPath(`${firmware}/${module}`)),
  );
  return [...new Set([...modules, ...menu.entries.flatMap(filesOf)])];
}

/** The URL of every layer that a menu's kernel lines name; they may lie on another server than the tree. */
export function bootLayerUrls(menu: BootMenu): readonly string[] {
  const urls = menu.entries.flatMap((entry) => {
    if (entry.kind !== 'kernel') return [];
    const { bootServer, layers } = entry.arguments;
    return bootServer === undefined ? [] : layers.map((layer) => layerUrl(bootServer, layer));
  });
  return [...new Set(urls)];
}

function filesOf(entry: BootEntry): readonly BootPath[] {
  switch (entry.kind) {
    case 'kernel':
      return [entry.kernel, ...entry.initramfs];
    case 'memtest':
      return [bootPath('tools/memtest.bin'), bootPath('tools/memtest.efi')];
    case 'hardware-info':
    case 'reboot':
    case 'local-disk':
      return [];
  }
}
