import { NoServices } from './no-services.ts';
import type { PlanService } from './plan.ts';
import type { ServiceManager } from './service-manager.ts';

/** Who looks after the services of each kind. */
export type ServiceManagers = Readonly<Record<PlanService['kind'], ServiceManager>>;

/** Looks after nothing, except by the managers that are given. */
export function serviceManagers(given: Partial<ServiceManagers> = {}): ServiceManagers {
  const none = new NoServices();
  return { systemd: none, process: none, none, ...given };
}
