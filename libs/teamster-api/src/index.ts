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
export { agentStatusSentence } from './status/agent-status-sentence.ts';
export type { AgentPhase, AgentStatus } from './status/agent-status.ts';
export { parseAgentStatus } from './status/parse-agent-status.ts';
export { parseSiteStatus } from './status/parse-site-status.ts';
export type { SiteStatus } from './status/site-status.ts';
export { schemaText } from './generated/schema-text.ts';
export {
  createTeamsterClient,
  type ListPage,
  type PagedList,
  type TeamsterClient,
  type TeamsterClientOptions,
  type TypedOperation,
} from './teamster-client.ts';
export {
  type GraphqlAnswerError,
  TeamsterClientError,
  type TeamsterClientErrorCode,
} from './teamster-client-error.ts';
export type { TeamsterReply, TeamsterTransport } from './teamster-transport.ts';
