import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLLER_DISK, TRIAL_DISK } from '@operos/disk-layout';
import { collectHardware } from '@operos/hw-inventory/node';
import { checkRequirements } from '../requirements/check-requirements.ts';
import type { Probe } from '../wizard/probe.ts';

/** Looks at this machine, or at a recorded one below another root; a development build takes small disks. */
export async function probeMachine(root: string | undefined): Promise<Probe> {
  const isTrial = existsSync(join(root ?? '/', 'usr/lib/operos/development'));
  const least = isTrial ? TRIAL_DISK : CONTROLLER_DISK;
  try {
    const report = await collectHardware(root === undefined ? {} : { root });
    return { kind: 'seen', report, issues: checkRequirements(report, least), least };
  } catch (error) {
    return { kind: 'failed', reason: (error as Error).message };
  }
}
