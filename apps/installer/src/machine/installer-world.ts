import type { Judgement } from '../settings/judge-settings-file.ts';
import type { Probe } from '../wizard/probe.ts';

/** What the installer needs of the machine. */
export interface InstallerWorld {
  probe(): Promise<Probe>;
  judgeSettings(path: string): Promise<Judgement>;
  /** Resolves when the machine is about to go down. */
  power(verb: 'reboot' | 'poweroff'): Promise<void>;
}
