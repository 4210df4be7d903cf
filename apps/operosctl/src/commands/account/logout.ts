import { Command } from 'commander';
import { chooseContext } from '../../credentials/choose-context.ts';
import type { ClusterContext } from '../../credentials/cluster-context.ts';
import { CredentialsFile } from '../../credentials/credentials-file.ts';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { sessionOf } from '../../teamster/open-teamster.ts';
import { kubeconfigPath } from '../kubernetes/kubeconfig-file.ts';
import { rm } from 'node:fs/promises';

const REVOKE = 'mutation ForgetLogin($id: ID!) { revokeApiToken(id: $id) { __typename } }';

/** `operosctl logout`: ends the login at the cluster and forgets it here. */
export function logoutCommand(around: Surroundings): Command {
  return new Command('logout')
    .description('end a login, at the cluster and here')
    .argument('[name]', 'which; the current one when it is left out')
    .action(async (name: string | undefined) => {
      const file = CredentialsFile.in(around.environment);
      const contexts = await file.read();
      const context = chooseContext(contexts, { name });
      if (context === undefined)
        throw new CommandFailure(exitCodes.failed, 'There is no such login here.');
      await endThere(context, around);
      const { [context.name]: _, ...all } = contexts.all;
      const current = contexts.current === context.name ? null : contexts.current;
      await file.write({ current, all });
      await rm(kubeconfigPath(file.folder, context.name), { force: true });
      around.print(`Signed out of ${context.name}.\n`);
    });
}

/** It is forgotten here even when the cluster is away; then it ends there by itself. */
async function endThere(context: ClusterContext, { note }: Surroundings): Promise<void> {
  const { credential } = context;
  try {
    const session = sessionOf(context);
    if (credential.kind === 'token') await session.ask(REVOKE, { id: credential.id });
    else await session.end();
  } catch (error) {
    note(`The login could not be ended at ${context.url}: ${(error as Error).message}\n`);
  }
}
