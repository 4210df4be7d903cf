import { generateHardware } from '@operos/hw-inventory/testing';
import type { InstallerWorld } from '../src/machine/installer-world.ts';

/** A machine that suffices and has no disk, on which nothing can be done. */
export function fakeWorld(changed: Partial<InstallerWorld> = {}): InstallerWorld {
  const never = () => Promise.reject(new Error('it is a fake'));
  return {
    probe: () =>
      Promise.resolve({ kind: 'seen', report: generateHardware(1, 1)[0]!, issues: [], least: 0 }),
    disks: () => Promise.resolve([]),
    isEmpty: () => Promise.resolve(null),
    askForOffers: () => Promise.resolve({ kind: 'asked', offers: [] }),
    findConfig: () => Promise.resolve(undefined),
    judgeSettings: () => Promise.resolve({ kind: 'unreadable', reason: 'it is a fake' }),
    prepare: never,
    install: never,
    log: () => '',
    save: never,
    power: () => Promise.reject(new Error('Interactive authentication required.')),
    ...changed,
  };
}
