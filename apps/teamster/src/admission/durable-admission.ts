import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import { Admission, type AdmissionOutcome, type OpenWindow } from './admission.ts';
import { ApprovalDecisions } from './approval-decisions.ts';
import { ReplacementDecisions } from './replacement-decisions.ts';
import { RetirementDecisions } from './retirement-decisions.ts';
import { WindowKeeper } from './window-keeper.ts';

/** Admission with every decision in the database and in the log. */
@Injectable()
export class DurableAdmission extends Admission {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly approvals: ApprovalDecisions,
    private readonly replacements: ReplacementDecisions,
    private readonly retirements: RetirementDecisions,
    private readonly windows: WindowKeeper,
  ) {
    super();
  }

  override approve(nodeId: string, actor: string): Promise<AdmissionOutcome> {
    return this.approvals.approve(nodeId, actor);
  }

  override replace(nodeId: string, replaces: string, actor: string): Promise<AdmissionOutcome> {
    return this.replacements.replace(nodeId, replaces, actor);
  }

  override reject(nodeId: string, reason: string, actor: string): Promise<AdmissionOutcome> {
    return this.approvals.reject(nodeId, reason, actor);
  }

  override retire(nodeId: string, actor: string): Promise<AdmissionOutcome> {
    return this.retirements.retire(nodeId, actor);
  }

  override rename(nodeId: string, name: string, actor: string): Promise<AdmissionOutcome> {
    return this.retirements.rename(nodeId, name, actor);
  }

  override openWindow(
    minutes: number,
    count: number,
    actor: string,
  ): Promise<OpenWindow | readonly Issue[]> {
    return this.windows.open({ minutes, count }, actor);
  }

  override closeWindow(actor: string): Promise<void> {
    return this.windows.close(`by ${actor}`);
  }

  override window(): OpenWindow | null {
    return this.windows.current();
  }
}
