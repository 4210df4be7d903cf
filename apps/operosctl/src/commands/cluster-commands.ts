import type { Command } from 'commander';
import type { Surroundings } from '../program.ts';
import { contextsCommand, useCommand } from './account/contexts.ts';
import { loginCommand } from './account/login.ts';
import { logoutCommand } from './account/logout.ts';
import { whoamiCommand } from './account/whoami.ts';
import { backupCommand } from './backup/backup.ts';
import { restoreCommand } from './backup/restore.ts';
import { completionCommand } from './completion.ts';
import { diagCommand } from './diag.ts';
import { eventsCommand } from './events.ts';
import { kubeconfigCommand } from './kubernetes/kubeconfig.ts';
import { kubectlCommand } from './kubernetes/kubectl.ts';
import { approveCommand } from './nodes/approve.ts';
import { nodeCommand } from './nodes/node.ts';
import { nodesCommand } from './nodes/nodes.ts';
import { applyCommand } from './settings/apply.ts';
import { planCommand } from './settings/plan.ts';
import { settingsCommand } from './settings/settings.ts';

/** Every command for a running cluster, in the order the help shows them. */
export function clusterCommands(around: Surroundings, program: Command): readonly Command[] {
  return [
    loginCommand(around),
    logoutCommand(around),
    whoamiCommand(around),
    contextsCommand(around),
    useCommand(around),
    nodesCommand(around),
    nodeCommand(around),
    approveCommand(around),
    settingsCommand(around),
    planCommand(around),
    applyCommand(around),
    eventsCommand(around),
    kubeconfigCommand(around),
    kubectlCommand(around),
    backupCommand(around),
    restoreCommand(around),
    diagCommand(around),
    completionCommand(around, program),
  ];
}
