import type { Command } from 'commander';
import { AgentClientError, type EnrolmentAnswer } from '@operos/teamster-api';
import { enrol } from '../agent/enrol.ts';
import { realWorld } from '../agent/real-world.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../program.ts';
import { enrolmentOf, serverCommand, type ServerOptions } from './server-options.ts';

interface EnrolOptions extends ServerOptions {
  readonly wait: string;
  readonly json?: boolean;
}

/** `prospector enrol`: asks once, waits for the decision, keeps the certificate. */
export function enrolCommand({ print, environment }: Surroundings): Command {
  return serverCommand('enrol')
    .description('ask to enrol and wait for the decision')
    .option('--wait <seconds>', 'how long to wait for an admin', '600')
    .option('--json', 'print the answer as JSON')
    .action(async (options: EnrolOptions) => {
      const answer = await askOnce(options, environment.NOTIFY_SOCKET);
      print(options.json === true ? `${JSON.stringify(answer)}\n` : describe(answer));
      const exitCode = exitCodeOf(answer);
      if (exitCode !== exitCodes.done) throw new CommandFailure(exitCode, sentence(answer));
    });
}

async function askOnce(
  options: EnrolOptions,
  notifySocket: string | undefined,
): Promise<EnrolmentAnswer> {
  const seconds = Number(options.wait);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new CommandFailure(
      exitCodes.usage,
      `Expected whole seconds for --wait, got ${options.wait}`,
    );
  const { server, facts } = await enrolmentOf(options);
  const { caFingerprint } = facts;
  const world = realWorld({
    server,
    caFingerprint,
    stateDir: options.stateDir,
    root: '/',
    notifySocket,
  });
  const until = world.clock.now().getTime() + seconds * 1000;
  try {
    return await enrol(world, facts, { until, signal: new AbortController().signal });
  } catch (error) {
    throw error instanceof AgentClientError ? failureOf(error) : error;
  }
}

function failureOf(error: AgentClientError): CommandFailure {
  const temporary = error.code === 'unreachable' || error.code === 'busy';
  const otherwise = error.code === 'untrusted' ? exitCodes.untrusted : exitCodes.failed;
  return new CommandFailure(temporary ? exitCodes.tryLater : otherwise, error.message, {
    cause: error,
  });
}

function exitCodeOf(answer: EnrolmentAnswer): number {
  if (answer.state === 'approved') return exitCodes.done;
  return answer.state === 'rejected' ? exitCodes.rejected : exitCodes.tryLater;
}

function describe(answer: EnrolmentAnswer): string {
  return answer.state === 'approved' ? `Approved as ${answer.name}\n` : '';
}

function sentence(answer: EnrolmentAnswer): string {
  if (answer.state === 'rejected') return `Rejected by an admin: ${answer.reason}`;
  return 'No admin has decided yet; run the same command again to go on waiting.';
}
