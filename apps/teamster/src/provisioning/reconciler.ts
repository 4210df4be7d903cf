import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { auditTime, type Subscription } from 'rxjs';
import { EventLog } from '../events/event-log.ts';
import { Fleet } from '../fleet/fleet.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { ControllerFiles } from '../settings/controller-files.ts';
import { Log } from '../surroundings/log.ts';
import { knownHosts } from './known-hosts.ts';

const GATHER_MS = 1000; // approving a rack is one new file, not forty
const RETRY_MS = 10_000; // a full disk or a daemon that hung may be mended by then

/** Brings the controller's files up to date at the start and whenever the servers that dhcpd knows change. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnApplicationShutdown {
  #listening: Subscription | undefined;
  #running: Promise<void> = Promise.resolve();
  #hosts = '';
  #retry: NodeJS.Timeout | undefined;
  #failure = '';

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly fleet: Fleet,
    private readonly settings: SettingsStore,
    private readonly files: ControllerFiles,
    private readonly events: EventLog,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#listening = this.fleet.changes.pipe(auditTime(GATHER_MS)).subscribe(() => {
      if (this.#hostsNow() !== this.#hosts) this.#next();
    });
    this.#next();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#listening?.unsubscribe();
    await this.#running;
    clearTimeout(this.#retry);
  }

  /** Resolves when everything that was asked for so far is done. */
  settled(): Promise<void> {
    return this.#running;
  }

  #next(): void {
    this.#running = this.#running.then(() => this.#reconcile());
  }

  async #reconcile(): Promise<void> {
    const hosts = this.#hostsNow();
    if (hosts === this.#hosts) return;
    try {
      const { changedFiles, issues } = await this.files.bring(this.settings.current().settings);
      if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join('; '));
      this.#hosts = hosts;
      this.#failure = '';
      if (changedFiles.length > 0) this.log.info({ changedFiles }, 'controller files written');
    } catch (cause) {
      this.log.error({ err: cause }, 'controller files could not be written');
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => {
        this.#next();
      }, RETRY_MS).unref();
      await this.#tell((cause as Error).message);
    }
  }

  /** Once for each kind of failure: trying again every few seconds must not fill the log. */
  async #tell(failure: string): Promise<void> {
    if (failure === this.#failure) return;
    this.#failure = failure;
    await this.events.append({
      severity: 'ERROR',
      kind: 'controller-files-failed',
      message: `The controller's files could not be written: ${failure}`,
    });
  }

  #hostsNow(): string {
    const hosts = knownHosts(this.fleet.all()).map((host) => JSON.stringify(host));
    return `hosts ${hosts.sort().join()}`;
  }
}
