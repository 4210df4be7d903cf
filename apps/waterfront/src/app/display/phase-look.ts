import type { NodePhase } from '@operos/cluster-model';
import type { IconName } from './icon-paths.ts';
import type { Tone } from './tone.ts';

/** How a phase looks, and what it means to somebody who sees the word for the first time. */
export interface PhaseLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly meaning: string;
}

export const phaseLooks: Readonly<Record<NodePhase, PhaseLook>> = {
  Unknown: { tone: 'idle', icon: 'hand', meaning: 'Never seen on the network' },
  Booting: { tone: 'busy', icon: 'moving', meaning: 'Starting over the network' },
  Pending: { tone: 'wait', icon: 'person', meaning: 'Waits for a person to approve it' },
  Approved: { tone: 'busy', icon: 'moving', meaning: 'Let in; collects its certificate' },
  Preparing: { tone: 'busy', icon: 'moving', meaning: 'Writes its files and prepares its disks' },
  Joining: { tone: 'busy', icon: 'moving', meaning: 'Registers with the cluster' },
  Ready: { tone: 'good', icon: 'check', meaning: 'Works' },
  Degraded: { tone: 'bad', icon: 'warning', meaning: 'Works, but something on it is broken' },
  Lost: { tone: 'bad', icon: 'silent', meaning: 'Silent although it should answer' },
  Draining: { tone: 'busy', icon: 'moving', meaning: 'Hands its work over to other servers' },
  Updating: { tone: 'busy', icon: 'moving', meaning: 'Takes a new version' },
  Retired: { tone: 'idle', icon: 'off', meaning: 'Taken out for good' },
};
