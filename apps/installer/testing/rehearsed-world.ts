import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NodeFiles, type ProgramResult, ProgramRunner } from '@operos/host';
import type { OfferProbe } from '../src/machine/dhcp-offers/dhcp-offer.ts';
import { parseDiskFacts } from '../src/machine/disks/parse-disk-facts.ts';
import { readInstallFacts } from '../src/machine/install-facts.ts';
import type { InstallerWorld } from '../src/machine/installer-world.ts';
import { readConfig } from '../src/machine/local-installer-world.ts';
import { prepareInstallation } from '../src/machine/prepare-installation.ts';
import { probeMachine } from '../src/machine/probe-machine.ts';
import { readText } from '../src/machine/read-text.ts';
import type { InstallPorts } from '../src/run/install-ports.ts';
import { runInstallation } from '../src/run/run-installation.ts';
import { judgeSettingsFile } from '../src/settings/judge-settings-file.ts';

/**
 * A machine that is recorded in a folder. Everything is real but what would change the machine: programs are not run,
 * nothing is mounted or copied, and the files of the installed disk come to lie in `installed` of the folder.
 */
export function rehearsedWorld(folder: string): InstallerWorld {
  const log: string[] = [];
  const disks = () => parseDiskFacts(readText(join(folder, 'lsblk.json')), linksOf(folder));
  return {
    probe: () => probeMachine(folder),
    disks: () => Promise.resolve(disks()),
    isEmpty: () => Promise.resolve(true),
    askForOffers: (card) => Promise.resolve(offersOf(folder, card)),
    findConfig: () => {
      const path = join(folder, 'cluster-settings.yaml');
      return readText(path) === '' ? Promise.resolve(undefined) : readConfig(path);
    },
    judgeSettings: judgeSettingsFile,
    prepare: (order) => {
      writeFileSync(join(folder, 'order.json'), JSON.stringify(order));
      const zeros = disks().map((disk) => ({ ...disk, zeros: disk.contents.length === 0 }));
      const facts = readInstallFacts(folder, { disks: zeros, version: '0.1.x' });
      const seeds = { installId: '0b9f8f52-5b0c-4d3e-9f43-0f2f6c1f8f11', now: new Date() };
      return Promise.resolve(prepareInstallation(order, facts, seeds));
    },
    install: async ({ plan, secrets, url }, watch) => {
      const outcome = await runInstallation(plan, portsIn(folder, log), { secrets, ...watch });
      return outcome.kind === 'done'
        ? { kind: 'done', authority: await secrets.fingerprint(), url }
        : outcome;
    },
    log: () => log.join('\n'),
    save: (device, name, text) => {
      writeFileSync(join(folder, `${device.replace('/dev/', '')}-${name}`), text);
      return Promise.resolve();
    },
    power: (verb) => {
      writeFileSync(join(folder, 'power'), verb);
      return Promise.resolve();
    },
  };
}

function offersOf(folder: string, card: string): OfferProbe {
  const text = readText(join(folder, 'offers.json'));
  const all = JSON.parse(text === '' ? '{}' : text) as Record<string, OfferProbe>;
  return all[card] ?? { kind: 'asked', offers: [] };
}

/** A stable name for each disk, as udev gives them by serial number. */
function linksOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const { blockdevices } = JSON.parse(readText(join(folder, 'lsblk.json'))) as {
    readonly blockdevices: readonly { readonly name: string; readonly serial: string | null }[];
  };
  return new Map(
    blockdevices.map(({ name, serial }) => [
      name,
      [serial === null ? `/dev/disk/by-path/pci-${name}` : `/dev/disk/by-id/ata-${serial}`],
    ]),
  );
}

class UnrunPrograms extends ProgramRunner {
  override run(program: string): Promise<ProgramResult> {
    if (program === (process.env.OPEROS_REHEARSAL_FAILS ?? ''))
      return Promise.resolve({
        exitCode: 1,
        stdout: '',
        stderr: 'it was told to fail',
      } as ProgramResult);
    return Promise.resolve({ exitCode: 0, stdout: '', stderr: '' } as ProgramResult);
  }
}

/** Every device is there already. */
class WithDevices extends NodeFiles {
  override inspect(path: string): ReturnType<NodeFiles['inspect']> {
    return path.startsWith('/dev/') ? Promise.resolve({ kind: 'other' }) : super.inspect(path);
  }
}

function portsIn(folder: string, log: string[]): InstallPorts {
  const root = join(folder, 'installed');
  mkdirSync(root, { recursive: true });
  return {
    programs: new UnrunPrograms(),
    filesBelow: () => new WithDevices(root),
    copy: async (order, { onBytes, signal }) => {
      for (let share = 0; share < 4; share += 1) {
        signal.throwIfAborted();
        onBytes((order.bytes * share) / 4);
        await wait(Number(process.env.OPEROS_REHEARSAL_MS ?? 20));
      }
      return true;
    },
    mountPoints: () => [],
    wait: () => Promise.resolve(),
    now: () => performance.now(),
    log: (line) => log.push(line),
  };
}

/** What the rehearsal left in a file of its folder. */
export function rehearsed(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
