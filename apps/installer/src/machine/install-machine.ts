import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Issue } from '@operos/cluster-model';
import type { Fingerprint } from '@operos/pki';
import type { InstallPorts } from '../run/install-ports.ts';
import { localInstallPorts } from '../run/local-install-ports.ts';
import { unmountBelow } from '../run/mounts.ts';
import type { InstallOutcome, Progress } from '../run/progress.ts';
import { runInstallation } from '../run/run-installation.ts';
import { version } from '../version.ts';
import { readDisks } from './disks/read-disks.ts';
import { readInstallFacts } from './install-facts.ts';
import {
  type InstallOrder,
  prepareInstallation,
  type PreparedInstallation,
  WORK,
} from './prepare-installation.ts';

/** How an installation ended, with what a person needs of it. */
export type MachineOutcome =
  | Exclude<InstallOutcome, { kind: 'done' }>
  | { readonly kind: 'done'; readonly authority: Fingerprint; readonly url: string };

/** Installs on this machine: first `prepare`, and when somebody agreed to what it shows, `install`. */
export class InstallMachine {
  #ports: InstallPorts | undefined;

  /** Looks at disks and medium; gives the plan, or everything that stands in its way. */
  async prepare(order: InstallOrder): Promise<PreparedInstallation | Issue[]> {
    await unmountBelow(this.#local(), WORK); // an earlier try may have been killed
    const { disk, mirrorDisk } = order.settings.controller;
    const disks = await readDisks([disk, ...(mirrorDisk === undefined ? [] : [mirrorDisk])]);
    const facts = readInstallFacts('/', { disks, version });
    return prepareInstallation(order, facts, { installId: randomUUID(), now: new Date() });
  }

  /** Carries it out. */
  async install(
    { plan, secrets, url }: PreparedInstallation,
    watch: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
  ): Promise<MachineOutcome> {
    const outcome = await runInstallation(plan, this.#local(), { secrets, ...watch });
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', authority: await secrets.fingerprint(), url };
  }

  /** What was done so far, line by line. */
  log(): string {
    return readFileSync(`${WORK}.log`, 'utf8');
  }

  /** Made late: looking at a plan leaves no file behind. */
  #local(): InstallPorts {
    this.#ports ??= localInstallPorts(`${WORK}.log`);
    return this.#ports;
  }
}
