import {
  applyPlan,
  HostError,
  localPorts,
  parsePlan,
  type PlanLimits,
  type Receipt,
  SystemdServices,
} from '@operos/host';
import type { PlanReceipt } from '@operos/teamster-api';

/** What a controller may write on a worker, and nothing beside it. */
export const workerLimits: PlanLimits = {
  roots: ['/etc', '/var/lib/operos', '/run/operos'],
  checkers: [],
};

/** Applies the plan below the root; whatever stands in the way is in the receipt. */
export async function applyHostPlan(
  value: unknown,
  { root }: { readonly root: string },
): Promise<Pick<PlanReceipt, 'outcome' | 'steps'>> {
  const reading = parsePlan(value, workerLimits);
  if (reading.kind === 'refused')
    return failed(reading.issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const onMachine = root === '/';
  const ports = localPorts(onMachine ? { services: { systemd: new SystemdServices() } } : { root });
  try {
    return receiptOf(await applyPlan(reading.plan, ports));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return failed(error.message);
  }
}

function receiptOf(receipt: Receipt): Pick<PlanReceipt, 'outcome' | 'steps'> {
  const outcome = receipt.outcome === 'unchanged' ? 'applied' : receipt.outcome;
  const steps = [
    ...receipt.steps,
    ...receipt.services.map(({ id, ...rest }) => ({ name: id, ...rest })),
  ];
  return {
    outcome,
    steps: steps.map(({ name, outcome: of, detail }) => ({
      name,
      outcome: of,
      ...(detail === undefined ? {} : { detail }),
    })),
  };
}

function failed(detail: string): Pick<PlanReceipt, 'outcome' | 'steps'> {
  return { outcome: 'failed', steps: [{ name: 'plan', outcome: 'failed', detail }] };
}
