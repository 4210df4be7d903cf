import type { AgentPhase, AgentStatus } from '@operos/teamster-api';
import { emptyLine, line, type Line, type Style, wrapText } from '@operos/terminal-ui';

const styles: Readonly<Record<AgentPhase, Style>> = {
  asking: 'plain',
  pending: 'warning',
  conflict: 'warning',
  rejected: 'bad',
  approved: 'good',
  working: 'good',
};

/** How far this server has come on its way into the cluster, and what a person has to do about it. */
export function enrolmentLines(agent: AgentStatus | undefined, columns: number): Line[] {
  if (agent === undefined) return [line('The agent has not started yet.')];
  const words = wrapText(sentence(agent), columns).map((text) => line(text, styles[agent.phase]));
  return [...words, ...phraseLines(agent, columns), ...planLines(agent)];
}

function sentence({ phase, name = 'a server of the cluster', reason }: AgentStatus): string {
  switch (phase) {
    case 'asking':
      return 'Asking the controller to let this server into the cluster.';
    case 'pending':
      return 'Waiting for an admin to approve this server.';
    case 'conflict':
      return 'This server looks like one that is already known. An admin must decide.';
    case 'rejected':
      return `An admin rejected this server${reason === undefined ? '.' : `: ${reason}`}`;
    case 'approved':
      return `Approved as ${name}. Fetching what it is to do.`;
    case 'working':
      return `Member of the cluster as ${name}.`;
  }
}

function phraseLines({ phrase }: AgentStatus, columns: number): Line[] {
  if (phrase === undefined) return [];
  return [
    emptyLine,
    ...wrapText(phrase, columns).map((text) => line(text, 'strong')),
    emptyLine,
    line('Approve it only if the controller shows the same words.'),
  ];
}

function planLines({ plan }: AgentStatus): Line[] {
  if (plan === undefined || plan.outcome === 'applied') return [];
  return [line(`Its plan could not be applied (${plan.outcome}); the controller says why.`, 'bad')];
}
