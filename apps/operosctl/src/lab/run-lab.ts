import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseFingerprint } from '@operos/pki';
import { fetchPinnedAuthority } from '@operos/teamster-api/node';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { TeamsterSession } from '../teamster/teamster-session.ts';
import { type DatacentrePlan, rackMachines } from './datacentre.ts';
import { LabClock } from './lab-clock.ts';
import { LabLog } from './lab-log.ts';
import type { LabPlace } from './lab-place.ts';
import { labSettings } from './lab-settings.ts';
import { MachineLife, type MachineSurroundings } from './machine-life.ts';
import { TeamsterProcess } from './teamster-process.ts';

/** One run of the lab. */
export interface LabRun {
  readonly place: LabPlace;
  readonly plan: DatacentrePlan;
  readonly speed: number;
  readonly fresh: boolean;
  readonly print: (text: string) => void;
}

/** Runs until a signal stops it or Teamster ends. */
export async function runLab(run: LabRun): Promise<void> {
  const { place, print } = run;
  const stop = stopOnSignal(print);
  prepareFolders(run);
  const teamster = await TeamsterProcess.start(place);
  try {
    await greet(run);
    await powerOn(run, stop.signal);
    const reason = await Promise.race([teamster.ended, whenAborted(stop.signal)]);
    if (!stop.signal.aborted)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster ended (${reason}); see ${place.teamsterLog}`,
      );
  } finally {
    stop.abort();
    await teamster.stop();
  }
  print(
    'Stopped. The data is kept; npm start goes on with it, npm start -- --fresh starts over.\n',
  );
}

function stopOnSignal(print: (text: string) => void): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!stop.signal.aborted) print('\nStopping …\n');
      stop.abort();
    });
  return stop;
}

function whenAborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('stopped');
    });
  });
}

function prepareFolders({ place, plan, fresh }: LabRun): void {
  if (fresh) rmSync(place.data, { recursive: true, force: true });
  for (const folder of [place.data, place.logs])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(place.data, 0o700);
  for (const file of [...Object.values(place.daemonLogs), place.leases]) appendFileSync(file, '');
  if (!existsSync(place.settingsFile)) writeFileSync(place.settingsFile, labSettings(plan.seed));
}

async function greet({ place, plan, speed, print }: LabRun): Promise<void> {
  const password = (await readFile(place.passwordFile, 'utf8')).trim();
  print(
    [
      '',
      `  Waterfront   ${place.url}`,
      `  Sign in      admin / ${password}   (kept in ${place.passwordFile})`,
      `  GraphQL      ${place.url}/graphql`,
      `  Metrics      ${place.managementUrl}/metrics`,
      `  Machines     ${plan.machines} simulated, seed ${plan.seed}, booting ${speed} times as fast as life`,
      `  Logs         ${place.logs}`,
      '',
      '  Nothing is approved by itself: open Waterfront and let the servers in. Ctrl-C stops.',
      '',
      '',
    ].join('\n'),
  );
}

/** Switches every machine on; one that gives up is reported, and the lab goes on with the others. */
async function powerOn(run: LabRun, signal: AbortSignal): Promise<void> {
  const { place, plan } = run;
  const around = { ...(await trustOf(place)), ...labWorld(run), seed: plan.seed, signal };
  const lives = rackMachines(plan).map((machine) => new MachineLife(machine, around).run());
  for (const [index, life] of lives.entries())
    life.catch((error: unknown) => {
      run.print(`  Machine ${index} gave up: ${(error as Error).message}\n`);
    });
}

function labWorld({
  place,
  speed,
}: LabRun): Pick<MachineSurroundings, 'clock' | 'log' | 'writeDaemonLine' | 'writeLease'> {
  return {
    clock: new LabClock(speed),
    log: new LabLog((line) => {
      appendFileSync(place.labLog, line);
    }),
    writeDaemonLine: ({ daemon, line }) => {
      appendFileSync(place.daemonLogs[daemon], `${line}\n`);
    },
    writeLease: (text) => {
      appendFileSync(place.leases, text);
    },
  };
}

/** The lab owns this Teamster, so its admin session tells which CA to pin. */
async function trustOf(
  place: LabPlace,
): Promise<Pick<MachineSurroundings, 'server' | 'authority' | 'caFingerprint'>> {
  const session = await TeamsterSession.open({
    url: place.url,
    user: 'admin',
    passwordFile: place.passwordFile,
  });
  const { about } = await session.ask<{ about: { caFingerprint: string } }>(
    '{ about { caFingerprint } }',
  );
  const caFingerprint = parseFingerprint(about.caFingerprint);
  if (caFingerprint === undefined)
    throw new CommandFailure(
      exitCodes.failed,
      `Teamster told no CA fingerprint: ${about.caFingerprint}`,
    );
  return {
    server: place.agentUrl,
    caFingerprint,
    authority: await fetchPinnedAuthority(place.agentUrl, caFingerprint),
  };
}
