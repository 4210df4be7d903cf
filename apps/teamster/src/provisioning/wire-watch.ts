import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config.ts';
import { Log } from '../surroundings/log.ts';
import { BootSightings } from './boot-sightings.ts';
import { FollowedFile } from './followed-file.ts';
import {
  readBootAccessLine,
  readDhcpdLine,
  readTftpdLine,
  type WireSighting,
} from './log-readers.ts';

const LOOK_EVERY_MS = 400; // a sighting must be on the screen within a second

interface Watched {
  readonly name: string;
  readonly file: FollowedFile;
  readonly read: (line: string) => WireSighting | undefined;
}

/** Follows the logs of dhcpd, tftpd and the boot server, so that every stage has a time before any agent runs. */
@Injectable()
export class WireWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #watched: readonly Watched[];
  readonly #offsets: string;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    config: Config,
    private readonly sightings: BootSightings,
    private readonly log: Log,
  ) {
    this.#offsets = join(config.dataDir, 'log-offsets.json');
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const { dhcpd, tftpd, bootAccess } = config.provisioning.logs;
    const from = readOffsets(this.#offsets);
    this.#watched = [
      ...watch('dhcpd', { path: dhcpd, from, read: readDhcpdLine }),
      ...watch('tftpd', { path: tftpd, from, read: readTftpdLine }),
      ...watch('bootAccess', { path: bootAccess, from, read: readBootAccessLine }),
    ];
  }

  onApplicationBootstrap(): void {
    if (this.#watched.length === 0) return;
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    try {
      let count = 0;
      for (const { file, read } of this.#watched) {
        const seen = (await file.newLines()).map(read).filter((each) => each !== undefined);
        await this.sightings.record(seen);
        count += seen.length;
      }
      if (count > 0) this.#saveOffsets();
    } catch (cause) {
      this.log.error({ err: cause }, 'boot logs could not be read');
    }
  }

  /** Written after the sightings are durable: a cut in between makes them seen twice, which changes nothing. */
  #saveOffsets(): void {
    const offsets = Object.fromEntries(this.#watched.map(({ name, file }) => [name, file.offset]));
    writeFileSync(`${this.#offsets}.new`, JSON.stringify(offsets));
    renameSync(`${this.#offsets}.new`, this.#offsets);
  }
}

function watch(
  name: string,
  how: {
    readonly path: string | null;
    readonly from: Readonly<Record<string, number>>;
    readonly read: Watched['read'];
  },
): readonly Watched[] {
  if (how.path === null) return [];
  return [{ name, file: new FollowedFile(how.path, how.from[name] ?? 0), read: how.read }];
}

function readOffsets(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {}; // the first start, or a file cut by a power failure: the logs are read from their beginning
  }
}
