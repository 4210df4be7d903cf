import { collectHardware } from '@operos/hw-inventory/node';
import { checkRequirements } from '../requirements/check-requirements.ts';
import type { Probe } from '../wizard/probe.ts';

/** Looks at this machine, or at a recorded one below another root. */
export async function probeMachine(root: string | undefined): Promise<Probe> {
  try {
    const report = await collectHardware(root === undefined ? {} : { root });
    return { kind: 'seen', report, issues: checkRequirements(report) };
  } catch (error) {
    return { kind: 'failed', reason: (error as Error).message };
  }
}
