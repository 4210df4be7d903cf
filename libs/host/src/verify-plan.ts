import type { Issue } from '@operos/cluster-model';
import { changesOf } from './change.ts';
import type { HostPorts } from './host-ports.ts';
import type { Plan } from './plan.ts';
import { readMachine } from './read-machine.ts';

/** Finds where a machine is no longer as the plan says, files and probes both; changes nothing. */
export async function verifyPlan(plan: Plan, ports: HostPorts): Promise<Issue[]> {
  const machine = await readMachine(plan, ports.files);
  const { changes, issues } = changesOf(plan, machine);
  const drift = changes.map(({ step }) => drifted(step.path));
  return [...issues, ...drift, ...(await silentServices(plan, ports))];
}

function drifted(path: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'drift',
    message: `Expected ${path} as the plan has it, found it changed`,
    remedy: 'Apply the plan again, or change the settings it is made from.',
  };
}

async function silentServices(plan: Plan, { prober }: HostPorts): Promise<Issue[]> {
  const found = await Promise.all(
    plan.services.map(async ({ id, probe }) => {
      const seen = probe && (await prober.failure(probe));
      return seen === undefined ? [] : [silent(id, seen)];
    }),
  );
  return found.flat();
}

function silent(id: string, seen: string): Issue {
  return {
    path: id,
    severity: 'error',
    code: 'service-silent',
    message: `Expected ${id} to answer: ${seen}`,
    remedy: `Look at its log (journalctl -u ${id}) and start it.`,
  };
}
