import type { Issue } from '@operos/cluster-model';
import type { MachineOutcome } from '../machine/install-machine.ts';
import type { InstallOrder, PreparedInstallation } from '../machine/prepare-installation.ts';
import { planSummary } from '../plan/plan-text.ts';
import { doneLine, failedLine, ProgressLines, readyLine } from '../run/outcome-lines.ts';
import type { Progress } from '../run/progress.ts';
import type { InstallationFile } from '../settings/installation-file.ts';
import { parseConfigSource, sourceText, type ConfigSource } from './config-source.ts';
import type { LineConsoles } from './line-consoles.ts';
import { afterFailure, afterSuccess } from './what-next.ts';

/** What an unattended installation needs of the machine. */
export interface UnattendedWorld {
  readConfig(source: ConfigSource): Promise<InstallationFile>;
  prepare(order: InstallOrder): Promise<PreparedInstallation | Issue[]>;
  install(
    prepared: PreparedInstallation,
    watch: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
  ): Promise<MachineOutcome>;
  power(verb: 'reboot' | 'poweroff'): Promise<void>;
  log(): string;
}

/** What an unattended installation goes with. */
export interface UnattendedSurroundings {
  readonly world: UnattendedWorld;
  readonly consoles: LineConsoles;
  readonly signal: AbortSignal;
  /** Before it begins; any key stops it. */
  readonly countdownMs: number;
}

type Afterwards = 'restart' | 'power-off';

interface Failure {
  readonly step: string;
  readonly reasons: readonly string[];
}

interface Ready {
  readonly prepared: PreparedInstallation;
  readonly afterwards: Afterwards;
}

/** Installs by itself what the kernel line names. Resolves with `screens` when a person wants to take over. */
export async function runUnattended(
  config: string,
  around: UnattendedSurroundings,
): Promise<'screens' | 'ended'> {
  while (!around.signal.aborted) {
    const next = await attempt(config, around);
    if (next !== 'again') return next;
  }
  return 'ended';
}

async function attempt(
  config: string,
  around: UnattendedSurroundings,
): Promise<'screens' | 'ended' | 'again'> {
  const ready = await getReady(config, around);
  if ('step' in ready) return failed(ready, around);
  if (!(await beginsByItself(ready, around))) return 'screens';
  const lines = new ProgressLines();
  const outcome = await around.world.install(ready.prepared, {
    signal: around.signal,
    onProgress: (progress) => {
      for (const line of lines.of(progress)) around.consoles.say(line);
    },
  });
  switch (outcome.kind) {
    case 'done':
      tellDone(outcome, ready.prepared, around);
      return afterSuccess(ready.afterwards, ready.prepared.madePassword !== null, around);
    case 'stopped':
      return 'ended';
    case 'failed':
      return failed({ step: outcome.step, reasons: [outcome.reason] }, around);
  }
}

async function getReady(
  config: string,
  { world, consoles }: UnattendedSurroundings,
): Promise<Ready | Failure> {
  const source = parseConfigSource(config);
  if ('problem' in source) return { step: 'settings', reasons: [source.problem] };
  consoles.say(`Reading ${sourceText(source)} ...`);
  const file = await world.readConfig(source);
  if (file.kind === 'unreadable')
    return { step: 'settings', reasons: [`Cannot read ${sourceText(source)}: ${file.reason}`] };
  const { settings, block, issues } = file.reading;
  if (settings === undefined) return { step: 'settings', reasons: issueTexts(issues) };
  const order = { settings, erase: block.erase, password: block.password, passwordIsTyped: false };
  try {
    const prepared = await world.prepare(order);
    return Array.isArray(prepared)
      ? { step: 'disks', reasons: issueTexts(prepared) }
      : { prepared, afterwards: block.afterwards };
  } catch (error) {
    return { step: 'disks', reasons: [(error as Error).message] };
  }
}

function issueTexts(issues: readonly Issue[]): readonly string[] {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message, remedy }) => `${path === '' ? '' : `${path}: `}${message} ${remedy}`);
}

async function beginsByItself(
  { prepared }: Ready,
  { consoles, countdownMs, signal }: UnattendedSurroundings,
): Promise<boolean> {
  for (const line of planSummary(prepared.plan)) consoles.say(line);
  consoles.say(readyLine);
  consoles.say(`It begins in ${countdownMs / 1000} seconds. Press any key to stop it.`);
  return (await consoles.key(signal, countdownMs)) === undefined;
}

function failed(
  { step, reasons }: Failure,
  around: UnattendedSurroundings,
): Promise<'screens' | 'ended' | 'again'> {
  for (const reason of reasons) around.consoles.say(`  ${reason}`);
  around.consoles.say(failedLine(step, reasons.join(' ')));
  return afterFailure(around);
}

function tellDone(
  { authority, url }: Extract<MachineOutcome, { kind: 'done' }>,
  { madePassword }: PreparedInstallation,
  { consoles }: UnattendedSurroundings,
): void {
  consoles.say(`The controller is installed. It will answer at ${url}; sign in as admin.`);
  if (madePassword !== null)
    consoles.say(`Password of admin, to be changed at the first sign-in: ${madePassword}`);
  consoles.say(doneLine({ authority, url }));
}
