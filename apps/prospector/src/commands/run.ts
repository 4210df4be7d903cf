import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { realWorld } from '../agent/real-world.ts';
import { runAgent } from '../agent/run-agent.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../program.ts';
import { enrolmentOf, serverCommand, type ServerOptions } from './server-options.ts';

interface RunOptions extends ServerOptions {
  readonly root: string;
  readonly statusFile?: string;
}

/** `prospector run`: the daemon. */
export function runCommand({ environment }: Surroundings): Command {
  return serverCommand('run')
    .description('enrol, apply plans and send heartbeats until stopped')
    .option('--root <folder>', 'apply plans below this folder', '/')
    .option('--status-file <file>', 'where the screen of the machine reads how far it has come')
    .action(async (options: RunOptions) => {
      await demandFolder(options.root);
      const { server, facts } = await enrolmentOf(options);
      const world = realWorld({
        server,
        caFingerprint: facts.caFingerprint,
        stateDir: options.stateDir,
        root: options.root,
        notifySocket: environment.NOTIFY_SOCKET,
        statusFile: options.statusFile,
      });
      const stop = new AbortController();
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.once(signal, () => {
          stop.abort();
        });
      await runAgent(world, facts, stop.signal);
    });
}

/** A wrong root is a mistake in the unit or on the command line: trying again would never mend it. */
async function demandFolder(root: string): Promise<void> {
  const found = await stat(root).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  const trouble = found === undefined ? 'is not there; make it first' : 'is no folder';
  throw new CommandFailure(
    exitCodes.usage,
    `Expected --root to be a folder, got ${JSON.stringify(root)}, which ${trouble}.`,
  );
}
