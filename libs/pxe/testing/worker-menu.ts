import {
  type BootMenu,
  bootPath,
  type MenuArguments,
  type NginxSite,
  parseBootUrl,
  parseMenuLabel,
  parseMenuText,
  parseMenuWord,
  parseServedPath,
  parseUrlFolder,
  type ToolEntry,
} from '../src/index.ts';
import { parseIpv4Address } from '@operos/cluster-model';
import { worker } from './worker-kernel-line.ts';

const workerArguments: MenuArguments = {
  ...worker,
  others: ['quiet', 'panic=5'].map((text) => parseMenuWord(text)!),
};

/** The menu of an ordinary cluster: boots a worker unattended, offers every tool. */
export const workerMenu: BootMenu = {
  title: parseMenuText('Operos 0.1.x')!,
  bootServer: parseBootUrl('http://10.44.0.1/boot/')!,
  timeoutSeconds: 5,
  totalTimeoutSeconds: 900,
  serial: { port: 0, baud: 115200 },
  entries: [
    {
      kind: 'kernel',
      label: parseMenuLabel('worker')!,
      text: parseMenuText('Start as a worker')!,
      kernel: bootPath('vmlinuz'),
      initramfs: [bootPath('initrd.img')],
      arguments: workerArguments,
    },
    tool('local-disk', 'Boot from the local disk'),
    tool('hardware-info', 'Show the hardware'),
    tool('memtest', 'Test the memory'),
    tool('reboot', 'Restart'),
  ],
};

/** A boot server at the address that {@link workerMenu} names. */
export const bootSite: NginxSite = {
  listen: [{ address: parseIpv4Address('10.44.0.1')!, port: 80 }],
  folders: [
    { url: parseUrlFolder('/boot/')!, directory: parseServedPath('/var/lib/operos/boot')! },
    {
      url: parseUrlFolder('/layers/')!,
      directory: parseServedPath('/var/lib/operos/layers')!,
      queued: true,
    },
  ],
  accessLog: parseServedPath('/var/log/operos/boot-access.log')!,
  errorLog: parseServedPath('/var/log/operos/boot-error.log')!,
};

function tool(kind: ToolEntry['kind'], text: string): ToolEntry {
  return { kind, label: parseMenuLabel(kind)!, text: parseMenuText(text)! };
}
