import type { AgentStatus } from '@operos/teamster-api';

/** What changed; a part that is undefined is no longer so. */
export type StatusChange = {
  readonly [Part in Exclude<keyof AgentStatus, 'schema' | 'server' | 'agentVersion'>]?:
    AgentStatus[Part] | undefined;
};

/** Tells whoever looks at the machine how far the agent has come. */
export type Show = (change: StatusChange) => Promise<void>;

/** Keeps the whole status from what changes, and hands it on each time. */
export function statusBoard(
  { server, agentVersion }: Pick<AgentStatus, 'server' | 'agentVersion'>,
  publish: (status: AgentStatus) => Promise<void>,
): Show {
  let status: AgentStatus = { schema: 1, phase: 'asking', server, agentVersion };
  return async (change) => {
    status = changed(status, change);
    await publish(status);
  };
}

function changed(status: AgentStatus, change: StatusChange): AgentStatus {
  const parts = Object.entries({ ...status, ...change }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts) as unknown as AgentStatus;
}
