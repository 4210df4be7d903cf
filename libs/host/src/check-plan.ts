import { randomBytes } from 'node:crypto';
import type { Issue } from '@operos/cluster-model';
import { tryOut } from './carry-out.ts';
import type { HostPorts } from './host-ports.ts';
import { planDigest } from './plan-digest.ts';
import type { Plan } from './plan.ts';
import { readyChanges } from './ready-changes.ts';
import { defaultJournal, undoInterrupted } from './recover.ts';
import type { StepTrouble } from './step-trouble.ts';

/**
 * Lets the plan's checkers judge the new files where the daemons will read them, and takes the files away again.
 * No file that a daemon reads is touched; what an interrupted run left is undone first, as by `applyPlan`.
 */
export function checkPlan(
  plan: Plan,
  ports: HostPorts,
  options: { readonly journal?: string } = {},
): Promise<Issue[]> {
  const { files } = ports;
  const path = options.journal ?? defaultJournal;
  return files.exclusively(async () => {
    await undoInterrupted(ports, path);
    const { changes, issues } = await readyChanges(plan, files, path);
    if (issues.length > 0 || changes.length === 0) return [...issues];
    const runId = randomBytes(4).toString('hex');
    const run = { ports, path, runId, planDigest: planDigest(plan), services: [], unaware: [] };
    return (await tryOut(changes, run)).map(refused);
  });
}

function refused({ path, detail }: StepTrouble): Issue {
  return {
    path,
    severity: 'error',
    code: 'check-refused',
    message: `Expected a file that its daemon accepts: ${detail}`,
    remedy: 'Change the setting that the line named above is made from.',
  };
}
