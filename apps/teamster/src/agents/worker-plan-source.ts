import { Injectable } from '@nestjs/common';
import type { Plan } from '@operos/host';
import { SettingsInForce } from '../admission/settings-in-force.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { PlanSource } from './plan-source.ts';
import { workerPlan } from './worker-plan.ts';

/** The plan that follows from the settings in force. */
@Injectable()
export class WorkerPlanSource extends PlanSource {
  constructor(private readonly settings: SettingsInForce) {
    super();
  }

  override planFor(node: FleetNode): Plan {
    return workerPlan(node, this.settings.current());
  }
}
