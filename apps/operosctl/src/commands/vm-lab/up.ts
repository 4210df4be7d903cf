import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { eventually } from '@operos/dhcp-config/testing';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import type { VmLabStatus } from '../../vm-lab/lab-status.ts';
import { askLab } from '../../vm-lab/service/lab-client.ts';
import {
  labOptions,
  type LabWords,
  placeOf,
  programFile,
  withMachines,
  wordsOf,
} from './lab-options.ts';
import { statusText } from './status-text.ts';

const START_MS = 300_000;

/** `operosctl lab up`: starts a lab that goes on when the command is over. */
export function upCommand({ print }: Surroundings): Command {
  return withMachines(new Command('up'))
    .description('start a controller and virtual machines that boot from it; the machines are off')
    .option('--on', 'switch the machines on at once')
    .option('--json', 'print the state of the lab as JSON')
    .action(async (words: LabWords & { readonly on?: boolean; readonly json?: boolean }) => {
      const { machines } = labOptions(words); // says what is wrong before anything is started
      const { socket } = placeOf(words);
      let status = await startService(words);
      if (words.on === true)
        for (const { name } of machines)
          status = await askLab(socket, { ask: 'power', machine: name, action: 'on' });
      if (words.json === true) print(`${JSON.stringify(status)}\n`);
      else print(`${statusText(status)}\n${howToSignIn(status)}`);
    });
}

function howToSignIn({ controller }: VmLabStatus): string {
  if (controller === null) return '';
  const password = readFileSync(controller.passwordFile, 'utf8').trim();
  return `Waterfront: ${controller.url}, user admin, password ${password}\n`;
}

/** In a session of its own, so that the end of this shell is not the lab's. */
async function startService(words: LabWords): Promise<VmLabStatus> {
  const { folder, socket, logs } = placeOf(words);
  if ((await askLab(socket, { ask: 'status' }).catch(() => undefined)) !== undefined)
    throw new CommandFailure(exitCodes.failed, `A lab runs in ${folder}; end it with lab down.`);
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const log = join(logs, 'lab.log');
  const output = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, [programFile, 'lab', 'serve', ...wordsOf(words)], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  child.unref();
  return eventually(
    'the lab to start',
    () => {
      if (hasEnded) throw new CommandFailure(exitCodes.failed, readFileSync(log, 'utf8').trim());
      return askLab(socket, { ask: 'status' }).catch(() => undefined);
    },
    START_MS,
  );
}
