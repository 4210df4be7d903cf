/** How far the agent of a server has come. */
export type AgentPhase =
  /** It reads the hardware and looks for the server. */
  | 'asking'
  /** An admin has to compare the phrase and decide. */
  | 'pending'
  /** As pending, and a server with the same labels is already known. */
  | 'conflict'
  | 'rejected'
  /** It has its certificate and has not been heard with it yet. */
  | 'approved'
  /** The server answers its heartbeats. */
  | 'working';

/** What Prospector says of itself to other programs on the same machine, as a JSON file; nothing in it is secret. */
export interface AgentStatus {
  readonly schema: 1;
  readonly phase: AgentPhase;
  /** The agent port of Teamster. */
  readonly server: string;
  readonly agentVersion: string;
  /** Five words made from the machine's key. */
  readonly phrase?: string;
  /** Why an admin rejected the machine. */
  readonly reason?: string;
  /** The name an admin gave it. */
  readonly name?: string;
  /** When the server last answered a heartbeat; RFC 3339. */
  readonly heardAt?: string;
  readonly plan?: { readonly digest: string; readonly outcome: 'applied' | 'failed' | 'reverted' };
  /** What went wrong last; absent once something went well again. */
  readonly trouble?: { readonly message: string; readonly at: string; readonly retryAt: string };
}
