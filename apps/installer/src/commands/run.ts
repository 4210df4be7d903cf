import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { InstallMachine } from '../machine/install-machine.ts';
import type { PreparedInstallation } from '../machine/prepare-installation.ts';
import { planSummary } from '../plan/plan-text.ts';
import type { Surroundings } from '../program.ts';
import { doneLine, failedLine, ProgressLines } from '../run/outcome-lines.ts';
import type { Progress } from '../run/progress.ts';
import { confirmed } from './confirmed.ts';
import { collect, orderOf, refusedBy } from './installation-choice.ts';

interface RunOptions {
  readonly json?: true;
  readonly yes?: true;
  readonly erase: readonly string[];
}

/** `installer run FILE`: installs on this machine, which is not restarted. */
export function runCommand(around: Surroundings): Command {
  const { print } = around;
  return new Command('run')
    .description('install a controller on this machine; ends without restarting it')
    .argument('<file>', 'the settings, YAML or JSON')
    .option('--erase <serial>', 'take a disk although it has data; may be repeated', collect, [])
    .option('--yes', 'do not ask')
    .option('--json', 'print an event a line')
    .action(async (file: string, options: RunOptions) => {
      if (process.getuid?.() !== 0)
        throw new CommandFailure(exitCodes.usage, 'Expected root, who alone may write to disks.');
      const machine = new InstallMachine();
      const telling = { print, json: options.json === true };
      const order = await orderOf(file, options.erase, telling);
      const prepared = await machine.prepare(order).catch((cause: unknown) => {
        throw new CommandFailure(exitCodes.noInput, `${(cause as Error).message}.`, { cause });
      });
      if (Array.isArray(prepared)) throw refusedBy(prepared, telling);
      const teller = telling.json ? jsonTeller(print) : lineTeller(print);
      teller.begin(prepared);
      if (options.yes !== true && !(await confirmed(around)))
        throw new CommandFailure(exitCodes.usage, 'Nothing was written.');
      await install(machine, prepared, { teller, signal: around.stop });
    });
}

/** Who is told what happens. */
interface Teller {
  begin(prepared: PreparedInstallation): void;
  progress(progress: Progress): void;
  done(prepared: PreparedInstallation, authority: string): void;
  failed(step: string, reason: string): void;
}

async function install(
  machine: InstallMachine,
  prepared: PreparedInstallation,
  { teller, signal }: { readonly teller: Teller; readonly signal: AbortSignal },
): Promise<void> {
  const outcome = await machine.install(prepared, {
    signal,
    onProgress: (progress) => {
      teller.progress(progress);
    },
  });
  if (outcome.kind === 'done') {
    teller.done(prepared, outcome.authority);
    return;
  }
  const reason = outcome.kind === 'failed' ? outcome.reason : 'it was stopped';
  teller.failed(outcome.step, reason);
  throw new CommandFailure(exitCodes.failed, `The step ${outcome.step} failed: ${reason}.`);
}

function lineTeller(print: (text: string) => void): Teller {
  const lines = new ProgressLines();
  const say = (text: readonly string[]) => {
    for (const line of text) print(`${line}\n`);
  };
  return {
    begin: ({ plan }) => {
      say(planSummary(plan));
    },
    progress: (progress) => {
      say(lines.of(progress));
    },
    done: ({ madePassword, url }, authority) => {
      if (madePassword !== null) say([`Password of admin, to be changed at once: ${madePassword}`]);
      say([doneLine({ authority, url })]);
    },
    failed: (step, reason) => {
      say([failedLine(step, reason)]);
    },
  };
}

function jsonTeller(print: (text: string) => void): Teller {
  const event = (fields: object) => {
    print(`${JSON.stringify(fields)}\n`);
  };
  return {
    begin: ({ plan: { version, disks, losses } }) => {
      event({ kind: 'begin', version, disks, losses });
    },
    progress: (progress) => {
      event({ kind: 'progress', ...progress });
    },
    done: ({ madePassword, url }, authority) => {
      event({ kind: 'done', authority, url, madePassword });
    },
    failed: (step, reason) => {
      event({ kind: 'failed', step, reason });
    },
  };
}
