import { Command } from 'commander';
import { writePrivateFile } from '../../credentials/private-file.ts';
import type { Surroundings } from '../../program.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { fetchKubeconfig } from './kubeconfig-file.ts';

/** `operosctl kubeconfig`: what other programs need to talk to the cluster's Kubernetes. */
export function kubeconfigCommand({ print, note, environment }: Surroundings): Command {
  return atTeamster(new Command('kubeconfig').description('print a kubeconfig for this cluster'))
    .option('--out <file>', 'write it there, readable by you alone')
    .action(async (options: ClusterOptions & { readonly out?: string }) => {
      const session = await openTeamster(options, environment);
      const kubeconfig = await fetchKubeconfig(session);
      if (options.out === undefined) {
        print(kubeconfig);
        return;
      }
      await writePrivateFile(options.out, kubeconfig);
      note(`Written to ${options.out}.\n`);
    });
}
