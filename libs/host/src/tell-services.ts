import type { HostPorts } from './host-ports.ts';
import { HostError } from './host-error.ts';
import type { PlanService } from './plan.ts';
import { runCheck } from './run-check.ts';

/** How one service took its new files. */
export interface ServiceVerdict {
  readonly id: string;
  /** What went wrong; undefined if it works. */
  readonly detail?: string;
}

/** Tells services in order until one fails; those after it have not been told. */
export async function tellServices(
  services: readonly PlanService[],
  ports: HostPorts,
): Promise<ServiceVerdict[]> {
  const verdicts: ServiceVerdict[] = [];
  for (const service of services) {
    const detail = await tell(service, ports);
    verdicts.push(detail === undefined ? { id: service.id } : { id: service.id, detail });
    if (detail !== undefined) break;
  }
  return verdicts;
}

/**
 * Brings services back on their old files, each by a restart if being told is not enough. Whether they run is all
 * that can be asked: the plan's probe and check are about the new files.
 */
export async function tellAgain(
  services: readonly PlanService[],
  ports: HostPorts,
): Promise<ServiceVerdict[]> {
  const verdicts: ServiceVerdict[] = [];
  for (const { id, kind, onChange } of services) {
    const first = await tell({ id, kind, onChange }, ports);
    const detail = first && (await tell({ id, kind, onChange: 'restart' }, ports));
    verdicts.push(detail === undefined ? { id } : { id, detail });
  }
  return verdicts;
}

async function tell(service: PlanService, ports: HostPorts): Promise<string | undefined> {
  const said = service.check && (await runCheck(service.check, ports.programs));
  if (said !== undefined) return said;
  const manager = ports.services[service.kind];
  try {
    await manager[service.onChange](service.id);
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
  const seen = service.probe && (await ports.prober.failure(service.probe));
  if (seen !== undefined || (await manager.isRunning(service.id))) return seen;
  return `${service.id} is not running`;
}
