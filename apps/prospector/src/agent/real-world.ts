import { AgentClient } from '@operos/teamster-api';
import { createHttpsTransport, fetchPinnedAuthority } from '@operos/teamster-api/node';
import { collectHardware } from '@operos/hw-inventory/node';
import { publishStatus } from '../status/publish-status.ts';
import { statusBoard } from '../status/status-board.ts';
import { FolderAgentStore } from '../store/folder-agent-store.ts';
import { version } from '../version.ts';
import type { AgentWorld } from './agent-world.ts';
import { applyHostPlan } from './apply-host-plan.ts';
import { systemClock } from './clock.ts';
import { notifyServiceManager } from './notify-service-manager.ts';
import { jsonLines } from './say.ts';

/** Where the agent lives and whom it trusts. */
export interface AgentPlace {
  readonly server: string;
  readonly caFingerprint: string;
  readonly stateDir: string;
  /** Below which folder plans are applied; `/` on a real server. */
  readonly root: string;
  readonly notifySocket: string | undefined;
  /** Where the status is kept for the screen of the machine; nowhere when absent. */
  readonly statusFile?: string | undefined;
}

/** The agent's world on a real machine. */
export function realWorld(place: AgentPlace): AgentWorld {
  const store = new FolderAgentStore(place.stateDir);
  const say = jsonLines((line) => process.stderr.write(line), systemClock.now);
  const notify = (state: string) => notifyServiceManager(state, place.notifySocket);
  const publish = publishStatus({ file: place.statusFile, notify, say });
  return {
    clock: systemClock,
    random: Math.random,
    store,
    connect: async (certificate) => {
      const authority = await fetchPinnedAuthority(place.server, place.caFingerprint);
      const credentials =
        certificate === undefined ? {} : { credentials: { key: await store.key(), certificate } };
      const transport = createHttpsTransport({ server: place.server, authority, ...credentials });
      return {
        client: new AgentClient(transport.send),
        close: () => {
          transport.close();
        },
      };
    },
    collect: () => collectHardware(),
    applyPlan: (plan) => applyHostPlan(plan, place),
    say,
    show: statusBoard({ server: place.server, agentVersion: version }, publish),
    notify,
  };
}
