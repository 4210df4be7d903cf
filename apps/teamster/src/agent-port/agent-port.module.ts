import { Module } from '@nestjs/common';
import { AgentGate } from '../agents/agent-gate.ts';
import { AgentReplies } from '../agents/agent-replies.ts';
import { AgentRoutes } from '../agents/agent-routes.ts';
import { HeartbeatDesk } from '../agents/heartbeat-desk.ts';
import { HeartbeatReplies } from '../agents/heartbeat-replies.ts';
import { IdentityReplies } from '../agents/identity-replies.ts';
import { PlanDesk } from '../agents/plan-desk.ts';
import { PlanReplies } from '../agents/plan-replies.ts';
import { PlanSource } from '../agents/plan-source.ts';
import { ReceiptDesk } from '../agents/receipt-desk.ts';
import { ReportDesk } from '../agents/report-desk.ts';
import { WorkerPlanSource } from '../agents/worker-plan-source.ts';
import { DecisionPolls } from '../enrolment/decision-polls.ts';
import { DecisionWaiters } from '../enrolment/decision-waiters.ts';
import { EnrolmentAnswers } from '../enrolment/enrolment-answers.ts';
import { EnrolmentDesk } from '../enrolment/enrolment-desk.ts';
import { EnrolmentLimits } from '../enrolment/enrolment-limits.ts';
import { EnrolmentRoutes } from '../enrolment/enrolment-routes.ts';
import { EnrolmentDoors } from '../enrolment/enrolment-doors.ts';
import { FastTrack } from '../enrolment/fast-track.ts';
import { Enrolments } from '../enrolment/enrolments.ts';
import { Gatekeeper } from '../enrolment/gatekeeper.ts';
import { Newcomer } from '../enrolment/newcomer.ts';
import { PolicyTickets } from '../enrolment/policy-tickets.ts';
import { AgentPort } from './agent-port.ts';
import { AgentRouter } from './agent-router.ts';
import { ServerCertificate } from './server-certificate.ts';

const enrolment = [
  EnrolmentRoutes,
  EnrolmentDesk,
  EnrolmentLimits,
  EnrolmentAnswers,
  Enrolments,
  DecisionPolls,
  DecisionWaiters,
  EnrolmentDoors,
  FastTrack,
  Gatekeeper,
  Newcomer,
  PolicyTickets,
];
const agents = [
  AgentRoutes,
  AgentGate,
  AgentReplies,
  HeartbeatReplies,
  HeartbeatDesk,
  PlanReplies,
  PlanDesk,
  ReceiptDesk,
  IdentityReplies,
  ReportDesk,
  { provide: PlanSource, useClass: WorkerPlanSource },
];

/** Everything that machines talk to. */
@Module({
  providers: [AgentPort, AgentRouter, ServerCertificate, ...enrolment, ...agents],
  exports: [AgentPort, Enrolments],
})
export class AgentPortModule {}
