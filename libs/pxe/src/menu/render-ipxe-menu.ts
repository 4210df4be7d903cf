import { printKernelArguments } from '../kernel-line/print-kernel-arguments.ts';
import type { BootEntry, BootMenu, KernelEntry } from './boot-menu.ts';

const RETRY_SECONDS = 10; // long enough to read the error, short enough for a rack that comes up before its server

/** Renders the same menu as an iPXE script; {@link renderIpxeStart} is the script that leads to it. */
export function renderIpxeMenu(menu: BootMenu): string {
  const [first] = menu.entries;
  const milliseconds = menu.timeoutSeconds * 1000;
  const lines = [
    '#!ipxe',
    ':start',
    `menu ${menu.title}`,
    ...menu.entries.map((entry) => `item ${entry.label} ${entry.text}`),
    // Escape at the menu is answered like the timeout, so that no prompt opens.
    `choose --default ${first.label} --timeout ${milliseconds} target && goto \${target} || goto ${first.label}`,
    ...menu.entries.flatMap((entry) => ['', `:${entry.label}`, ...renderAction(menu, entry)]),
    '',
    ':failed',
    `echo Boot failed, trying again in ${RETRY_SECONDS} seconds`,
    `sleep ${RETRY_SECONDS}`,
    'goto start',
  ];
  return `${lines.join('\n')}\n`;
}

function renderAction(menu: BootMenu, entry: BootEntry): string[] {
  switch (entry.kind) {
    case 'kernel':
      return renderKernel(menu, entry);
    case 'memtest':
      return renderMemtest(menu);
    case 'hardware-info':
      return HARDWARE_INFO;
    case 'local-disk':
      return LOCAL_DISK;
    case 'reboot':
      return ['reboot'];
  }
}

function renderKernel(menu: BootMenu, entry: KernelEntry): string[] {
  const line = printKernelArguments(entry.arguments);
  const url = `${menu.bootServer}${entry.kernel}`;
  const names = entry.initramfs.map((_, index) => `initrd${index}`);
  return [
    'imgfree', // what an attempt that failed has left
    // UEFI kernels find their initramfs by name; iPXE gives each the name we choose.
    `kernel ${url} ${names.map((name) => `initrd=${name}`).join(' ')} ${line} BOOTIF=01-\${netX/mac:hexhyp} || goto failed`,
    ...entry.initramfs.map(
      (path, index) => `initrd --name initrd${index} ${menu.bootServer}${path} || goto failed`,
    ),
    'boot || goto failed',
  ];
}

function renderMemtest(menu: BootMenu): string[] {
  return [
    'imgfree',
    `iseq \${platform} efi && chain ${menu.bootServer}tools/memtest.efi || chain ${menu.bootServer}tools/memtest.bin || goto failed`,
  ];
}

const HARDWARE_INFO = [
  'echo Machine: ${manufacturer} ${product}',
  'echo Serial: ${serial}',
  'echo UUID: ${uuid}',
  'echo Asset: ${asset}',
  'ifstat',
  'prompt Press any key for the menu',
  'goto start',
];

// A PC firmware has drive 80; a UEFI one goes on with its own boot order when the loader ends.
const LOCAL_DISK = [
  'iseq ${platform} efi && exit ||',
  'sanboot --no-describe --drive 0x80 || goto failed',
];
