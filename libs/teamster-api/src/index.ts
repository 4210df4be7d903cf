export { AgentClient, type Applicant } from './agent-client.ts';
export { AgentClientError, type AgentClientErrorCode } from './agent-client-error.ts';
export type { AgentExchange, AgentReply, AgentTransport } from './agent-transport.ts';
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
