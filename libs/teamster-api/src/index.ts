export type {
  AgentReport,
  EnrolmentAnswer,
  EnrolmentAsk,
  Heartbeat,
  HeartbeatAnswer,
  NonceAnswer,
  PlanAnswer,
  PlanReceipt,
  Refusal,
  RenewalAnswer,
  RenewalAsk,
} from './agent-protocol.ts';
export { schemaText } from './generated/schema-text.ts';
