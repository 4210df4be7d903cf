import type { Issue } from '@operos/cluster-model';
import type { Judgement } from '../settings/judge-settings-file.ts';
import type { FoundConfig } from '../wizard/found-config.ts';
import type { Probe } from '../wizard/probe.ts';
import type { OfferProbe } from './dhcp-offers/dhcp-offer.ts';
import type { FoundDisk } from './disks/found-disk.ts';
import type { InstallMachine } from './install-machine.ts';
import type { InstallOrder, PreparedInstallation } from './prepare-installation.ts';

/** What the installer needs of the machine. */
export interface InstallerWorld {
  probe(): Promise<Probe>;
  disks(): Promise<readonly FoundDisk[]>;
  /** Reads a disk, which may take a minute; null if it shows something, or is gone. */
  isEmpty(path: string): Promise<boolean | null>;
  /** Asks once on a card who would give it an address, and takes none. */
  askForOffers(card: string): Promise<OfferProbe>;
  /** Looks for settings on a volume that was plugged in. */
  findConfig(): Promise<FoundConfig | undefined>;
  judgeSettings(path: string): Promise<Judgement>;
  prepare(order: InstallOrder): Promise<PreparedInstallation | Issue[]>;
  install: InstallMachine['install'];
  /** What was done so far, line by line. */
  log(): string;
  /** Writes a file to a volume and leaves it ready to be pulled out. */
  save(device: string, name: string, text: string): Promise<void>;
  /** Resolves when the machine is about to go down. */
  power(verb: 'reboot' | 'poweroff'): Promise<void>;
}
