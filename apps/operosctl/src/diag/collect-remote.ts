import { allNodes } from '../commands/nodes/find-nodes.ts';
import { NODE_DETAIL } from '../commands/nodes/node-detail.ts';
import type { TeamsterSession } from '../teamster/teamster-session.ts';
import type { Found } from './diag-entry.ts';

const MOST_NODES = 200; // each is a question of its own

const QUESTIONS: Readonly<Record<string, string>> = {
  about:
    'query DiagAbout { about { version clusterName caFingerprint agentUrl database startedAt simulation } }',
  phases: 'query DiagPhases { phaseCounts { phase count } }',
  settings: `query DiagSettings {
    settings { revision changedAt changedBy yaml issues { path severity code message remedy } }
  }`,
  events: `query DiagEvents {
    events(first: 1000) { edges { node { id at severity kind message nodeId nodeName stage } } }
  }`,
  leases: 'query DiagLeases { leases { address mac hostname state starts ends nodeId } }',
  'boot-images': `query DiagImages {
    bootImages { version bytes checkedAt layers { name digest bytes } issues { path code message } }
  }`,
  alarms:
    'query DiagAlarms { networkAlarms { serverAddress mac offered bootFile firstSeen lastSeen } }',
};

/** What the API shows to whoever is signed in. */
export async function collectRemote(
  session: TeamsterSession,
  onProgress: (what: string) => void,
): Promise<Found[]> {
  const found: Found[] = [];
  const add = async (name: string, answer: () => Promise<unknown>): Promise<void> => {
    onProgress(name);
    found.push({ name: `api/${name}.json`, text: await jsonOr(answer) });
  };
  for (const [name, question] of Object.entries(QUESTIONS))
    await add(name, () => session.ask(question));
  const nodes = await allNodes(session);
  for (const { id } of nodes.slice(0, MOST_NODES))
    await add(`nodes/${id}`, () => session.ask(NODE_DETAIL, { id }));
  return found;
}

async function jsonOr(answer: () => Promise<unknown>): Promise<string> {
  try {
    return `${JSON.stringify(await answer(), null, 2)}\n`;
  } catch (error) {
    return `${JSON.stringify({ failed: (error as Error).message })}\n`;
  }
}
