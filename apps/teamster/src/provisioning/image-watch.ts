import { existsSync } from 'node:fs';
import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Bytes, Issue } from '@operos/cluster-model';
import { Config } from '../config.ts';
import { EventLog } from '../events/event-log.ts';
import { Clock } from '../surroundings/clock.ts';
import { Log } from '../surroundings/log.ts';
import type { BootImages } from './boot-images.ts';
import { checkImages, checkLoaders, workerFiles } from './check-images.ts';
import { ImageShelf, type ShelvedImages } from './image-shelf.ts';
import { readBootImages } from './read-boot-images.ts';
import { Reconciler } from './reconciler.ts';
import { FileDigests, type ShelvedFile } from './shelved-file.ts';

const LOOK_EVERY_MS = 60_000; // a look costs nothing unless a file changed

/** Looks at the start, and every minute, whether what servers boot lies on this controller as images.json says. */
@Injectable()
export class ImageWatch
  extends ImageShelf
  implements OnApplicationBootstrap, OnApplicationShutdown
{
  readonly #digests = new FileDigests();
  #current: ShelvedImages | null = null;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #told = '';

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly reconciler: Reconciler,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
    const images = readBootImages(config.provisioning.imagesFile);
    this.#current = images && { images, bytes: null, issues: [], checkedAt: null };
  }

  override current(): ShelvedImages | null {
    return this.#current;
  }

  onApplicationBootstrap(): void {
    if (this.config.provisioning.imagesFile === null) return;
    this.#next();
    this.#timer = setInterval(() => {
      this.#next();
    }, LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Resolves when everything was looked at that was asked for so far. */
  settled(): Promise<void> {
    return this.#looking;
  }

  #next(): void {
    this.#looking = this.#looking.then(() => this.#look());
  }

  async #look(): Promise<void> {
    try {
      await this.reconciler.settled(); // it lays the loaders
      const images = readBootImages(this.config.provisioning.imagesFile);
      if (images === null) return;
      this.#current = await this.#inspected(images);
      await this.#tell(this.#current.issues);
    } catch (cause) {
      this.log.error({ err: cause }, 'the images could not be looked at');
    }
  }

  async #inspected(images: BootImages): Promise<ShelvedImages> {
    const { root } = this.config.provisioning;
    const found = new Map<string, ShelvedFile>();
    for (const { path } of workerFiles(images)) {
      const file = await this.#digests.of(root + path);
      if (file !== undefined) found.set(path, file);
    }
    return {
      images,
      bytes: found.size === workerFiles(images).length ? sizeOf([...found.values()]) : null,
      issues: [
        ...checkImages(images, (path) => found.get(path)),
        ...checkLoaders((path) => existsSync(root + path)),
      ],
      checkedAt: this.clock.now(),
    };
  }

  /** Once for each kind of trouble: looking again every minute must not fill the log. */
  async #tell(issues: readonly Issue[]): Promise<void> {
    const message = issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => `${issue.message}.`)
      .join(' ');
    if (message === this.#told) return;
    this.#told = message;
    if (message !== '')
      await this.events.append({ severity: 'ERROR', kind: 'boot-images-wrong', message });
  }
}

function sizeOf(files: readonly ShelvedFile[]): Bytes {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) as Bytes;
}
