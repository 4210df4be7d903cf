import { readFile, stat } from 'node:fs/promises';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { compareIpv4 } from '@operos/cluster-model';
import { type Lease, type LeaseTime, parseLeases } from '@operos/dhcp-config';
import { Config } from '../config.ts';
import { Log } from '../surroundings/log.ts';
import { type LeaseRow, LeaseView } from './lease-view.ts';

const LOOK_EVERY_MS = 2_000;

/** The leases as dhcpd's own file holds them, read again when the file changes. */
@Injectable()
export class LeaseFile extends LeaseView implements OnApplicationBootstrap, OnApplicationShutdown {
  #rows: readonly LeaseRow[] = [];
  #seen = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
  ) {
    super();
  }

  override all(): readonly LeaseRow[] {
    return this.#rows;
  }

  async onApplicationBootstrap(): Promise<void> {
    const file = this.config.provisioning.leasesFile;
    if (file === null) return;
    await this.#look(file);
    this.#timer = setInterval(() => void this.#look(file), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #look(file: string): Promise<void> {
    const found = await stat(file).catch(() => undefined);
    const seen = `${found?.ino} ${found?.size} ${found?.mtimeMs}`;
    if (found === undefined || seen === this.#seen) return;
    try {
      this.#rows = leaseRows(parseLeases(await readFile(file, 'utf8')));
      this.#seen = seen;
    } catch (cause) {
      this.log.warn({ err: cause, file }, 'leases could not be read');
    }
  }
}

/** The leases that some machine holds or held, by address. */
export function leaseRows(leases: readonly Lease[]): readonly LeaseRow[] {
  return [...leases]
    .sort((a, b) => compareIpv4(a.address, b.address))
    .flatMap(({ address, mac, clientHostname, state, starts, ends }) => {
      if (mac === undefined) return [];
      const hostname = clientHostname ?? null;
      return [{ address, mac, hostname, state, starts: moment(starts), ends: moment(ends) }];
    });
}

function moment(time: LeaseTime | undefined): number | null {
  return typeof time === 'number' ? time : null;
}
