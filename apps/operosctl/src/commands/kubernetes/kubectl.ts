import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Command } from 'commander';
import { chooseContext } from '../../credentials/choose-context.ts';
import type { ClusterContext } from '../../credentials/cluster-context.ts';
import { CredentialsFile } from '../../credentials/credentials-file.ts';
import { CommandFailure, exitCodes, SilentEnd } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { clusterOrigin } from '../../teamster/cluster-address.ts';
import { sessionOf } from '../../teamster/open-teamster.ts';
import { login, usualLoginDays } from '../account/login.ts';
import { freshKubeconfig, kubeconfigPath } from './kubeconfig-file.ts';

/** `operosctl kubectl`: kubectl for the cluster somebody signed in to; asks once, and passes every argument on as it is. */
export function kubectlCommand(around: Surroundings): Command {
  return new Command('kubectl')
    .description('run kubectl for this cluster; every argument is kubectl’s')
    .argument('[arguments...]')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (words: readonly string[]) => {
      const { folder } = CredentialsFile.in(around.environment);
      const { name, context } = await signedIn(around);
      const open = () => Promise.resolve(sessionOf(context));
      const kubeconfig = await freshKubeconfig(kubeconfigPath(folder, name), open);
      const exitCode = await run(words, { ...around.environment, KUBECONFIG: kubeconfig });
      if (exitCode !== 0) throw new SilentEnd(exitCode);
    });
}

/** The cluster of OPEROS_CONTEXT or CONTROLLER_IP, else the current one; signs in where nobody has yet. */
async function signedIn(
  around: Surroundings,
): Promise<{ readonly name: string; readonly context: ClusterContext }> {
  const { OPEROS_CONTEXT: name, CONTROLLER_IP: address } = around.environment;
  const contexts = await CredentialsFile.in(around.environment).read();
  const wanted =
    name !== undefined && name !== ''
      ? { name }
      : { origin: address === undefined || address === '' ? undefined : clusterOrigin(address) };
  const known = chooseContext(contexts, wanted);
  if (known !== undefined) return { name: known.name, context: known };
  return login(address === '' ? undefined : address, { days: usualLoginDays }, around);
}

function run(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn('kubectl', words, { stdio: 'inherit', env: environment });
  // The terminal sends them to kubectl as well; how that ends is how this ends.
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  return new Promise<number>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'ENOENT' ? noKubectl(cause) : cause);
    });
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  }).finally(() => process.off('SIGINT', ignore));
}

function noKubectl(cause: Error): CommandFailure {
  return new CommandFailure(
    exitCodes.missingProgram,
    'There is no kubectl on this machine. Install it (kubernetes.io/docs/tasks/tools), or use kubeconfig with another client.',
    { cause },
  );
}
