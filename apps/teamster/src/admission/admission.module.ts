import { Global, Module } from '@nestjs/common';
import { Admission } from './admission.ts';
import { Approval } from './approval.ts';
import { ApprovalDecisions } from './approval-decisions.ts';
import { DurableAdmission } from './durable-admission.ts';
import { EnrolmentWindow } from './enrolment-window.ts';
import { JoinTokenDesk } from './join-token-desk.ts';
import { JoinTokenKeeper } from './join-token-keeper.ts';
import { JoinTokens } from './join-tokens.ts';
import { NodeAddresses } from './node-addresses.ts';
import { NodeDecisions } from './node-decisions.ts';
import { NodeNames } from './node-names.ts';
import { ReplacementDecisions } from './replacement-decisions.ts';
import { Retirement } from './retirement.ts';
import { RetirementDecisions } from './retirement-decisions.ts';
import { SettingsInForce } from './settings-in-force.ts';
import { WindowKeeper } from './window-keeper.ts';

/** Who may join, and what an admin says of it. */
@Global()
@Module({
  providers: [
    SettingsInForce,
    NodeNames,
    NodeAddresses,
    Approval,
    NodeDecisions,
    ApprovalDecisions,
    Retirement,
    RetirementDecisions,
    ReplacementDecisions,
    EnrolmentWindow,
    WindowKeeper,
    JoinTokens,
    { provide: JoinTokenDesk, useClass: JoinTokenKeeper },
    { provide: Admission, useClass: DurableAdmission },
  ],
  exports: [
    Admission,
    Approval,
    EnrolmentWindow,
    JoinTokenDesk,
    JoinTokens,
    NodeNames,
    SettingsInForce,
    WindowKeeper,
  ],
})
export class AdmissionModule {}
