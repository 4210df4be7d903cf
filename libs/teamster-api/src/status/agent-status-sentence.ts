import type { AgentStatus } from './agent-status.ts';

/** One sentence for a person who looks at the machine; what went wrong last stands at its end. */
export function agentStatusSentence(status: AgentStatus): string {
  const { trouble } = status;
  return trouble === undefined
    ? phaseSentence(status)
    : `${phaseSentence(status)} ${trouble.message}`;
}

function phaseSentence({ phase, server, phrase = 'no words yet', ...status }: AgentStatus): string {
  const { name = 'a server of the cluster', reason = 'no reason was given' } = status;
  switch (phase) {
    case 'asking':
      return `Asking ${server} to be enrolled.`;
    case 'pending':
      return `Waiting for an admin to approve this server. Compare: ${phrase}.`;
    case 'conflict':
      return `This server looks like one that is already known; an admin must decide. Compare: ${phrase}.`;
    case 'rejected':
      return `An admin rejected this server: ${reason}.`;
    case 'approved':
      return `Approved as ${name}; fetching its plan.`;
    case 'working':
      return `Working as ${name}.`;
  }
}
